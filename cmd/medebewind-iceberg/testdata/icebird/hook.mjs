import { register } from 'node:module'

const swap = `export const resolve = (name, context, next) =>
    name === 'hyparquet-compressors' && context.parentURL?.includes('/icebird/src/avro/')
        ? { url: ${JSON.stringify(new URL('zlib.mjs', import.meta.url).href)}, shortCircuit: true } : next(name, context)`
register('data:text/javascript,' + encodeURIComponent(swap))
