// Package rekenbestand reads the calculation files of the gemeentefonds and the
// provinciefonds, published with every circulaire by the ministry of the
// Interior (BZK) as an OpenDocument spreadsheet: units per government and
// maatstaf, weights in euro per maatstaf and cluster, and in most of them grants
// (suppletie, integratie- and decentralisatie-uitkering) in euro per government.
package rekenbestand

import (
	"medebewind/transforms"
)

// Transform emits transforms.FondsBestand, FondsGewicht, FondsEenheid,
// FondsUitkering and FondsTotaal. Every row tells the cell it was read from.
// Numbers are rounded half away from zero to the decimals of their column: 6 for
// weights, 10 for units, 2 for euros.
//
// Codes are emitted as published. That one occurs in a single sheet only
// ('vast nieuw' in the units, 'vast' in the weights) is for the models to
// judge, which know the aliases. So are names of governments without a number.
//
// A spreadsheet that is something else gives one row, which says what.
var Transform = &transforms.Transform{
	Name:    "rekenbestand",
	Version: 3,
	Tables:  []*transforms.Table{transforms.FondsBestand, transforms.FondsGewicht, transforms.FondsEenheid, transforms.FondsUitkering, transforms.FondsTotaal},
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
	if err := f.head(emit); err != nil || f.reden != "" {
		return err
	}
	if err := emitWeights(f.gewichten, emit); err != nil {
		return err
	}
	units, err := readHeader(f.eenheden, f.codes)
	if err != nil {
		return err
	}
	if err := emitGovernments(f.eenheden, units, f.titles.fonds, transforms.FondsEenheid, emit); err != nil {
		return err
	}
	if units.total.name != "" {
		if err := emitGovernments(f.eenheden, units.only(units.total), f.titles.fonds, transforms.FondsTotaal, emit); err != nil {
			return err
		}
	}
	if f.uitkeringen == nil {
		return nil
	}
	grants, err := readHeader(f.uitkeringen, nil)
	if err != nil {
		return err
	}
	return emitGovernments(f.uitkeringen, grants, f.titles.fonds, transforms.FondsUitkering, emit)
}

// only is the header with one column of values.
func (h header) only(c column) header {
	h.values = []column{c}
	return h
}
