package warehouse

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"

	"medebewind/pipelines/release/format"
	"medebewind/pipelines/state/uncached"
	models "medebewind/sql"
)

// takeFiles copies the files of a table that did not change out of the release before.
// false tells that they are to be written: something is not there, or not what was
// published.
func (w *Warehouse) takeFiles(dir string, m *models.Model, e *Export) bool {
	if !w.unchanged(m.Name) {
		return false
	}
	was := w.was(m.Name).Export
	if was == nil {
		return false
	}
	files := slices.Clone(was.Files)
	for _, f := range []*File{was.CSV, was.Dutch} {
		if f != nil {
			files = append(files, *f)
		}
	}
	for i, f := range files {
		if err := w.takeFile(dir, f.Path, i < len(was.Files)); err != nil {
			w.log.Debug("a file is written anew", "file", f.Path, "why", err)
			return false
		}
	}
	e.Files, e.CSV, e.Dutch, e.First, e.Last = was.Files, was.CSV, was.Dutch, was.First, was.Last
	return true
}

// takeYear copies the file of a year out of the release before, when the rows of that year
// did not change while others did. false tells that it is to be written.
func (w *Warehouse) takeYear(dir string, m *models.Model, year int, e *Export) bool {
	was := w.was(m.Name)
	touched, known := w.touched(m.Name, "jaar")
	if was == nil || was.Export == nil || !known || slices.Contains(touched, literal(strconv.Itoa(year), "INTEGER")) {
		return false
	}
	path := format.Part(m.Name, year)
	at := slices.IndexFunc(was.Export.Files, func(f File) bool { return f.Path == path })
	if at < 0 {
		return false
	}
	if err := w.takeFile(dir, path, true); err != nil {
		w.log.Debug("a file is written anew", "file", path, "why", err)
		return false
	}
	e.Files = append(e.Files, was.Export.Files[at])
	return true
}

// takeAPI copies the files of the API out of the release before, when the tables that it
// is made of did not change, and gives what its index has of them.
func (w *Warehouse) takeAPI(dir string) (indicators, governments []apiFile, taken bool) {
	for _, name := range apiTables {
		if !w.unchanged(name) {
			return nil, nil, false
		}
	}
	err := func() error {
		index := path.Join(format.APIDir, apiIndexFile)
		if err := w.takeFile(dir, index, false); err != nil {
			return err
		}
		text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(index)))
		if err != nil {
			return err
		}
		var contents apiContents
		if err := json.Unmarshal(text, &contents); err != nil {
			return fmt.Errorf("%s: %w", index, err)
		}
		indicators, governments = contents.ByIndicator, contents.ByGovernment
		for _, f := range slices.Concat(indicators, governments) {
			if err := w.takeFile(dir, f.Path, false); err != nil {
				return err
			}
		}
		return nil
	}()
	if err != nil {
		w.log.Debug("the API is written anew", "why", err)
		return nil, nil, false
	}
	return indicators, governments, true
}

// Kept gives the place of a file in the release before, when it is to the byte what was
// published.
func (w *Warehouse) Kept(file string) (place string, ok bool) {
	if w.earlier == nil || w.sums[file] == "" {
		return "", false
	}
	err := w.sums.Check(w.earlier.Release, file)
	if err != nil {
		w.log.Debug("a file is written anew", "file", file, "why", err)
	}
	return filepath.Join(w.earlier.Release, filepath.FromSlash(file)), err == nil
}

// takeFile copies a file of the release before and holds it against its sum. What a
// Parquet file says of the snapshot becomes that of this one.
func (w *Warehouse) takeFile(dir, file string, parquet bool) error {
	target := filepath.Join(dir, filepath.FromSlash(file))
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return err
	}
	hash := sha256.New()
	err := uncached.Copy(filepath.Join(w.earlier.Release, filepath.FromSlash(file)), target, hash)
	if err == nil && hex.EncodeToString(hash.Sum(nil)) != w.sums[file] {
		err = fmt.Errorf("%s is %w", file, format.ErrDamaged)
	}
	if err == nil && parquet {
		err = relabel(target, w.earlier.Record.Snapshot, w.snapshot)
	}
	if err != nil {
		return errors.Join(err, os.Remove(target))
	}
	return nil
}

// snapshotKey is under which a Parquet file tells of its snapshot.
const snapshotKey = "snapshot_sha256"

// relabel puts another snapshot in the footer of a Parquet file: a hash in the place of
// a hash, so that nothing else moves.
func relabel(path, old, new string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(relabelFooter(file, old, new), file.Close())
}

// parquetTail is the length of the footer and the mark, which end a Parquet file.
const parquetTail = 8

func relabelFooter(file *os.File, old, new string) error {
	size, err := file.Seek(0, io.SeekEnd)
	if err != nil {
		return err
	}
	var tail [parquetTail]byte
	if _, err := file.ReadAt(tail[:], size-parquetTail); err != nil {
		return fmt.Errorf("reading the end of a Parquet file: %w", err)
	}
	footer := int64(binary.LittleEndian.Uint32(tail[:4]))
	if string(tail[4:]) != "PAR1" || footer > size-parquetTail {
		return errors.New("the file does not end as Parquet does")
	}
	text := make([]byte, footer)
	if _, err := file.ReadAt(text, size-parquetTail-footer); err != nil {
		return fmt.Errorf("reading the footer of a Parquet file: %w", err)
	}
	at := bytes.Index(text, []byte(old))
	if len(old) != len(new) || bytes.Count(text, []byte(old)) != 1 || !bytes.HasSuffix(bytes.TrimRight(text[:at], "\x00\x18\x40"), []byte(snapshotKey)) {
		return errors.New("the footer does not name the snapshot once")
	}
	_, err = file.WriteAt([]byte(new), size-parquetTail-footer+int64(at))
	return err
}

// known gives the references of a table of which every row is there, of the release before
// where the table did not change and nothing that it refers to lost a key. What did not hold
// then can hold now.
func (w *Warehouse) known(m *models.Model) (references []models.Reference, known bool) {
	if !w.unchanged(m.Name) || w.was(m.Name).Export == nil {
		return nil, false
	}
	for _, r := range m.References(w.Models) {
		if !w.unchanged(r.Table) && !(w.keepsKeys(r.Table) && w.held(m, r)) {
			return nil, false
		}
	}
	return w.was(m.Name).Export.References, true
}

// held tells whether every row of a table had its reference in the release before.
func (w *Warehouse) held(m *models.Model, r models.Reference) bool {
	was := w.was(m.Name)
	return was != nil && was.Export != nil && slices.ContainsFunc(was.Export.References, func(h models.Reference) bool {
		return h.Table == r.Table && slices.Equal(h.Columns, r.Columns)
	})
}

// unsure is the condition of the rows of a table that may refer to what is not there: those
// that were made anew, where all did before, to a table that lost no key.
func (w *Warehouse) unsure(m *models.Model, r models.Reference) (where string) {
	anew := w.anew[m.Name]
	if !w.keepsKeys(r.Table) || !w.held(m, r) {
		return "true"
	}
	if anew == "" && w.unchanged(m.Name) {
		return "false"
	}
	return cmp.Or(anew, "true")
}
