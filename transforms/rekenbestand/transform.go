// Package rekenbestand reads the calculation files of the gemeentefonds and the
// provinciefonds, published with every circulaire by the ministry of the
// Interior (BZK) as an OpenDocument spreadsheet: units per government and
// maatstaf, weights in euro per maatstaf and cluster, and grants (suppletie,
// integratie- and decentralisatie-uitkering) in euro per government.
package rekenbestand

import (
	"medebewind/transforms"
)

// Transform emits transforms.FondsBestand, FondsGewicht, FondsEenheid and
// FondsUitkering. Every row tells the cell it was read from. Numbers are
// rounded half away from zero to the decimals of their column: 6 for weights,
// 10 for units, 2 for euros.
//
// Codes are emitted as published. That one occurs in a single sheet only
// ('vast nieuw' in the units, 'vast' in the weights) is for the models to
// judge, which know the aliases.
var Transform = &transforms.Transform{
	Name:    "rekenbestand",
	Version: 1,
	Tables:  []*transforms.Table{transforms.FondsBestand, transforms.FondsGewicht, transforms.FondsEenheid, transforms.FondsUitkering},
	Run:     run,
}

func run(data []byte, emit transforms.Emit) error {
	sheets, err := readSheets(data)
	if err != nil {
		return err
	}
	f, err := recognise(sheets)
	if err != nil {
		return err
	}
	if err := f.titles.row(emit); err != nil {
		return err
	}
	if err := emitWeights(f.gewichten, emit); err != nil {
		return err
	}
	if err := emitGovernments(f.eenheden, f.titles.fonds, transforms.FondsEenheid, emit); err != nil {
		return err
	}
	return emitGovernments(f.uitkeringen, f.titles.fonds, transforms.FondsUitkering, emit)
}
