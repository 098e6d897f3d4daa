package extract

import (
	"slices"
	"testing"
)

// What two lists of a source have is one amount.
func TestAmountsOfASource(t *testing.T) {
	var amounts []Amount
	for _, a := range []Amount{
		{Source: "a", Sets: 2, First: 1, All: Size{3, 30}, Soon: Size{1, 10}, Measured: 1, Unknown: 1},
		{Source: "b", Sets: 1, All: Size{1, 5}},
		{Source: "a", Sets: 1, First: 1, All: Size{2, 7}, Soon: Size{2, 7}, Measured: 1},
	} {
		amounts = together(amounts, a)
	}
	want := []Amount{
		{Source: "a", Sets: 3, First: 2, All: Size{5, 37}, Soon: Size{3, 17}, Measured: 2, Unknown: 1},
		{Source: "b", Sets: 1, All: Size{1, 5}},
	}
	if !slices.Equal(amounts, want) {
		t.Errorf("%+v, want %+v", amounts, want)
	}
}
