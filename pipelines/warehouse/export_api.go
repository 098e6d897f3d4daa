package warehouse

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"medebewind/pipelines/release/format"
	models "medebewind/sql"
)

// The API is files, for scripts and web pages that want no Parquet: an index, a file an
// indicator and year (every government by cluster and as a whole, the country in full)
// and one a government (all that it has in its last year). Rows are lists in the order
// of kolommen: a third of the size of objects.

// apiTables are those that it is made of; a warehouse without them has no API.
var apiTables = []string{"indicator.catalogus", "indicator.waarde", "mart.overheid"}

// Values are exact in the warehouse; in JSON they are numbers with all their digits.
const (
	apiByIndicator = `select 'indicator/' || w.indicator || '/' || w.jaar || '.json' as bestand,
			to_json({indicator: w.indicator, label: c.label, definitie: c.definitie, eenheid: c.eenheid, jaar: w.jaar})::varchar as kop,
			json_array(w.overheid_code, w.soort, w.id, w.verslagsoort, w.waarde, w.laag, w.hoog, w.zekerheid, w.status, w.reden)::varchar as rij
		from indicator.waarde w join indicator.catalogus c using (indicator)
		where w.soort in ('geheel', 'cluster') or w.overheid_code in ('GM', 'PV')
		order by w.indicator, w.jaar, w.overheid_code, w.soort, w.id, w.verslagsoort`
	apiIndicatorColumns = `["overheid_code","soort","id","verslagsoort","waarde","laag","hoog","zekerheid","status","reden"]`

	apiByGovernment = `with laatste as (
			select overheid_code, indicator, verslagsoort, max(jaar) as jaar from indicator.waarde where waarde is not null group by all
		)
		select 'overheid/' || o.overheid_code || '.json' as bestand,
			to_json({overheid_code: o.overheid_code, naam: o.overheid_naam, overheidslaag: o.overheidslaag, provincie: o.provincie_naam,
				eerste_jaar: o.eerste_jaar, laatste_jaar: o.laatste_jaar, bestaat: o.bestaat, opgegaan_in: o.opgegaan_in, inwoners: o.inwoners})::varchar as kop,
			if(w.indicator is null, null, json_array(w.indicator, w.soort, w.id, w.jaar, w.verslagsoort, w.waarde, w.laag, w.hoog, w.zekerheid, w.status, w.reden))::varchar as rij
		from mart.overheid o
		left join (select w.* from indicator.waarde w join laatste using (overheid_code, indicator, verslagsoort, jaar)) w on w.overheid_code = o.overheid_code
		order by o.overheid_code, w.indicator, w.soort, w.id, w.verslagsoort`
	apiGovernmentColumns = `["indicator","soort","id","jaar","verslagsoort","waarde","laag","hoog","zekerheid","status","reden"]`
)

// exportAPI writes the files of the API.
func (w *Warehouse) exportAPI(ctx context.Context, dir string) error {
	for _, name := range apiTables {
		if !slices.ContainsFunc(w.Models, func(m *models.Model) bool { return m.Name == name }) {
			return nil
		}
	}
	root := filepath.Join(dir, filepath.FromSlash(format.APIDir))
	if indicators, governments, taken := w.takeAPI(dir); taken {
		return w.apiIndex(root, indicators, governments)
	}
	indicators, err := w.apiFiles(ctx, root, apiByIndicator, apiIndicatorColumns)
	if err != nil {
		return fmt.Errorf("exporting the API by indicator: %w", plain(err))
	}
	governments, err := w.apiFiles(ctx, root, apiByGovernment, apiGovernmentColumns)
	if err != nil {
		return fmt.Errorf("exporting the API by government: %w", plain(err))
	}
	if err := w.apiIndex(root, indicators, governments); err != nil {
		return fmt.Errorf("exporting the index of the API: %w", err)
	}
	return nil
}

// apiFile is a file that was written, with what stands at its head.
type apiFile struct {
	Path string          `json:"pad"`
	Head json.RawMessage `json:"gegevens"`
}

// apiFiles writes the files of a query whose rows are in their order: path, head, row.
func (w *Warehouse) apiFiles(ctx context.Context, root, query, columns string) (files []apiFile, err error) {
	rows, err := w.db.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var open *apiWriter
	defer func() {
		if open != nil {
			err = errors.Join(err, open.close())
		}
	}()
	for rows.Next() {
		var path, head string
		var row *string
		if err := rows.Scan(&path, &head, &row); err != nil {
			return nil, err
		}
		if open == nil || open.path != path {
			if open != nil {
				if err := open.close(); err != nil {
					return nil, err
				}
			}
			if open, err = newAPIWriter(root, path, head, columns); err != nil {
				return nil, err
			}
			files = append(files, apiFile{format.APIDir + "/" + path, json.RawMessage(head)})
		}
		if row != nil {
			open.row(*row)
		}
	}
	return files, rows.Err()
}

// apiWriter writes one file: the members of its head, kolommen and rijen.
type apiWriter struct {
	path string
	file *os.File
	to   *bufio.Writer
	rows int
}

func newAPIWriter(root, path, head, columns string) (*apiWriter, error) {
	full := filepath.Join(root, filepath.FromSlash(path))
	if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
		return nil, err
	}
	file, err := os.Create(full)
	if err != nil {
		return nil, err
	}
	a := &apiWriter{path: path, file: file, to: bufio.NewWriter(file)}
	fmt.Fprintf(a.to, "%s,\n\"kolommen\":%s,\n\"rijen\":[", strings.TrimSuffix(head, "}"), columns)
	return a, nil
}

// row adds a row; an error shows when the file is closed.
func (a *apiWriter) row(text string) {
	if a.rows++; a.rows > 1 {
		_ = a.to.WriteByte(',')
	}
	_ = a.to.WriteByte('\n')
	_, _ = a.to.WriteString(text)
}

func (a *apiWriter) close() error {
	_, _ = a.to.WriteString("\n]}\n")
	return errors.Join(a.to.Flush(), a.file.Close())
}

// apiIndexFile is the name of the index.
const apiIndexFile = "index.json"

// apiContents is what the index of the API has.
type apiContents struct {
	Release     string    `json:"uitgave"`
	Created     string    `json:"gemaakt"`
	Herkomst    string    `json:"herkomst"`
	About       string    `json:"beschrijving"`
	Indicators  []apiFile `json:"indicatoren"`
	Governments []apiFile `json:"overheden"`
}

// apiIndex writes what there is.
func (w *Warehouse) apiIndex(root string, indicators, governments []apiFile) error {
	m := w.in.Manifest
	text, err := json.MarshalIndent(apiContents{format.Name(m.Started, format.Hash(m.Hash(), w.in.CodeVersion)), format.Created(m.Finished), string(m.Herkomst),
		format.APIDir + "/openapi.json", indicators, governments}, "", " ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(root, 0o755); err != nil {
		return err
	}
	return errors.Join(os.WriteFile(filepath.Join(root, apiIndexFile), append(text, '\n'), 0o644), os.WriteFile(filepath.Join(root, "openapi.json"), openAPI, 0o644))
}
