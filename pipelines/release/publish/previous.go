package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"

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
	text, err := os.ReadFile(filepath.Join(layout.Folder(out).Latest(), packageFile))
	var p dataPackage
	if err != nil || json.Unmarshal(text, &p) != nil {
		return &Previous{Name: name}
	}
	previous := &Previous{Name: name, Herkomst: p.Herkomst, CodeVersion: p.Code, Parameters: p.Parameters}
	for _, r := range p.Resources {
		path, one := r.Path.(string)
		if r.Name != measuresTable || !one {
			continue
		}
		data, err := os.ReadFile(filepath.Join(layout.Folder(out).Latest(), filepath.FromSlash(path)))
		if sum := sha256.Sum256(data); err == nil && r.Hash == "sha256:"+hex.EncodeToString(sum[:]) {
			previous.Measures = data
		}
	}
	return previous
}
