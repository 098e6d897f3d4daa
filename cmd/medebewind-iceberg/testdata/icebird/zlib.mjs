// In the place of the inflater of icebird, which takes the raw deflate of an Avro
// file for gzip and fails on some: Node's own.
import { inflateRawSync } from 'node:zlib'

export const gunzip = data => new Uint8Array(inflateRawSync(data))
