package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"os"
	"path/filepath"
	"time"

	"medebewind/internal/publisher"
	"medebewind/pipelines"
	"medebewind/pipelines/config"
	"medebewind/pipelines/state/herkomst"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/state/snapshot"
)

// recordedAt is the day of the recording: fixed, so that a recording changes
// only when the fictitious world does.
var recordedAt = time.Date(2026, 1, 15, 4, 30, 0, 0, time.UTC)

// record runs the pipeline against the publisher and writes what it fetched to
// dir, as the example snapshot: manifest.json and documents/.
func record(dir string) error {
	server := httptest.NewServer(publisher.New(publisher.Options{}))
	defer server.Close()
	out, err := os.MkdirTemp("", "voorbeeld-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(out)
	c := config.Default()
	c.Years, c.Network.Mirror = "2021-2025", server.URL
	c.BWB.Works = publisher.Truth().Announced
	if err := bring(layout.Folder(out).Inbox()); err != nil {
		return err
	}
	outcome, err := pipelines.Run(context.Background(), pipelines.Options{Out: out, Config: c, Today: recordedAt, UserAgent: "medebewind-generator"})
	if err != nil {
		return fmt.Errorf("running against the fictitious publisher: %w", err)
	}
	if len(outcome.NotRenewed) > 0 {
		return fmt.Errorf("the fictitious publisher did not give everything: %v", outcome.NotRenewed)
	}
	store, err := snapshot.Open(layout.Folder(out).Room(herkomst.Spiegel).Snapshot())
	if err != nil {
		return err
	}
	m, err := store.Load(outcome.Manifest)
	if err != nil {
		return err
	}
	return write(dir, store, m)
}

// bring lays in the inbox what a person would.
func bring(inbox string) error {
	if err := os.MkdirAll(inbox, 0o755); err != nil {
		return err
	}
	for _, b := range publisher.Sheets() {
		for name, data := range map[string][]byte{b.Name: b.Body, b.Name + ".yaml": b.Note} {
			if err := os.WriteFile(filepath.Join(inbox, name), data, 0o644); err != nil {
				return err
			}
		}
	}
	return nil
}

// write empties dir and fills it with the snapshot, at the day of recording.
func write(dir string, store *snapshot.Store, m *snapshot.Manifest) error {
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	m.ID, m.Herkomst, m.Started, m.Finished = "", herkomst.Voorbeeld, recordedAt, recordedAt
	for i, set := range m.Datasets {
		for j, d := range set.Documents {
			data, err := store.Get(d.SHA256)
			if err != nil {
				return err
			}
			path := filepath.Join(dir, "documents", filepath.FromSlash(d.ID))
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				return err
			}
			if err := os.WriteFile(path, data, 0o644); err != nil {
				return err
			}
			m.Datasets[i].Documents[j].Fetched = recordedAt
		}
	}
	text, err := json.MarshalIndent(m, "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "manifest.json"), append(text, '\n'), 0o644)
}
