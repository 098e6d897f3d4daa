// The readers must be able to fail: each case is something that a reader, or a
// file, may get wrong.
import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { nederlands } from './blad.mjs'
import { keur as keurCatalogus } from './catalogus.mjs'
import { lees } from './csv.mjs'
import { keur as keurPakket } from './frictionless.mjs'
import { Telling, verschillen } from './telling.mjs'

const fields = [['code', 'VARCHAR'], ['bedrag_eur', 'DECIMAL(18,2)'], ['dag', 'DATE'], ['waar', 'BOOLEAN']]
  .map(([name, type_duckdb]) => ({ name, type_duckdb }))

function read(text) {
  const root = mkdtempSync(join(tmpdir(), 'lezers-'))
  writeFileSync(join(root, 'x.csv'), text)
  return lees(root, { path: 'x.csv', schema: { fields } })
}

const header = 'code,bedrag_eur,dag,waar\r\n'

test('a table is counted and summed exactly', () => {
  const telling = read(`${header}"é, ""x""\n",12345678901234.05,1970-01-03,true\r\n"",-0.06,,false\r\n,,,\r\n`)
  assert.deepEqual(telling, {
    rijen: 3n,
    kolommen: [
      { naam: 'code', gevuld: 2n, som: 7n }, { naam: 'bedrag_eur', gevuld: 2n, som: 1234567890123399n },
      { naam: 'dag', gevuld: 1n, som: 2n }, { naam: 'waar', gevuld: 2n, som: 1n },
    ],
  })
})

for (const [name, text, why] of [
  ['line ends of Unix', 'code,bedrag_eur,dag,waar\n', /neither a comma nor CRLF/],
  ['another header', 'code,bedrag,dag,waar\r\n', /the header is/],
  ['a cell too few', `${header}a,1.00,\r\n`, /a row of 3 cells, want 4/],
  ['a quote inside a cell', `${header}a"b,1.00,,\r\n`, /a quote inside one/],
  ['an open quote', `${header}"a,1.00,,\r\n`, /not closed/],
  ['no end of the last line', `${header}a,1.00,,true`, /does not end/],
  ['a comma for the point', `${header}a,"1,00",,\r\n`, /./],
  ['digits that are lost', `${header}a,1.5,,\r\n`, /1 digits behind the point, want 2/],
  ['a day in words', `${header}a,1.00,3 mei,\r\n`, /./],
  ['a truth in Dutch', `${header}a,1.00,,waar\r\n`, /waar is no BOOLEAN/],
]) test(`refused: ${name}`, () => assert.throws(() => read(text), why))

test('differences are told', () => {
  const telling = (...cells) => {
    const t = new Telling([{ name: 'x' }])
    for (const c of cells) t.rij([c])
    return t.klaar()
  }
  assert.deepEqual(verschillen('t', 'r', telling(1n, null), telling(1n, null)), [])
  assert.equal(verschillen('t', 'r', telling(1n), telling(1n, null)).length, 1) // a row
  assert.equal(verschillen('t', 'r', telling(0n), telling(null)).length, 1) // zero for missing
  assert.equal(verschillen('t', 'r', telling('Ã©'), telling('é')).length, 1) // another encoding
  assert.equal(verschillen('t', 'r', telling(2n), telling(1n)).length, 1)
  assert.throws(() => telling(0.1), RangeError) // no exact sum
})

function dutch(text) {
  const path = join(mkdtempSync(join(tmpdir(), 'lezers-')), 'x.csv')
  writeFileSync(path, text)
  return nederlands(path)
}

test('Dutch CSV is summed exactly', () => {
  const { rows, sums } = dutch('\ufeffcode;bedrag_eur\r\n0.10;1234567,05\r\n;-0,10\r\n')
  assert.equal(rows, 2n)
  assert.equal(sums.get('bedrag_eur'), 123456695n)
})
for (const [name, text, why] of [
  ['Dutch CSV without its mark', 'code;bedrag_eur\r\n', /byte order mark/],
  ['a formula', '\ufeffcode;bedrag_eur\r\n=1+1;1,00\r\n', /run as a formula/],
  ['a formula by its sign', '\ufeffcode;bedrag_eur\r\n-1+cmd;1,00\r\n', /run as a formula/],
  ['a point for the comma', '\ufeffcode;bedrag_eur\r\na;1.00\r\n', /bedrag_eur has "1.00"/],
]) test(`refused: ${name}`, () => assert.throws(() => dutch(text), why))

test('a catalogue that lacks what the profile asks is refused', async () => {
  const context = { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/' }
  const { failures } = await keurCatalogus({ '@context': context, '@id': 'https://example.org/x', '@type': 'dcat:Distribution', 'dct:title': { '@value': 'x', '@language': 'en' } })
  for (const want of [/title/, /accessURL/, /license/, /format/]) assert.ok(failures.some((f) => want.test(f)), `${want}: ${failures}`)
})

test('a cell of another type, or a key twice, is refused by Frictionless', async () => {
  const root = mkdtempSync(join(tmpdir(), 'lezers-'))
  writeFileSync(join(root, 'x.csv'), 'dag,n\r\n2024-02-30,1\r\n')
  const schema = { fields: [{ name: 'dag', type: 'date' }, { name: 'n', type: 'integer' }], primaryKey: ['n'] }
  const pack = { name: 'x', profile: 'data-package', resources: [{ name: 'x.csv', path: 'x.csv', format: 'csv', profile: 'tabular-data-resource', schema }] }
  assert.equal((await keurPakket(root, pack)).failures.length, 1)
  writeFileSync(join(root, 'x.csv'), 'dag,n\r\n2024-02-28,1\r\n2024-02-29,1\r\n')
  assert.equal((await keurPakket(root, pack)).failures.length, 1)
  writeFileSync(join(root, 'x.csv'), 'dag,n\r\n2024-02-28,1\r\n2024-02-29,2\r\n')
  assert.deepEqual(await keurPakket(root, pack), { failures: [], rows: 2 })
})
