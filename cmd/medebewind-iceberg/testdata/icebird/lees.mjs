// Reads every table of an Iceberg warehouse with icebird, which shares no code with
// what wrote it, and holds its rows against those that hyparquet reads from the
// files of the release. Usage: node lees.mjs RELEASE_DIR WAREHOUSE_DIR
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { icebergMetadata, icebergRead } from 'icebird'

// icebird asks for everything over HTTP: here that is a file.
globalThis.fetch = async (url, init = {}) => {
    const path = String(url).startsWith('file:') ? fileURLToPath(url) : String(url)
    if (!(await stat(path).catch(() => false))) return new Response(null, { status: 404 })
    const content = await readFile(path)
    const range = /bytes=(\d+)-(\d+)/.exec(new Headers(init.headers).get('range') ?? '')
    const length = { 'content-length': String(content.length) }
    if (init.method === 'HEAD') return new Response(null, { headers: length })
    if (!range) return new Response(content, { headers: length })
    return new Response(content.subarray(Number(range[1]), Number(range[2]) + 1), { status: 206 })
}

const text = rows => rows.map(row => JSON.stringify(Object.entries(row), (_, v) => typeof v === 'bigint' ? String(v) : v)).sort().join('\n')

const [release, warehouse] = process.argv.slice(2)
const description = JSON.parse(await readFile(join(release, 'datapackage.json'), 'utf8'))
let tables = 0, rows = 0, wrong = 0
for (const { name, format, path, rows: described } of description.resources) {
    if (format !== 'parquet' || described === 0) continue // a table without rows has no snapshot
    const want = []
    for (const part of [path].flat()) {
        const file = await asyncBufferFromFile(join(release, part))
        want.push(...await parquetReadObjects({ file, compressors }))
    }
    const tableUrl = join(warehouse, ...name.split('.'))
    const metadata = await icebergMetadata({ tableUrl })
    const got = await icebergRead({ tableUrl, metadata })
    tables++, rows += got.length
    if (got.length !== described || text(got) !== text(want)) {
        console.log(`${name}: ${got.length} rows that differ from the ${described} of the release`)
        wrong++
    }
}
console.log(`${tables} tables with ${rows} rows were read by icebird; ${wrong} differ from the release`)
process.exit(wrong > 0 || tables < 50 ? 1 : 0)
