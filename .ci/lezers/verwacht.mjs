// What the warehouse itself says of every exported table: the number of rows, and
// of each column how many cells are filled and their exact sum. A text counts for
// its number of characters, a day for its number since 1970, a moment for its
// microseconds, true for one: whatever a reader gets wrong shows in a number.
import { execFileSync } from 'node:child_process'

// sum gives the SQL of the sum of a column, as text, exact whatever its size.
export function sum(field) {
  const name = `"${field.name}"`
  const type = field.type_duckdb
  if (type.startsWith('DECIMAL')) return `sum(${name})::varchar` // all its digits, and a point
  switch (type) {
    case 'BIGINT': case 'INTEGER': return `sum(${name}::hugeint)::varchar`
    case 'DATE': return `sum(${name} - date '1970-01-01')::varchar`
    case 'TIMESTAMP': return `sum(epoch_us(${name})::hugeint)::varchar`
    case 'BOOLEAN': return `count(*) filter (${name})::varchar`
    case 'VARCHAR': return `sum(length(${name})::hugeint)::varchar`
  }
  throw new Error(`column ${field.name} has type ${type}, for which these readers have no exact sum`)
}

// question asks a relation for what is compared.
export function question(table, fields, relation, summed = sum) {
  const parts = fields.flatMap((f, i) => [`count("${f.name}") as n${i}`, `${summed(f)} as s${i}`])
  return `select '${table}' as tabel, count(*) as rijen, ${parts.join(', ')} from ${relation}`
}

// answer makes rows and columns of what question gave.
export function answer(row, fields) {
  return { rijen: BigInt(row.rijen), kolommen: fields.map((f, i) => ({ naam: f.name, gevuld: BigInt(row[`n${i}`]), som: BigInt((row[`s${i}`] ?? '0').replace('.', '')) })) }
}

// safe gives the SQL of the sum of a column as CSV has it: a text that a spreadsheet
// would run has an apostrophe before it.
export function safe(field) {
  if (field.type_duckdb !== 'VARCHAR') return sum(field)
  return `sum(length("${field.name}")::hugeint + if(regexp_matches("${field.name}", '^[=+\\-@\\t\\r]'), 1, 0))::varchar`
}

// verwacht asks the warehouse in out, with the command itself.
export function verwacht(medebewind, out, resources, summed = sum) {
  const said = new Map()
  for (const r of resources) {
    const table = r.name.replace(/\.csv$/, '')
    const sql = question(table, r.schema.fields, table, summed)
    const json = execFileSync(medebewind, ['query', '--out', out, '--format', 'json', sql], { encoding: 'utf8' })
    said.set(table, answer(JSON.parse(json)[0], r.schema.fields))
  }
  return said
}
