package snapshot

import (
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

var night = time.Date(2024, 1, 31, 3, 30, 0, 123456789, time.FixedZone("CET", 3600))

// example is a manifest whose documents are in s.
func example(tb testing.TB, s *Store) *Manifest {
	tb.Helper()
	document := func(set, id string) Document {
		text := set + "/" + id
		return Document{ID: id, Dataset: set, Source: "cbs", Transform: "iv3", URL: "https://data.voorbeeld.nl/" + text + "?a=1&b=2",
			SHA256: put(tb, s, text), Bytes: int64(len(text)), Fetched: night, Modified: "2024-01-30T02:00:00", ETag: `"1"`}
	}
	return &Manifest{
		Started: night, Finished: night.Add(time.Hour), Herkomst: "voorbeeld",
		Datasets: []Dataset{
			{ID: "99001NED", Source: "cbs", Stamp: "2024-01-30", Renewed: true,
				Documents: []Document{document("99001NED", "p1"), document("99001NED", "p2")}},
			{ID: "upl", Source: "upl", Reason: "503", Documents: []Document{document("upl", "upl")}},
		},
		Notes:      []Note{{Source: "bwb", Subject: "BWBR9999999", Reason: "announced, without a text"}},
		Parameters: map[string]string{"jaren": "2024", "lagen": "gemeente"},
	}
}

func TestHash(t *testing.T) {
	s := openStore(t)
	base := example(t, s).Hash()
	for _, test := range []struct {
		name   string
		change func(*Manifest)
		same   bool
	}{
		{"nothing", func(*Manifest) {}, true},
		{"times", func(m *Manifest) {
			m.Started, m.Finished = m.Started.Add(time.Hour), time.Time{}
			m.Datasets[0].Documents[0].Fetched = time.Time{}
		}, true},
		{"headers", func(m *Manifest) { d := &m.Datasets[0].Documents[0]; d.ETag, d.LastModified = "", "x" }, true},
		{"renewed", func(m *Manifest) { m.Datasets[0].Renewed, m.Datasets[0].Reason = false, "down" }, false},
		{"reason", func(m *Manifest) { m.Datasets[0].Reason = "down" }, true},
		{"words of an error", func(m *Manifest) { m.Notes[0].Reason += ": 3 attempts failed" }, true},
		{"order", func(m *Manifest) { slices.Reverse(m.Datasets); slices.Reverse(m.Datasets[1].Documents) }, true},
		{"herkomst", func(m *Manifest) { m.Herkomst = "live" }, false},
		{"parameter", func(m *Manifest) { m.Parameters["jaren"] = "2023" }, false},
		{"parameter more", func(m *Manifest) { m.Parameters["x"] = "" }, false},
		{"id", func(m *Manifest) { m.Datasets[0].Documents[0].ID = "p3" }, false},
		{"dataset", func(m *Manifest) { m.Datasets[0].Documents[0].Dataset = "x" }, false},
		{"transform", func(m *Manifest) { m.Datasets[0].Documents[0].Transform = "x" }, false},
		{"url", func(m *Manifest) { m.Datasets[0].Documents[0].URL += "x" }, false},
		{"sha256", func(m *Manifest) { m.Datasets[0].Documents[0].SHA256 = m.Datasets[1].Documents[0].SHA256 }, false},
		{"document less", func(m *Manifest) { m.Datasets = m.Datasets[:1] }, false},
		{"note", func(m *Manifest) { m.Notes[0].Reason = "x" }, false},
		{"no notes", func(m *Manifest) { m.Notes = nil }, false},
		{"fields that run together", func(m *Manifest) {
			n := &m.Notes[0]
			n.Source, n.Subject = n.Source+n.Subject[:1], n.Subject[1:]
		}, false},
	} {
		m := example(t, s)
		test.change(m)
		if got := m.Hash(); (got == base) != test.same {
			t.Errorf("%s: hash is %s of %s, want the same: %v", test.name, got[:8], base[:8], test.same)
		}
	}
}

func TestCommit(t *testing.T) {
	s := openStore(t)
	if m, err := s.Latest(); m != nil || err != nil {
		t.Fatalf("an empty store gives %v, %v", m, err)
	}
	if _, err := s.Load("x"); err == nil || !strings.Contains(err.Error(), "no run was committed yet") {
		t.Errorf("got %v", err)
	}
	m := example(t, s)
	if err := s.Commit(m); err != nil {
		t.Fatal(err)
	}
	if want := "20240131T023000Z-" + m.Hash()[:8]; m.ID != want {
		t.Errorf("ID %s, want %s", m.ID, want)
	}
	got, err := s.Latest()
	if err != nil || !reflect.DeepEqual(got, m) {
		t.Errorf("got %+v, %v, want %+v", got, err, m)
	}
	if ds := got.Documents(); len(ds) != 3 || ds[0].ID != "p1" || ds[2].ID != "upl" {
		t.Errorf("documents %v", ds)
	}
	data, err := os.ReadFile(s.manifest(m.ID))
	if err != nil || !strings.Contains(string(data), "?a=1&b=2") || strings.Contains(string(data), ".123") {
		t.Errorf("the file escapes addresses or has parts of seconds:\n%s", data)
	}
}

func TestCommitRefused(t *testing.T) {
	s := openStore(t)
	for reason, change := range map[string]func(*Manifest){
		"is not in the store":        func(m *Manifest) { m.Datasets[0].Documents[1].SHA256 = strings.Repeat("0", 64) },
		"no 64 hexadecimal digits":   func(m *Manifest) { m.Datasets[0].Documents[1].SHA256 = "../x" },
		"has -1 bytes":               func(m *Manifest) { m.Datasets[0].Documents[1].Bytes = -1 },
		"start of the run is not gi": func(m *Manifest) { m.Started = time.Time{} },
	} {
		m := example(t, s)
		change(m)
		if err := s.Commit(m); err == nil || !strings.Contains(err.Error(), reason) {
			t.Errorf("got %v, want %q", err, reason)
		}
	}
	if ids, err := s.List(); len(ids) != 0 || err != nil {
		t.Errorf("a refused manifest is listed: %v, %v", ids, err)
	}
}

func TestLoad(t *testing.T) {
	s := openStore(t)
	var ids []string
	for day := range 8 {
		m := example(t, s)
		m.Started = night.AddDate(0, 0, day)
		if err := s.Commit(m); err != nil {
			t.Fatal(err)
		}
		ids = append(ids, m.ID)
	}
	if got, err := s.List(); err != nil || !slices.Equal(got, ids) {
		t.Errorf("listed %v, %v, want %v", got, err, ids)
	}
	for _, name := range []string{ids[2], ids[2][:8], ids[2][:len(ids[2])-1]} {
		if m, err := s.Load(name); err != nil || m.ID != ids[2] {
			t.Errorf("%q gives %v, %v", name, m, err)
		}
	}
	if m, err := s.Latest(); err != nil || m.ID != ids[7] {
		t.Errorf("latest is %v, %v", m, err)
	}
	newest := ids[7] + ", " + ids[6] + ", " + ids[5] + ", " + ids[4] + ", " + ids[3]
	for name, want := range map[string]string{
		"2025": `no manifest "2025"`, "": `no manifest ""`, "../x": `no manifest "../x"`, "202402": "7 manifests",
	} {
		_, err := s.Load(name)
		if err == nil || !strings.Contains(err.Error(), want) || !strings.HasSuffix(err.Error(), newest) {
			t.Errorf("%q gives %v, want %q and the newest five", name, err, want)
		}
	}
}

func TestDamagedManifest(t *testing.T) {
	s := openStore(t)
	m := example(t, s)
	if err := s.Commit(m); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(s.manifest(m.ID))
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string]string{
		"empty":   "",
		"cut":     string(whole[:len(whole)/2]),
		"changed": strings.Replace(string(whole), `"2024"`, `"2023"`, 1),
		"renamed": strings.Replace(string(whole), m.ID, "20200101T000000Z-00000000", 1),
		"hash":    strings.Replace(string(whole), m.Datasets[0].Documents[0].SHA256, "../../x", 1),
	} {
		if err := os.WriteFile(s.manifest(m.ID), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
		if got, err := s.Latest(); got != nil || err == nil || !strings.Contains(err.Error(), s.manifest(m.ID)+" is damaged") {
			t.Errorf("%s: got %v, %v, want it reported with its path", name, got, err)
		}
	}
}

// FuzzManifest: what is read at all is fit for a replay and stays so when it is
// written and read again.
func FuzzManifest(f *testing.F) {
	s := openStore(f)
	m := example(f, s)
	m.normalize()
	m.ID = m.id()
	data, err := json.Marshal(m)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(m.ID, data)
	f.Add(m.ID, data[:len(data)/2])
	f.Add("x", []byte(`{"datasets":[{"documents":[{"sha256":"../x"}]}]}`))
	f.Add("", []byte(`null`))
	f.Fuzz(func(t *testing.T, id string, data []byte) {
		m, err := parseManifest(id, data)
		if err != nil {
			return
		}
		if err := m.check(); err != nil || m.ID != id {
			t.Errorf("read as %q: %v", m.ID, err)
		}
		again, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := parseManifest(id, again); err != nil {
			t.Errorf("does not come back: %v", err)
		}
	})
}
