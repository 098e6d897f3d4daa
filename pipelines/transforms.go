package pipelines

import (
	"slices"

	"medebewind/pipelines/sources"
	"medebewind/transforms"
)

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
