// Reads the forms for spreadsheets: the CSV for Dutch settings by the rules that Excel
// goes by there, and workbooks with a reader that shares no code with what wrote them.
import { readFileSync } from 'node:fs'
import xlsx from 'xlsx'
import { rows } from './csv.mjs'

// nederlands reads a Dutch CSV and sums its amounts exactly, column by column.
export function nederlands(path) {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path))
  if (!text.startsWith('\ufeff')) throw new Error(`${path}: no byte order mark, by which Excel knows UTF-8`)
  const all = rows(text.slice(1), ';')
  const header = all.next().value
  const sums = new Map(header.filter((h) => h.endsWith('_eur')).map((h) => [h, 0n]))
  let n = 0n
  for (const row of all) {
    n++
    row.forEach((cell, i) => {
      if (cell === null) return
      if (/^[=+@\t]/.test(cell) || (/^-/.test(cell) && !/^-[0-9]+(,[0-9]+)?$/.test(cell))) throw new Error(`${path}: "${cell}" is run as a formula`)
      if (!sums.has(header[i])) return
      const [, sign, units, digits] = /^(-?)([0-9]+),([0-9]{2})$/.exec(cell) ?? []
      if (units === undefined) throw new Error(`${path}: ${header[i]} has "${cell}"`)
      sums.set(header[i], sums.get(header[i]) + BigInt(sign + units + digits))
    })
  }
  return { rows: n, header, sums }
}

// werkboek reads the sheets of a workbook: their names, and of each its rows.
export function werkboek(path) {
  const book = xlsx.read(readFileSync(path), { cellFormula: true })
  const sheets = new Map()
  for (const name of book.SheetNames) {
    for (const [at, cell] of Object.entries(book.Sheets[name])) if (cell.f) throw new Error(`${path}: ${name}!${at} is a formula`)
    sheets.set(name, xlsx.utils.sheet_to_json(book.Sheets[name], { header: 1, raw: true, defval: null }))
  }
  return sheets
}
