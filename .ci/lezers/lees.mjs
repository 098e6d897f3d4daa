// Usage: node lees.mjs MEDEBEWIND OUT
//
// Reads every file of the newest release in OUT with readers that are not the
// product's own, and compares rows, filled cells and exact sums with what the
// program MEDEBEWIND says of its warehouse. Any difference is a failure.
import { readFileSync } from 'node:fs'
import jsonld from 'jsonld'
import { lees as leesCSV } from './csv.mjs'
import { Duck } from './duckdb.mjs'
import { lees as leesParquet } from './parquet.mjs'
import { verschillen } from './telling.mjs'
import { verwacht } from './verwacht.mjs'

const [medebewind, out] = process.argv.slice(2)
const root = `${out}/latest`
const { resources } = JSON.parse(readFileSync(`${root}/datapackage.json`, 'utf8'))
const parquet = resources.filter((r) => r.format === 'parquet')
const csv = resources.filter((r) => r.format === 'csv')
const should = verwacht(medebewind, out, parquet)
const duck = await Duck.open(out)

const failures = []
const counts = {}
async function compare(reader, resource, read) {
  counts[reader] = (counts[reader] ?? 0) + 1
  const table = resource.name.replace(/\.csv$/, '')
  try {
    failures.push(...verschillen(table, reader, await read(), should.get(table)))
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
  await compare('csv', r, () => leesCSV(root, r))
  await compare('duckdb, csv', r, () => duck.csv(root, r))
}

// The catalogue must be JSON-LD of which no part falls away unseen. It fetches nothing.
const dcat = JSON.parse(readFileSync(`${root}/dcat.jsonld`, 'utf8'))
const quads = await jsonld.toRDF(dcat, { base: 'https://example.org/', documentLoader: () => { throw new Error('dcat.jsonld asks for a document') }, safe: true })
const files = quads.filter((q) => q.predicate.value === 'http://www.w3.org/ns/dcat#downloadURL').length
const described = [...parquet, ...csv].flatMap((r) => r.path).length
if (files !== described) failures.push(`dcat.jsonld describes ${files} files, datapackage.json ${described}`)

let cells = 0n
for (const t of should.values()) cells += t.rijen * BigInt(t.kolommen.length)
if (parquet.length === 0 || csv.length === 0 || cells === 0n) failures.push('there is nothing to read')
for (const [reader, n] of Object.entries(counts)) console.log(`${reader}: ${n} tables`)
console.log(`${cells} cells, DuckDB ${duck.version}, ${quads.length} statements in dcat.jsonld`)
for (const f of failures) console.error(f)
process.exit(failures.length > 0 ? 1 : 0)
