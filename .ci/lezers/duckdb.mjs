// Reads with DuckDB, in another version and through another client than the
// product: the warehouse file, Parquet by path and by year, and CSV.
import { DuckDBInstance } from '@duckdb/node-api'
import { answer, question } from './verwacht.mjs'

const quoted = (text) => `'${text.replaceAll("'", "''")}'`

export class Duck {
  static async open(out) {
    const duck = new Duck()
    duck.connection = await (await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' })).connect()
    await duck.connection.run(`attach ${quoted(`${out}/medebewind.duckdb`)} as medebewind (read_only)`)
    duck.version = (await duck.rows('select version() as v'))[0].v
    return duck
  }

  async rows(sql) { return (await this.connection.runAndReadAll(sql)).getRowObjects() }

  async ask(resource, relation) {
    const fields = resource.schema.fields
    return answer((await this.rows(question(resource.name, fields, relation)))[0], fields)
  }

  warehouse(resource) { return this.ask(resource, `medebewind.${resource.name}`) }

  parquet(root, resource) {
    return this.ask(resource, `read_parquet([${[resource.path].flat().map((p) => quoted(`${root}/${p}`))}], hive_partitioning = false)`)
  }

  // glob reads a table in parts as analysts do; jaar in a path is jaar in the file.
  glob(root, resource) { return this.ask(resource, quoted(`${root}/${resource.name.replace('.', '/')}/*/*.parquet`)) }

  csv(root, resource) {
    const types = resource.schema.fields.map((f) => `${quoted(f.name)}: ${quoted(f.type_duckdb)}`)
    return this.ask(resource, `read_csv(${quoted(`${root}/${resource.path}`)}, header = true, columns = {${types}}, allow_quoted_nulls = false)`)
  }
}
