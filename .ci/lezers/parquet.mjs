// Reads Parquet with hyparquet, a reader in JavaScript that shares no code with
// DuckDB or Arrow.
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { Telling } from './telling.mjs'

// plain takes away what hyparquet would turn decimals and days into: doubles and
// moments, which are not exact. What is left are whole numbers.
function plain(metadata) {
  for (const element of metadata.schema) {
    if (['INT32', 'INT64'].includes(element.type)) {
      delete element.converted_type
      delete element.logical_type
    }
  }
  return metadata
}

// schemaOf writes a schema as it is in the file.
function schemaOf(metadata) {
  return metadata.schema.slice(1).map((e) => {
    if (e.num_children) throw new Error(`column ${e.name} is nested`)
    return `${e.name} ${e.type} ${e.converted_type ?? ''} ${e.precision ?? ''} ${e.scale ?? ''}`
  }).join(', ')
}

// lees reads all parts of a table, which must have one schema.
export async function lees(root, resource) {
  const telling = new Telling(resource.schema.fields)
  let schema
  for (const path of [resource.path].flat()) {
    const file = await asyncBufferFromFile(`${root}/${path}`)
    const metadata = await parquetMetadataAsync(file)
    const is = schemaOf(metadata)
    if (schema !== undefined && is !== schema) throw new Error(`${path} has another schema than the parts before it: ${is}`)
    schema = is
    for (const row of await parquetReadObjects({ file, metadata: plain(metadata), compressors })) {
      telling.rij(resource.schema.fields.map((f) => row[f.name]))
    }
  }
  return telling.klaar()
}
