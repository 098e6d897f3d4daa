package pipelines

import (
	"fmt"
	"strings"

	"medebewind/pipelines/warehouse"
)

// Words tells how a table changed, in a line.
func (t TableChange) Words() string {
	switch d := t.Difference; {
	case t.OldRows < 0:
		return fmt.Sprintf("new table, %d rows", t.NewRows)
	case t.NewRows < 0:
		return fmt.Sprintf("table is gone, it had %d rows", t.OldRows)
	default:
		words := []string{fmt.Sprintf("%d rows, were %d", t.NewRows, t.OldRows)}
		if t.NewRows == t.OldRows {
			words[0] = fmt.Sprintf("%d rows as before, other values", t.NewRows)
		}
		if d.Changed >= 0 {
			words = append(words, fmt.Sprintf("%d added, %d removed, %d changed", d.Added, d.Removed, d.Changed))
		}
		if len(d.NewColumns) > 0 {
			words = append(words, "new columns "+strings.Join(d.NewColumns, ", "))
		}
		if len(d.GoneColumns) > 0 {
			words = append(words, "columns gone "+strings.Join(d.GoneColumns, ", "))
		}
		return strings.Join(words, "; ")
	}
}

// Summary is a Diff as it is written as JSON.
type Summary struct {
	Old       SummaryRun       `json:"old"`
	New       SummaryRun       `json:"new"`
	Why       []string         `json:"why"`
	Documents []DocumentChange `json:"documents"`
	Around    []string         `json:"settings_and_renewal"`
	Tables    []SummaryTable   `json:"tables"`
}

// SummaryRun is one of the two runs.
type SummaryRun struct {
	Run      string `json:"run,omitempty"`
	Release  string `json:"release"`
	Manifest string `json:"manifest"`
	Code     string `json:"code_version"`
}

// SummaryTable is a table that differs. What was not counted is null.
type SummaryTable struct {
	Name        string              `json:"name"`
	OldRows     *int64              `json:"old_rows"`
	NewRows     *int64              `json:"new_rows"`
	Added       *int64              `json:"added"`
	Removed     *int64              `json:"removed"`
	Changed     *int64              `json:"changed"`
	NewColumns  []string            `json:"new_columns,omitempty"`
	GoneColumns []string            `json:"gone_columns,omitempty"`
	Examples    []warehouse.Example `json:"examples,omitempty"`
}

// Summary gives the JSON form.
func (d *Diff) Summary() Summary {
	s := Summary{Old: d.Old.summary(), New: d.New.summary(), Why: orNone(d.Why), Documents: orNone(d.Documents), Around: orNone(d.Around), Tables: []SummaryTable{}}
	for _, t := range d.Tables {
		table := SummaryTable{Name: t.Name, OldRows: counted(t.OldRows), NewRows: counted(t.NewRows)}
		if d := t.Difference; d != nil {
			table.Added, table.Removed, table.Changed = counted(d.Added), counted(d.Removed), counted(d.Changed)
			table.NewColumns, table.GoneColumns, table.Examples = d.NewColumns, d.GoneColumns, d.Examples
		}
		s.Tables = append(s.Tables, table)
	}
	return s
}

func (f *Found) summary() SummaryRun {
	s := SummaryRun{Release: f.Release.Name, Manifest: f.Manifest.ID, Code: f.Release.CodeVersion}
	if f.Run != nil {
		s.Run = f.Run.ID
	}
	return s
}

// counted gives nil for what was not counted.
func counted(n int64) *int64 {
	if n < 0 {
		return nil
	}
	return &n
}

// orNone makes that nothing is written as an empty list.
func orNone[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
