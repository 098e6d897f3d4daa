package doctor

import (
	"fmt"

	"medebewind/pipelines/release/publish"
	"medebewind/pipelines/state/layout"
)

// publication looks whether a run could publish here, and whether what is published is
// what readers see.
func (p *Patient) publication() []Line {
	const check = "publication"
	if err := layout.Usable(p.Out); err != nil {
		return []Line{{check, Fout, err.Error(), "give another folder with --out"}}
	}
	if !isDir(p.Out) {
		return []Line{{check, OK, "nothing is published yet", ""}}
	}
	var lines []Line
	if err := publish.Tried(p.Out); err != nil {
		lines = append(lines, Line{check, Fout, err.Error(), "do so before the next run: it will not begin"})
	}
	if err := publish.Sound(p.Out); err != nil {
		lines = append(lines, Line{check, Fout, err.Error(), "make a run"})
	}
	if pid := writer(layout.Folder(p.Out).Warehouse()); pid != 0 {
		lines = append(lines, Line{check, Waarschuwing, fmt.Sprintf("process %d has the published warehouse open to write", pid), "let it open the file read-only: docs/lezen.sql"})
	}
	if len(lines) == 0 {
		lines = append(lines, Line{check, OK, "what is published is whole, and the next release can take its place", ""})
	}
	return lines
}
