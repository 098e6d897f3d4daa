// Holds datapackage.json and every CSV in it against the specification of Frictionless
// Data Package, with the library of its makers: the description is valid, and each cell
// is of its type, required where it says so, and unique where it is a key.
import datapackage from 'datapackage'

export async function keur(root, descriptor) {
  const failures = []
  const pack = await datapackage.Package.load(descriptor, { basePath: root, strict: false })
  for (const error of pack.errors) failures.push(`datapackage.json: ${error.message}`)
  let rows = 0
  for (const resource of pack.resources.filter((r) => r.descriptor.format === 'csv')) {
    try {
      for (const error of resource.errors) failures.push(`${resource.name}: ${error.message}`)
      rows += (await resource.read({ cast: true })).length
    } catch (error) {
      const why = error.multiple ? error.errors.slice(0, 3).map((e) => e.message).join('; ') : error.message
      failures.push(`${resource.name}: ${why}${error.rowNumber ? ` in row ${error.rowNumber}` : ''}`)
    }
  }
  return { failures, rows }
}
