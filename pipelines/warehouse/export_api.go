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

// apiPart is how many governments are asked for at a time.
const apiPart = 40

// apiKind is the files of one kind: heads gives their paths and what stands at the head
// of each, rows what stands in them in its order. The driver holds an answer as a whole,
// so it is asked for in parts, each a condition in the place of $deel; and a head is long,
// so it is no part of every row.
type apiKind struct{ heads, rows, columns string }

// Values are exact in the warehouse; in JSON they are numbers with all their digits.
var (
	byIndicator = apiKind{
		heads: `select 'indicator/' || c.indicator || '/' || j.jaar || '.json',
			to_json({indicator: c.indicator, label: c.label, definitie: c.definitie, eenheid: c.eenheid, jaar: j.jaar})::varchar
		from indicator.catalogus c cross join (select distinct jaar from indicator.waarde) j`,
		rows: `select 'indicator/' || indicator || '/' || jaar || '.json',
			json_array(overheid_code, soort, id, verslagsoort, waarde, laag, hoog, zekerheid, status, reden)::varchar
		from indicator.waarde
		where (soort in ('geheel', 'cluster') or overheid_code in ('GM', 'PV')) and $deel
		order by indicator, jaar, overheid_code, soort, id, verslagsoort`,
		columns: `["overheid_code","soort","id","verslagsoort","waarde","laag","hoog","zekerheid","status","reden"]`,
	}
	byGovernment = apiKind{
		heads: `select 'overheid/' || overheid_code || '.json',
			to_json({overheid_code: overheid_code, naam: overheid_naam, overheidslaag: overheidslaag, provincie: provincie_naam,
				eerste_jaar: eerste_jaar, laatste_jaar: laatste_jaar, bestaat: bestaat, opgegaan_in: opgegaan_in, inwoners: inwoners})::varchar
		from mart.overheid`,
		rows: `with deel as (
			select * from indicator.waarde where $deel
		), laatste as (
			select overheid_code, indicator, verslagsoort, max(jaar) as jaar from deel where waarde is not null group by all
		)
		select 'overheid/' || o.overheid_code || '.json',
			if(w.indicator is null, null, json_array(w.indicator, w.soort, w.id, w.jaar, w.verslagsoort, w.waarde, w.laag, w.hoog, w.zekerheid, w.status, w.reden))::varchar
		from (select overheid_code from mart.overheid where $deel) o
		left join (select deel.* from deel join laatste using (overheid_code, indicator, verslagsoort, jaar)) w on w.overheid_code = o.overheid_code
		order by o.overheid_code, w.indicator, w.soort, w.id, w.verslagsoort`,
		columns: `["indicator","soort","id","jaar","verslagsoort","waarde","laag","hoog","zekerheid","status","reden"]`,
	}
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
	years, governments, err := w.apiParts(ctx)
	if err != nil {
		return fmt.Errorf("dividing the API in parts: %w", plain(err))
	}
	indicators, err := w.writeAPI(ctx, root, byIndicator, years)
	if err != nil {
		return fmt.Errorf("exporting the API by indicator: %w", plain(err))
	}
	ofGovernments, err := w.writeAPI(ctx, root, byGovernment, governments)
	if err != nil {
		return fmt.Errorf("exporting the API by government: %w", plain(err))
	}
	if err := w.apiIndex(root, indicators, ofGovernments); err != nil {
		return fmt.Errorf("exporting the index of the API: %w", err)
	}
	return nil
}

// apiParts gives the conditions of the parts: a year of the indicators, some governments.
func (w *Warehouse) apiParts(ctx context.Context) (byYear, byCode []string, err error) {
	if w.pace.small {
		return []string{"true"}, []string{"true"}, nil
	}
	years, err := w.years(ctx, "indicator.waarde")
	if err != nil {
		return nil, nil, err
	}
	for _, year := range years {
		byYear = append(byYear, fmt.Sprintf("jaar = %d", year))
	}
	var text *string
	if err := w.db.QueryRowContext(ctx, "select string_agg(overheid_code, ' ' order by overheid_code) from mart.overheid").Scan(&text); err != nil || text == nil {
		return nil, nil, err
	}
	for part := range slices.Chunk(strings.Fields(*text), apiPart) {
		byCode = append(byCode, fmt.Sprintf("overheid_code between %s and %s", quote(part[0]), quote(part[len(part)-1])))
	}
	return byYear, byCode, nil
}

// apiFile is a file that was written, with what stands at its head.
type apiFile struct {
	Path string          `json:"pad"`
	Head json.RawMessage `json:"gegevens"`
}

// writeAPI writes the files of one kind, and gives them by path.
func (w *Warehouse) writeAPI(ctx context.Context, root string, kind apiKind, parts []string) (files []apiFile, err error) {
	heads, err := w.apiHeads(ctx, kind.heads)
	if err != nil {
		return nil, err
	}
	for _, part := range parts {
		made, err := w.writePart(ctx, root, heads, strings.ReplaceAll(kind.rows, "$deel", part), kind.columns)
		if err != nil {
			return nil, err
		}
		files = append(files, made...)
	}
	slices.SortFunc(files, func(a, b apiFile) int { return strings.Compare(a.Path, b.Path) })
	return files, nil
}

// apiHeads gives the heads of files by their paths.
func (w *Warehouse) apiHeads(ctx context.Context, query string) (map[string]string, error) {
	rows, err := w.db.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	heads := map[string]string{}
	for rows.Next() {
		var path, head string
		if err := rows.Scan(&path, &head); err != nil {
			return nil, err
		}
		heads[path] = head
	}
	return heads, rows.Err()
}

// writePart writes the files of a query whose rows are in their order: path, row.
func (w *Warehouse) writePart(ctx context.Context, root string, heads map[string]string, query, columns string) (files []apiFile, err error) {
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
		var path string
		var row *string
		if err := rows.Scan(&path, &row); err != nil {
			return nil, err
		}
		if open == nil || open.path != path {
			if open != nil {
				if err := open.close(); err != nil {
					return nil, err
				}
			}
			if open, err = newAPIWriter(root, path, heads[path], columns); err != nil {
				return nil, err
			}
			files = append(files, apiFile{format.APIDir + "/" + path, json.RawMessage(heads[path])})
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
	Release      string    `json:"uitgave"`
	Created      string    `json:"gemaakt"`
	Herkomst     string    `json:"herkomst"`
	About        string    `json:"beschrijving"`
	ByIndicator  []apiFile `json:"indicatoren"`
	ByGovernment []apiFile `json:"overheden"`
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
