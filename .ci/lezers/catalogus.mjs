// Holds dcat.jsonld against the shapes of vormen.mjs with a SHACL engine. It fetches
// nothing, and no part of the description may fall away unseen.
import dataModel from '@rdfjs/data-model'
import datasetFactory from '@rdfjs/dataset'
import jsonld from 'jsonld'
import SHACLValidator from 'rdf-validate-shacl'
import { vormen } from './vormen.mjs'

async function quadsOf(document) {
  const plain = await jsonld.toRDF(document, { base: 'https://example.org/', documentLoader: () => { throw new Error('it asks for a document') }, safe: true })
  return plain.map((q) => dataModel.quad(dataModel.fromTerm(q.subject), dataModel.fromTerm(q.predicate), dataModel.fromTerm(q.object)))
}

// keur gives what is wrong, and the statements.
export async function keur(dcat) {
  const quads = await quadsOf(dcat)
  const report = await new SHACLValidator(datasetFactory.dataset(await quadsOf(vormen()))).validate(datasetFactory.dataset(quads))
  const failures = report.results.map((r) => `dcat.jsonld: ${r.focusNode?.value} ${r.path?.value ?? ''} ${r.message.map((m) => m.value).join(' ')}`)
  return { failures, quads }
}
