package pipelines

import (
	"encoding/json"
	"io"
	"os"

	"medebewind/pipelines/release/publish"
	"medebewind/pipelines/state/atomic"
	"medebewind/pipelines/state/herkomst"
	"medebewind/pipelines/state/snapshot"
	"medebewind/pipelines/warehouse"
	"medebewind/transforms"
)

// made is the record of how the published warehouse came about. It holds for the
// warehouse of that hash and for no other.
type made struct {
	Release  string            `json:"release"`
	SHA256   string            `json:"sha256"`
	Version  string            `json:"version"`
	Herkomst herkomst.Herkomst `json:"herkomst"`
	// Pages tell what pages of its report were made of.
	Pages map[string]string `json:"bladzijden"`
	*warehouse.Record
}

// grown is how many times the size of one that was built from nothing a warehouse may
// become by going on in it: the room of tables that are gone is used again, and not
// given back.
const grown = 2

// readBy tells by what a document is read, and to which tables.
func (r *run) readBy(d snapshot.Document) (string, []*transforms.Table) {
	t := r.stager.Transforms[d.Transform]
	if t == nil {
		return "", nil
	}
	return t.Key(), t.Tables
}

// buildOf tells which program this is, beside the version of its models and transforms.
func buildOf() string { return Version + " " + Commit }

// earlier gives the published warehouse to go on from; nil where there is none that
// is sound and on record, and for who wants everything built. A replay is built from
// nothing: it is to show that it comes out the same.
func (r *run) earlier() *warehouse.Earlier {
	if r.Full || r.Replay != "" || r.Example != nil || publish.Sound(r.Out) != nil {
		return nil
	}
	release, sha, err := publish.OnRecord(r.Out)
	if err != nil {
		return nil
	}
	text, err := os.ReadFile(r.folder().Made())
	if err != nil {
		return nil
	}
	var m made
	if json.Unmarshal(text, &m) != nil || m.Record == nil || m.Release != release || m.SHA256 != sha || m.Version != buildOf() || m.Herkomst != r.herkomst() {
		return nil
	}
	if info, err := os.Stat(r.folder().Warehouse()); err != nil || info.Size() > grown*m.Whole {
		return nil
	}
	r.pagesBefore = m.Pages
	return &warehouse.Earlier{File: r.folder().Warehouse(), Release: r.folder().Release(release), Record: m.Record}
}

// keepRecord keeps how the published warehouse came about. Without it the next build is
// one from nothing: no reason to keep the release from readers.
func (r *run) keepRecord(record *warehouse.Record) {
	m := made{Version: buildOf(), Herkomst: r.herkomst(), Pages: r.pages, Record: record}
	err := func() (err error) {
		if m.Release, m.SHA256, err = publish.OnRecord(r.Out); err != nil {
			return err
		}
		if info, err := os.Stat(r.folder().Warehouse()); err != nil {
			return err
		} else if record.Whole == 0 {
			record.Whole = info.Size()
		}
		text, err := json.Marshal(m)
		if err != nil {
			return err
		}
		return atomic.WriteFile(r.folder().Made(), 0o644, func(w io.Writer) error {
			_, err := w.Write(append(text, '\n'))
			return err
		})
	}()
	if err != nil {
		r.Log.Warn("how the tables came about was not kept, and the next run builds all of them", "error", err)
	}
}
