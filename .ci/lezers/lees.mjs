// Usage: node lees.mjs MEDEBEWIND OUT
//
// Reads every file of the newest release in OUT with readers that are not the
// product's own, and compares rows, filled cells and exact sums with what the
// program MEDEBEWIND says of its warehouse. Any difference is a failure.
import { readdirSync, readFileSync } from 'node:fs'
import { nederlands, werkboek } from './blad.mjs'
import { keur as keurCatalogus } from './catalogus.mjs'
import { lees as leesCSV } from './csv.mjs'
import { Duck } from './duckdb.mjs'
import { elders } from './elders.mjs'
import { keur as keurPakket } from './frictionless.mjs'
import { lees as leesParquet } from './parquet.mjs'
import { verschillen } from './telling.mjs'
import { safe, verwacht } from './verwacht.mjs'

const [medebewind, out] = process.argv.slice(2)
const root = `${out}/latest`
const pakket = JSON.parse(readFileSync(`${root}/datapackage.json`, 'utf8'))
const { resources } = pakket
const parquet = resources.filter((r) => r.format === 'parquet')
const csv = resources.filter((r) => r.format === 'csv')
const should = verwacht(medebewind, out, parquet)
const shouldCSV = verwacht(medebewind, out, csv, safe)
const duck = await Duck.open(out)

const failures = []
const counts = {}
async function compare(reader, resource, read, want = should) {
  counts[reader] = (counts[reader] ?? 0) + 1
  const table = resource.name.replace(/\.csv$/, '')
  try {
    failures.push(...verschillen(table, reader, await read(), want.get(table)))
  } catch (error) {
    failures.push(`${resource.name}: ${reader}: ${error.message}`)
  }
}

for (const r of parquet) {
  await compare('hyparquet', r, () => leesParquet(root, r))
  await compare('duckdb, warehouse', r, () => duck.warehouse(r))
  await compare('duckdb, parquet', r, () => duck.parquet(root, r))
  if (Array.isArray(r.path) && r.path.length > 1) await compare('duckdb, by year', r, () => duck.glob(root, r))
}
for (const r of csv) {
  await compare('csv', r, () => leesCSV(root, r), shouldCSV)
  await compare('duckdb, csv', r, () => duck.csv(root, r), shouldCSV)
}

// The description for loaders, and each CSV in it, by the makers of its form.
const gekeurd = await keurPakket(root, pakket)
failures.push(...gekeurd.failures)

// The forms for spreadsheets have the same rows and sums.
const bladen = readdirSync(`${root}/nl`).filter((f) => f.endsWith('.csv'))
for (const file of bladen) {
  try {
    const table = `mart.${file.replace('.csv', '')}`
    const { rows, header, sums } = nederlands(`${root}/nl/${file}`)
    const want = shouldCSV.get(table)
    if (rows !== want.rijen) failures.push(`nl/${file} has ${rows} rows, want ${want.rijen}`)
    for (const k of want.kolommen) {
      if (!header.includes(k.naam)) failures.push(`nl/${file} has no column ${k.naam}`)
      if (sums.has(k.naam) && sums.get(k.naam) !== k.som) failures.push(`nl/${file}: ${k.naam} sums to ${sums.get(k.naam)}, want ${k.som}`)
    }
  } catch (error) {
    failures.push(error.message)
  }
}
const buiten = elders(root, shouldCSV)
failures.push(...buiten.failures)
let sheets = 0
for (const file of readdirSync(`${root}/xlsx`)) {
  for (const [name, data] of werkboek(`${root}/xlsx/${file}`)) {
    sheets++
    if (name === 'Uitleg') continue
    const [header, ...rest] = data
    const resource = parquet.find((r) => r.name === `mart.${name}`)
    const texts = resource.schema.fields.filter((f) => f.type === 'string').map((f) => header.indexOf(f.name))
    if (rest.length === 0 && resource.rows > 0) failures.push(`${file}: ${name} is empty`)
    for (const row of rest) for (const i of texts) if (row[i] !== null && typeof row[i] !== 'string') failures.push(`${file}: ${name}: ${header[i]} is no text: ${row[i]}`)
  }
}

// The API: every file that the index names is there, and has rows of the columns it names.
const api = `${root}/api/v1`
const index = JSON.parse(readFileSync(`${api}/index.json`, 'utf8'))
for (const { pad } of [...index.indicatoren, ...index.overheden]) {
  const { kolommen, rijen } = JSON.parse(readFileSync(`${root}/${pad}`, 'utf8'))
  if (!rijen.every((r) => r.length === kolommen.length)) failures.push(`${pad}: a row of another length than its columns`)
}
const { paths } = JSON.parse(readFileSync(`${api}/openapi.json`, 'utf8'))
if (Object.keys(paths).length !== 3 || index.indicatoren.length === 0 || index.overheden.length === 0) failures.push('the API is empty')

// The catalogue by its shapes, and complete: each file that it names is there.
const { failures: mis, quads } = await keurCatalogus(JSON.parse(readFileSync(`${root}/dcat.jsonld`, 'utf8')))
failures.push(...mis)
const named = quads.filter((q) => q.predicate.value === 'http://www.w3.org/ns/dcat#downloadURL').map((q) => q.object.value)
const described = new Set([...parquet, ...csv].flatMap((r) => r.path))
const missing = [...described].filter((p) => !named.some((n) => n.endsWith(`/${p}`)))
if (missing.length > 0) failures.push(`dcat.jsonld does not describe ${missing.slice(0, 3)}`)
if (named.length < described.size + bladen.length) failures.push(`dcat.jsonld describes ${named.length} files, want at least ${described.size + bladen.length}`)

let cells = 0n
for (const t of should.values()) cells += t.rijen * BigInt(t.kolommen.length)
if (parquet.length === 0 || csv.length === 0 || cells === 0n) failures.push('there is nothing to read')
for (const [reader, n] of Object.entries(counts)) console.log(`${reader}: ${n} tables`)
console.log(`${cells} cells, DuckDB ${duck.version}, ${quads.length} statements in dcat.jsonld, ${gekeurd.rows} rows by Frictionless, ${bladen.length} Dutch CSVs, ${sheets} sheets, ${buiten.read.join(', ')}`)
for (const f of failures) console.error(f)
process.exit(failures.length > 0 ? 1 : 0)
