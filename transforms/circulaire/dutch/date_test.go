package dutch

import "testing"

func TestReadDate(t *testing.T) {
	for text, want := range map[string]string{
		"31 mei 2024":                    "2024-05-31",
		"Den Haag, 1 Maart 2023":         "2023-03-01",
		"17-09-2024":                     "2024-09-17",
		"1.7.2025":                       "2025-07-01",
		"2024-12-31":                     "2024-12-31",
		"30 februari 2024":               "",
		"mei 2024":                       "",
		"31 mei 2024 (was: 1 juni 2024)": "2024-05-31",
	} {
		if got := ReadDate(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
