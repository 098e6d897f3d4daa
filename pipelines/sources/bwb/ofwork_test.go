package bwb

import "testing"

func TestTextOfAnotherWork(t *testing.T) {
	for text, ok := range map[string]bool{
		`<?xml version="1.0"?><toestand bwb-id="BWBR0000001">`: true,
		`<toestand id="x" bwb-id = 'BWBR0000001'>`:             true,
		`<toestand bwb-id="BWBR0000002">`:                      false,
		`<toestand>`:                                           true,
		`<toestand bwb-id="BWBR0000001" bwb-ng-vast-deel="http://wetten.overheid.nl/id/BWBR0000001/2024-01-01/0">`: true,
		`<toestand bwb-id="BWBR0000001" bwb-ng-vast-deel="http://wetten.overheid.nl/id/BWBR0000001/2023-01-01/0">`: false,
		`<toestand bwb-id="BWBR0000001" bwb-ng-vast-deel="http://wetten.overheid.nl/id/BWBR0000001/2024-01-01/1">`: false,
	} {
		if err := ofWork([]byte(text), "BWBR0000001", "2024-01-01_0"); (err == nil) != ok {
			t.Errorf("%s: %v", text, err)
		}
	}
}
