package pipelines

import (
	"slices"

	"medebewind/transforms"
	"medebewind/transforms/bwb"
	"medebewind/transforms/circulaire"
	"medebewind/transforms/gebied"
	"medebewind/transforms/odata"
	"medebewind/transforms/publicatie"
	"medebewind/transforms/rekenbestand"
	"medebewind/transforms/upl"
)

// Transforms gives every transform by name.
func Transforms() map[string]*transforms.Transform {
	all := map[string]*transforms.Transform{}
	for _, t := range []*transforms.Transform{
		odata.Iv3, odata.Tabel, odata.Onderwerp, odata.Code, odata.Waarneming,
		bwb.Zoek, bwb.Manifests, bwb.Toestand,
		publicatie.Transform, rekenbestand.Transform, circulaire.Transform, upl.Transform, gebied.Transform,
	} {
		all[t.Name] = t
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
