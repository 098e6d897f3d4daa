// Telling counts cells and sums them exactly, from values as readers give them:
// whole numbers (a decimal without its point), texts and booleans.
export class Telling {
  constructor(fields) {
    this.rijen = 0n
    this.kolommen = fields.map((f) => ({ naam: f.name, gevuld: 0n, som: 0n }))
  }

  rij(cells) {
    this.rijen++
    cells.forEach((cell, i) => {
      if (cell === null || cell === undefined) return
      const k = this.kolommen[i]
      k.gevuld++
      if (typeof cell === 'string') k.som += BigInt([...cell].length)
      else if (typeof cell === 'boolean') k.som += cell ? 1n : 0n
      else k.som += BigInt(cell) // throws for a number that is not whole
    })
  }

  klaar() { return { rijen: this.rijen, kolommen: this.kolommen } }
}

// verschillen tells where two tellings differ.
export function verschillen(table, reader, is, should) {
  const found = []
  if (is.rijen !== should.rijen) found.push(`${table}: ${reader} reads ${is.rijen} rows, the warehouse has ${should.rijen}`)
  should.kolommen.forEach((s, i) => {
    const k = is.kolommen[i]
    if (k.gevuld !== s.gevuld || k.som !== s.som) {
      found.push(`${table}.${s.naam}: ${reader} reads ${k.gevuld} cells with sum ${k.som}, the warehouse has ${s.gevuld} with sum ${s.som}`)
    }
  })
  return found
}
