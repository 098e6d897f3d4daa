package pipelines

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"

	"medebewind/pipelines/warehouse"
	"medebewind/pipelines/warehouse/stage"
	models "medebewind/sql"
)

// Version is the version of the product.
const Version = "0.1.0"

// Commit is the commit that a release was built from; empty for other builds.
var Commit string

// CodeVersion is the version of what decides the outcome beside the documents:
// the models, the seeds, the transforms, and the engines that run and write them.
// Two builds with the same one give the same data.
func CodeVersion() (string, error) {
	linked, err := engines()
	if err != nil {
		return "", err
	}
	return codeVersion(linked)
}

// engines names the libraries whose version shows in the bytes that come out.
func engines() ([]string, error) {
	duckDB, err := warehouse.Linked()
	return []string{duckDB.String(), stage.Writer}, err
}

func codeVersion(engines []string) (string, error) {
	sum := sha256.New()
	hash, err := models.Hash()
	if err != nil {
		return "", err
	}
	sum.Write([]byte(hash))
	all := Transforms()
	for _, name := range slices.Sorted(maps.Keys(all)) {
		sum.Write([]byte("\n" + all[name].Key()))
	}
	for _, name := range engines {
		sum.Write([]byte("\n" + name))
	}
	return Version + "+" + hex.EncodeToString(sum.Sum(nil))[:8], nil
}

// codeVersion is that of this run.
func (o *Options) codeVersion() (string, error) {
	if o.engines != nil {
		return codeVersion(o.engines)
	}
	return CodeVersion()
}
