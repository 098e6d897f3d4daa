package warehouse

import _ "embed"

// openAPI describes the files of the API as OpenAPI 3.1; a test reads files by it.
//
//go:embed openapi.json
var openAPI []byte
