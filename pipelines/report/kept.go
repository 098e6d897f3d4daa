package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"sync"
)

// Kept are pages of the report before. Of a task or a government nothing changes in most
// nights, and of a country they are ten thousand: the page is taken over as it stands, with
// the citation of this release under it.
type Kept struct {
	// Keys tell what each page was made of, by its path.
	Keys map[string]string
	// Read gives a page as it was published; nil for one that is not there any more.
	Read func(pad string) []byte
}

// eigenblad is all that the page of a task or a government is filled in with: the page has
// no way to what differs from run to run, such as its name and day. Those are in the citation.
type eigenblad struct {
	Pad, Titel, Omschrijving, Wortel string
	// Over has the addresses alone.
	Over      Over
	Voorbeeld bool
	In        any
}

// zonderRun tells whether a page shows nothing of the run. Its template leaves the citation to
// who writes it. That of a task is another: its law is read when it is known to be written.
func zonderRun(in any) bool {
	switch in.(type) {
	case *Overheid, *Herkomst, *Buurt: // not what has one of these in it
		return true
	}
	return false
}

// forms is a hash of the templates, by which pages change too.
var forms = sync.OnceValues(func() (string, error) {
	sum := sha256.New()
	err := fs.WalkDir(files, "sjabloon", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := files.ReadFile(path)
		fmt.Fprintf(sum, "%s %d\n%s", path, len(text), text)
		return err
	})
	return hex.EncodeToString(sum.Sum(nil)), err
})

// Adres is where a page is served.
func (b *eigenblad) Adres(pad string) string { return (&Site{Over: b.Over}).Adres(pad) }

// footer begins what stands under a page.
var footer = []byte("</main>\n<footer>\n")

// keys gathers what the pages that can be taken over are made of.
type keys struct {
	mu sync.Mutex
	by map[string]string
}

func (s *keys) note(pad, key string) {
	if key == "" {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.by == nil {
		s.by = map[string]string{}
	}
	s.by[pad] = key
}

// eigenpagina is such a page that is to be written.
type eigenpagina struct {
	pagina
	heel bladzijde
	blad *eigenblad
	key  string
}

// eigenpagina tells of what a page is made. sign tells of what is not read yet: the law of a
// task.
func (s *Site) eigenpagina(p pagina, sign string) (*eigenpagina, error) {
	whole := s.blad(p)
	blad := &eigenblad{Pad: whole.Pad, Titel: whole.Titel, Omschrijving: whole.Omschrijving, Wortel: whole.Wortel,
		Over: Over{Adres: s.Over.Adres, AdresRapport: s.Over.AdresRapport}, Voorbeeld: s.Voorbeeld(), In: p.inhoud}
	form, err := forms()
	if err != nil {
		return nil, err
	}
	page := &eigenpagina{p, whole, blad, keyOf([]any{form, sign, blad})}
	s.keys.note(p.pad, page.key)
	return page, nil
}

// takePage takes over a page, or gives what writes it.
func (s *Site) takePage(dir string, p pagina, sign string) (fill func() error, err error) {
	page, err := s.eigenpagina(p, sign)
	if err != nil {
		return nil, err
	}
	if taken, err := s.takeOver(dir, page); err != nil || taken {
		return nil, err
	}
	return func() error { return s.fillIn(dir, page) }, nil
}

// takeOver writes a page as it was in the report before, where it would come out
// the same, and tells whether it did.
func (s *Site) takeOver(dir string, p *eigenpagina) (taken bool, err error) {
	before := s.voor(p.pad, p.key)
	if before == nil {
		return false, nil
	}
	return true, onSheet(dir, p.pad, func(text *bytes.Buffer) error {
		text.Write(before)
		return templates.ExecuteTemplate(text, "eind", p.heel)
	})
}

// fillIn writes a page anew; of a task the law is there now.
func (s *Site) fillIn(dir string, p *eigenpagina) error {
	return onSheet(dir, p.pad, func(text *bytes.Buffer) error {
		if err := templates.ExecuteTemplate(text, p.sjabloon, p.blad); err != nil {
			return err
		}
		return templates.ExecuteTemplate(text, "eind", p.heel)
	})
}

// voor gives the page before without what stands under it; nil where it was made of
// something else.
func (s *Site) voor(pad, key string) []byte {
	if s.kept == nil || key == "" || s.kept.Keys[pad] != key {
		return nil
	}
	page := s.kept.Read(pad)
	at := bytes.LastIndex(page, footer)
	if at < 0 {
		return nil
	}
	return page[:at]
}

// kortVan is the first part of the hash of a document, by its number; "" for none.
func (s *Site) kortVan(id string) string {
	if d := s.document[id]; d != nil {
		return d.Kort()
	}
	return ""
}

// Kort is the first part of the hash of the document that it stands in.
func (b *Bepaling) Kort() string { return b.kort }

// Kort is the first part of the hash of its text.
func (v *WetVersie) Kort() string { return v.kort }
