package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"

	"medebewind/pipelines/release/format"
	"medebewind/pipelines/state/herkomst"
	"medebewind/pipelines/state/layout"
)

// measuresTable is the table of a release that the next one is compared with.
const measuresTable = "kwaliteit.meting"

// Previous is what the published release says of itself.
type Previous struct {
	Name        string
	Herkomst    herkomst.Herkomst
	CodeVersion string
	Parameters  map[string]string
	// Measures is the Parquet file of kwaliteit.meting; nil when the release has
	// none, or when it is damaged.
	Measures []byte
}

// ReadPrevious reads the release that is published, and gives nil when there is
// none. It is the link that counts, which goes last, and not the warehouse: a
// run that was killed between the two did not publish. A damaged release is no
// error, as it must not stand in the way of a whole one.
func ReadPrevious(out string) *Previous {
	name := Latest(out)
	if name == "" {
		return nil
	}
	dir := layout.Folder(out).Latest()
	p, err := format.Read(dir)
	if err != nil {
		return &Previous{Name: name}
	}
	previous := &Previous{Name: name, Herkomst: p.Herkomst, CodeVersion: p.CodeVersion, Parameters: p.Parameters}
	for _, t := range p.Tables() {
		if files := t.Sections(); t.Name == measuresTable && len(files) == 1 {
			previous.Measures = measures(dir, files[0])
		}
	}
	return previous
}

func measures(dir string, file format.Section) []byte {
	data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(file.Path)))
	if sum := sha256.Sum256(data); err != nil || file.SHA256() != hex.EncodeToString(sum[:]) {
		return nil
	}
	return data
}
