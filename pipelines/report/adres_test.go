package report

import (
	"bytes"
	"testing"
)

func TestUnlink(t *testing.T) {
	for page, want := range map[string]string{
		`<a href="https://wetten.overheid.nl/x?a=1&amp;b=2">x</a>`:     `<a href="https://wetten.overheid.nl/x?a=1&amp;b=2">x</a>`,
		`<a href="https://kwaad.example/x">x</a> <a href="#y">y</a>`:   `<a title="geen bekend adres: https://kwaad.example/x">x</a> <a href="#y">y</a>`,
		`<a href="https://nietoverheid.nl/x">x</a>`:                    `<a title="geen bekend adres: https://nietoverheid.nl/x">x</a>`,
		`<a href="http://www.cbs.nl@kwaad.example/">x</a>`:             `<a title="geen bekend adres: http://www.cbs.nl@kwaad.example/">x</a>`,
		`<a href="https://a:b@www.cbs.nl/">x</a>`:                      `<a title="geen bekend adres: https://a:b@www.cbs.nl/">x</a>`,
		`<a href="http://x.nl">x</a><a href="http://www.cbs.nl">y</a>`: `<a title="geen bekend adres: http://x.nl">x</a><a href="http://www.cbs.nl">y</a>`,
		`zonder`: `zonder`,
	} {
		if got := string(unlink([]byte(page), new(bytes.Buffer))); got != want {
			t.Errorf("%s\nbecomes %s\nwant    %s", page, got, want)
		}
	}
}

// A page that is named by data stays within the site.
func TestPageOutsideTheSite(t *testing.T) {
	for _, pad := range []string{"overheid/../../x.html", "overheid/GM'1.html", "/etc/x", "overheid/.html", "overheid/" + string(make([]byte, 3)) + ".html"} {
		if err := inSite(pad); err == nil {
			t.Errorf("%q is a page", pad)
		}
	}
	if err := inSite("herkomst/taak-G05.html"); err != nil {
		t.Error(err)
	}
}
