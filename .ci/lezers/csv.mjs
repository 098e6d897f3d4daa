// Reads CSV as RFC 4180 has it, and strictly: lines end in CRLF, a quote stands
// only around a cell or doubled inside one. A cell without anything is missing, ""
// is an empty text.
import { readFileSync } from 'node:fs'
import { Telling } from './telling.mjs'

// rows gives the rows of a text; another sign than a comma may stand between cells.
export function* rows(text, between = ',') {
  const ends = new RegExp(`[${between}\\r\\n"]`)
  let at = 0
  let row = []
  while (at < text.length) {
    let cell
    if (text[at] === '"') {
      let end = at + 1
      for (; ; end++) {
        end = text.indexOf('"', end)
        if (end < 0) throw new Error('a quote is not closed')
        if (text[end + 1] !== '"') break
        end++
      }
      cell = text.slice(at + 1, end).replaceAll('""', '"')
      at = end + 1
    } else {
      const end = text.slice(at).search(ends)
      if (end < 0 || text[at + end] === '"') throw new Error(`a cell that does not end, or a quote inside one, near "${text.slice(at, at + 40)}"`)
      cell = end === 0 ? null : text.slice(at, at + end)
      at += end
    }
    row.push(cell)
    if (text.startsWith('\r\n', at)) {
      yield row
      row = []
      at += 2
    } else if (text[at] === between) at++
    else throw new Error(`neither a ${between === ',' ? 'comma' : between} nor CRLF behind a cell, near "${text.slice(at, at + 40)}"`)
  }
  if (row.length > 0) throw new Error('the last line does not end')
}

// whole makes of a cell what Telling sums.
function whole(cell, type) {
  if (cell === null || type === 'VARCHAR') return cell
  const scale = /^DECIMAL\(\d+,(\d+)\)$/.exec(type)?.[1]
  if (scale !== undefined) {
    const [, sign, units, digits = ''] = /^(-?)(\d*)(?:\.(\d*))?$/.exec(cell)
    if (digits.length !== Number(scale)) throw new Error(`${cell} has ${digits.length} digits behind the point, want ${scale}`)
    return BigInt(sign + units + digits)
  }
  switch (type) {
    case 'BIGINT': case 'INTEGER': return BigInt(cell)
    case 'BOOLEAN': if (cell === 'true' || cell === 'false') return cell === 'true'; break
    case 'DATE': return BigInt(Date.parse(`${cell}T00:00:00Z`)) / 86_400_000n
    case 'TIMESTAMP': if (/Z$/.test(cell)) return BigInt(Date.parse(cell)) * 1000n; break
  }
  throw new Error(`${cell} is no ${type}`)
}

// lees reads the table of a resource.
export function lees(root, resource) {
  const fields = resource.schema.fields
  const telling = new Telling(fields)
  const all = rows(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(`${root}/${resource.path}`)))
  const header = all.next().value
  if (header.join() !== fields.map((f) => f.name).join()) throw new Error(`${resource.path}: the header is ${header}`)
  for (const row of all) {
    if (row.length !== fields.length) throw new Error(`${resource.path}: a row of ${row.length} cells, want ${fields.length}`)
    telling.rij(row.map((cell, i) => whole(cell, fields[i].type_duckdb)))
  }
  return telling.klaar()
}
