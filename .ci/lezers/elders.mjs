// Reads the CSVs of mart with what analysts use, as far as it is on the machine: pandas
// and R. Each prints rows and sums in cents, which are held against the warehouse.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const here = (file) => fileURLToPath(new URL(file, import.meta.url))
const tools = [
  { name: 'pandas', has: ['/usr/bin/python3', ['-c', 'import pandas']], run: ['/usr/bin/python3', [here('lees.py')]] },
  { name: 'R', has: ['Rscript', ['--version']], run: ['Rscript', [here('lees.R')]] },
]

// elders gives what differs, and which tools were there.
export function elders(root, should) {
  const failures = []
  const read = []
  for (const { name, has, run } of tools) {
    if (spawnSync(...has).status !== 0) {
      read.push(`${name} is not here`)
      continue
    }
    const done = spawnSync(run[0], [...run[1], root], { encoding: 'utf8', maxBuffer: 1 << 26 })
    if (done.status !== 0) failures.push(`${name}: ${done.stderr.slice(0, 500)}`)
    let n = 0
    for (const line of done.stdout.split('\n').filter(Boolean)) {
      const [table, form, rows, ...sums] = line.split('\t')
      const want = should.get(`mart.${table}`)
      if (BigInt(rows) !== want.rijen) failures.push(`${name}: ${table} (${form}) has ${rows} rows, want ${want.rijen}`)
      for (const s of sums.filter(Boolean)) {
        const [column, cents] = s.split('=')
        const is = want.kolommen.find((k) => k.naam === column)
        if (BigInt(cents) !== is.som) failures.push(`${name}: ${table}.${column} (${form}) sums to ${cents} cents, want ${is.som}`)
      }
      n++
    }
    if (done.status === 0 && n === 0) failures.push(`${name} read nothing`)
    read.push(`${name}: ${n} CSVs`)
  }
  return { failures, read }
}
