package doctor

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"medebewind/pipelines/release/publish"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/state/lock"
)

const (
	// roomAtLeast is what a run of real data needs beside what is there.
	roomAtLeast = 2_000_000_000
	// roomNone is too little for any run.
	roomNone = 200_000_000
	// longRun is when a run at work is worth a look.
	longRun = 6 * time.Hour
)

// standing gives the output folder, or the nearest one above it that is there.
func (p *Patient) standing() string {
	dir, err := filepath.Abs(p.Out)
	if err != nil {
		return p.Out
	}
	for {
		if info, err := os.Stat(dir); err == nil && info.IsDir() || filepath.Dir(dir) == dir {
			return dir
		}
		dir = filepath.Dir(dir)
	}
}

// disk compares what is free with what a run makes: a new warehouse beside the
// published one, a release, and what DuckDB sets aside while it builds.
func (p *Patient) disk() Line {
	const check = "disk"
	dir := p.standing()
	free, err := publish.Free(dir)
	if err != nil {
		return Line{check, Waarschuwing, fmt.Sprintf("free space of %s: %v", dir, err), "look for yourself"}
	}
	folder := layout.Folder(p.Out)
	return room(dir, free, 3*bytesOf(folder.Warehouse())+bytesOf(folder.Latest()+"/"))
}

func room(dir string, free, known int64) Line {
	const check = "disk"
	want := max(known, roomAtLeast)
	found := fmt.Sprintf("%.1f GB free in %s; a run may take %.1f GB", float64(free)/1e9, dir, float64(want)/1e9)
	const do = "make room, or remove old releases with medebewind prune"
	switch {
	case free < max(known/3, roomNone):
		return Line{check, Fout, found, do}
	case free < want:
		return Line{check, Waarschuwing, found, do}
	}
	return Line{check, OK, found, ""}
}

// bytesOf is the size of a file, or of all in a folder.
func bytesOf(path string) (bytes int64) {
	_ = filepath.WalkDir(path, func(_ string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() {
			if info, err := entry.Info(); err == nil {
				bytes += info.Size()
			}
		}
		return nil
	})
	return bytes
}

// permissions looks whether files can be made, and whether others can change
// what is there.
func (p *Patient) permissions() []Line {
	const check = "permissions"
	lines := []Line{p.writable()}
	open, first := 0, ""
	err := filepath.WalkDir(p.Out, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.Type()&fs.ModeSymlink != 0 {
			return err
		}
		info, err := entry.Info()
		if err == nil && info.Mode().Perm()&0o022 != 0 {
			if open++; first == "" {
				first = path
			}
		}
		return err
	})
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return lines
	case err != nil:
		return append(lines, Line{check, Waarschuwing, err.Error(), "run as the user that makes the runs"})
	case open > 0:
		return append(lines, Line{check, Waarschuwing, fmt.Sprintf("%d files or folders can be changed by the group or by all, first %s", open, first),
			"chmod -R go-w " + p.Out})
	}
	return append(lines, Line{check, OK, "only the owner can change what is in " + p.Out, ""})
}

func (p *Patient) writable() Line {
	const check = "permissions"
	dir := p.standing()
	if state := layout.Folder(p.Out).State(); isDir(state) {
		dir = state
	}
	file, err := os.CreateTemp(dir, ".doctor-*")
	if err != nil {
		return Line{check, Fout, fmt.Sprintf("no file can be made in %s: %v", dir, err), "run as the user that owns it, or give another folder with --out"}
	}
	if err := errors.Join(file.Close(), os.Remove(file.Name())); err != nil {
		return Line{check, Fout, fmt.Sprintf("a file that was made in %s cannot be removed: %v", dir, err), "see how the folder is mounted"}
	}
	return Line{check, OK, "files can be made in " + dir, ""}
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func (p *Patient) lock() Line {
	const check = "lock"
	held, holder, err := lock.Look(layout.Folder(p.Out).Lock())
	switch {
	case err != nil:
		return Line{check, Fout, err.Error(), "run as the user that makes the runs"}
	case !held:
		return Line{check, OK, "no run is at work", ""}
	case holder == nil:
		return Line{check, OK, "a run is just beginning", ""}
	}
	since := p.Now().Sub(holder.Started).Round(time.Second)
	line := Line{check, OK, fmt.Sprintf("a run is at work: pid %d on %s, since %v", holder.PID, holder.Host, since), ""}
	if since > longRun {
		line.Status, line.Do = Waarschuwing, fmt.Sprintf("see in its log whether it goes on; if not, kill %d: the next run goes on where it stopped", holder.PID)
	}
	return line
}
