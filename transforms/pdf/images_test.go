package pdf

import "testing"

// picture draws an image of one pixel over most of the page.
const picture = "q 500 0 0 700 40 40 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"

func TestImages(t *testing.T) {
	for _, c := range []struct {
		name        string
		page        sheet
		images      int
		characters  int
		furtherForm string
	}{
		{name: "text", page: sheet{content: hallo}, characters: 5},
		{name: "picture", page: sheet{content: picture}, images: 1},
		{name: "not counted beside text", page: sheet{content: picture + " " + hallo + " " + picture}, characters: 5},
		{name: "two", page: sheet{content: picture + " " + picture}, images: 2},
		{name: "nothing", page: sheet{}},
		{name: "in a form", page: sheet{content: "/X Do", resources: "/XObject<</X 5 0 R>>"}, furtherForm: picture, images: 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := pages(t, sheets(object(5, "/Type/XObject/Subtype/Form/BBox[0 0 600 900]", []byte(c.furtherForm)), c.page))[0]
			if p.Images != c.images || len(p.Chars) != c.characters || p.Err != nil {
				t.Errorf("%d pictures and %d characters, want %d and %d (%v)", p.Images, len(p.Chars), c.images, c.characters, p.Err)
			}
		})
	}
}
