package pdf

import (
	"strings"
	"testing"
)

const bodyText = "BT /F1 9 Tf 50 700 Td (Kieswet en nog wat tekst) Tj ET\nBT /F1 9 Tf 300 700 Td (10,0) Tj ET\n"

// What nobody can see on the page is no text, and what lies over it is not part of it.
func TestHiddenAndStamped(t *testing.T) {
	const plain = "Kieswetennogwattekst10,0"
	told := map[string]string{
		"a level stamp over it": "CONCEPT", "a smaller stamp": "CONCEPT", "a stamp between columns": "CONCEPT", "a margin on its side": "Ministerie",
	}
	for name, c := range map[string]struct{ content, want string }{
		"white on paper":          {"1 1 1 rg BT /F1 9 Tf 400 700 Td (99,9) Tj ET", plain},
		"invisible":               {"BT 3 Tr /F1 9 Tf 400 700 Td (99,9) Tj ET", plain},
		"black":                   {"BT /F1 9 Tf 400 700 Td (99,9) Tj ET", plain + "99,9"},
		"white on a bar":          {"0 0 .5 rg 380 690 80 30 re f 1 1 1 rg BT /F1 9 Tf 400 700 Td (2024) Tj ET", plain + "2024"},
		"white on a white bar":    {"1 1 1 rg 380 690 80 30 re f BT /F1 9 Tf 400 700 Td (99,9) Tj ET", plain},
		"a level stamp over it":   {".9 .9 .9 rg BT /F2 40 Tf 60 690 Td (CONCEPT) Tj ET", plain},
		"a smaller stamp":         {".9 .9 .9 rg BT /F2 24 Tf 60 696 Td (CONCEPT) Tj ET", plain},
		"a stamp between columns": {"BT /F1 9 Tf 50 686 Td (Wet) Tj ET .9 .9 .9 rg BT /F2 24 Tf 160 684 Td (CONCEPT) Tj ET", plain + "Wet"},
		"a heading above it":      {"BT /F2 18 Tf 50 716 Td (Kop) Tj ET", plain + "Kop"},
		"a year on its side":      {"q 0 1 -1 0 326 730 cm BT /F2 9 Tf (2024) Tj ET Q", plain + "2024"},
		"a margin on its side":    {"q 0 1 -1 0 26 430 cm BT /F2 9 Tf (Ministerie) Tj ET Q", plain},
		"a heading beside it":     {"BT /F2 18 Tf 420 700 Td (Kop) Tj ET", plain + "Kop"},
	} {
		t.Run(name, func(t *testing.T) {
			all := pages(t, sheets(nil, sheet{content: bodyText + c.content}))
			var got strings.Builder
			for _, char := range all[0].Chars {
				got.WriteRune(char.Rune)
			}
			if got.String() != c.want {
				t.Errorf("reads %q, want %q", got.String(), c.want)
			}
			if all[0].Left != told[name] {
				t.Errorf("tells of %q, want %q", all[0].Left, told[name])
			}
		})
	}
}
