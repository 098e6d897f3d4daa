package pipelines

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"

	"medebewind/pipelines/sources"
	models "medebewind/sql"
	"medebewind/transforms"
)

// Version is the version of the product.
const Version = "0.1.0"

// Commit is the commit that a release was built from; empty for other builds.
var Commit string

// Transforms gives every transform by name.
func Transforms() map[string]*transforms.Transform {
	all := map[string]*transforms.Transform{}
	for _, s := range sources.All() {
		for _, t := range s.Transforms {
			all[t.Name] = t
		}
	}
	return all
}

// Versions gives the names of the folders of staged files that are in use.
func Versions() []string {
	var keys []string
	for _, t := range Transforms() {
		keys = append(keys, t.Key())
	}
	slices.Sort(keys)
	return keys
}

// CodeVersion is the version of what decides the outcome beside the documents:
// the models, the seeds and the transforms. Two builds with the same one give
// the same data.
func CodeVersion() (string, error) {
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
	return Version + "+" + hex.EncodeToString(sum.Sum(nil))[:8], nil
}
