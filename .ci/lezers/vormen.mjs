// Shapes (SHACL) of what DCAT-AP-NL 3.0 makes mandatory or recommends and a release has,
// written from its specification (https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/): no
// package carries the official ones. A property: its name, the fewest and the most, and
// what its values are.
const context = {
  sh: 'http://www.w3.org/ns/shacl#', dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/', foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#', vcard: 'http://www.w3.org/2006/vcard/ns#', xsd: 'http://www.w3.org/2001/XMLSchema#', rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
}

const dutch = { 'sh:datatype': { '@id': 'rdf:langString' }, 'sh:languageIn': { '@list': ['nl'] } }
const address = { 'sh:nodeKind': { '@id': 'sh:IRI' } }
const among = (list) => ({ ...address, 'sh:pattern': `^http://publications\\.europa\\.eu/resource/authority/${list}/[A-Z_]+$` })
const of = (type) => ({ 'sh:class': { '@id': type } })
const typed = (type) => ({ 'sh:datatype': { '@id': `xsd:${type}` } })

const common = [
  ['dct:title', 1, 1, dutch], ['dct:description', 1, 1, dutch], ['dct:publisher', 1, 1, of('foaf:Agent')], ['dcat:contactPoint', 1, null, of('vcard:Kind')],
  ['dct:issued', 1, 1, typed('dateTime')], ['dct:modified', 1, 1, typed('dateTime')], ['dct:language', 1, null, among('language')], ['dct:spatial', 1, null, among('country')],
]
const shapes = {
  'dcat:Catalog': [...common, ['dcat:dataset', 1, null, address], ['dct:conformsTo', 1, null, address], ['dcat:version', 1, 1, {}]],
  'dcat:DatasetSeries': [...common, ['dct:accrualPeriodicity', 1, 1, among('frequency')]],
  'dcat:Dataset': [
    ...common, ['dct:accrualPeriodicity', 1, 1, among('frequency')], ['dct:identifier', 1, 1, {}], ['dct:accessRights', 1, 1, among('access-right')],
    ['dcat:theme', 1, null, among('data-theme')], ['dcat:keyword', 1, null, dutch], ['dcat:landingPage', 1, null, of('foaf:Document')],
    ['dct:creator', 1, 1, of('foaf:Agent')], ['dcat:distribution', 1, null, of('dcat:Distribution')], ['dcat:inSeries', 1, 1, of('dcat:DatasetSeries')],
    ['dcat:isVersionOf', 1, 1, of('dcat:DatasetSeries')], ['dcat:previousVersion', 0, 1, address], ['dcat:version', 1, 1, {}],
  ],
  'dcat:Distribution': [
    ['dct:title', 1, 1, dutch], ['dct:description', 1, 1, dutch], ['dcat:accessURL', 1, null, address], ['dcat:downloadURL', 1, 1, address], ['dct:license', 1, 1, address],
    ['dct:format', 1, 1, among('file-type')], ['dcat:mediaType', 1, 1, { ...address, 'sh:pattern': '^https://www\\.iana\\.org/assignments/media-types/' }],
    ['dcat:byteSize', 1, 1, typed('nonNegativeInteger')], ['spdx:checksum', 1, 1, of('spdx:Checksum')],
  ],
  'foaf:Agent': [['foaf:name', 1, null, dutch]],
  'vcard:Kind': [['vcard:hasEmail', 1, null, { ...address, 'sh:pattern': '^mailto:' }]],
  'spdx:Checksum': [['spdx:algorithm', 1, 1, address], ['spdx:checksumValue', 1, 1, typed('hexBinary')]],
}

// vormen gives the shapes as JSON-LD.
export function vormen() {
  return {
    '@context': context,
    '@graph': Object.entries(shapes).map(([target, properties]) => ({
      '@type': 'sh:NodeShape', 'sh:targetClass': { '@id': target }, 'sh:nodeKind': { '@id': target === 'spdx:Checksum' ? 'sh:BlankNodeOrIRI' : 'sh:IRI' },
      'sh:property': properties.map(([path, least, most, values]) => ({
        'sh:path': { '@id': path }, 'sh:minCount': least, ...(most === null ? {} : { 'sh:maxCount': most }), ...values,
      })),
    })),
  }
}
