package bwb

import "testing"

func TestTextOfAnotherWork(t *testing.T) {
	for text, ok := range map[string]bool{
		`<?xml version="1.0"?><toestand bwb-id="BWBR0000001">`: true,
		`<toestand id="x" bwb-id = 'BWBR0000001'>`:             true,
		`<toestand bwb-id="BWBR0000002">`:                      false,
		`<toestand>`:                                           true,
	} {
		if err := ofWork([]byte(text), "BWBR0000001"); (err == nil) != ok {
			t.Errorf("%s: %v", text, err)
		}
	}
}
