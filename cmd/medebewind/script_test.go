package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"net/http/httptest"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"medebewind/internal/compiled"
	"medebewind/internal/publisher"
	"medebewind/internal/tier"
	"medebewind/pipelines/sources/about"
)

var update = flag.Bool("update", false, "write the expected outputs in the scripts anew")

// TestMain lets the scripts run the command itself as a program.
func TestMain(m *testing.M) {
	compiled.Keep()
	testscript.Main(m, map[string]func(){"medebewind": main})
}

// TestScripts runs testdata/script: a scenario a file, each in a folder of its
// own. SOURCES are all there are, MIRROR is a fictitious publisher, BROKEN one whose product list is none,
// and HALVED one whose list lost every second product.
func TestScripts(t *testing.T) {
	addresses := publishers(t)
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script", UpdateScripts: *update,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status":   status,
			"example":  made(t, "run", "--example", "--log", "json"),
			"mirrored": made(t, "run", "--mirror", addresses["MIRROR"], "--years", "2024", "--source", "upl,gemeentefonds", "--log-level", "error"),
		},
		// [full] is true in the full tier: see package tier.
		Condition: func(name string) (bool, error) {
			if name != "full" {
				return false, fmt.Errorf("no condition %s", name)
			}
			return tier.IsFull(), nil
		},
		Setup: func(e *testscript.Env) error {
			for name, address := range addresses {
				e.Setenv(name, address)
			}
			backwards := about.Names() // the order in which they are asked for is no matter
			slices.Reverse(backwards)
			e.Setenv("SOURCES", strings.Join(backwards, ","))
			if cache, err := os.UserCacheDir(); err == nil { // of whoever tests, for the compiled pdfium
				e.Setenv("XDG_CACHE_HOME", cache)
			}
			return nil
		},
	})
}

// publishers starts those that scripts know by name, for all of them.
func publishers(t *testing.T) map[string]string {
	const list = "/standaarden.overheid.nl/owms/oquery/UPL-actueel.csv"
	addresses := map[string]string{}
	for name, o := range map[string]publisher.Options{"MIRROR": {}, "BROKEN": {Override: map[string][]byte{list: []byte("geen lijst\n")}}, "HALVED": {Override: map[string][]byte{list: halfOf(list)}}} {
		server := httptest.NewServer(publisher.New(o))
		t.Cleanup(server.Close)
		addresses[name] = server.URL
	}
	return addresses
}

// halfOf gives every second line of a document of the fictitious publisher.
func halfOf(path string) []byte {
	w := httptest.NewRecorder()
	publisher.New(publisher.Options{}).ServeHTTP(w, httptest.NewRequest("GET", path, nil))
	var half []byte
	for i, line := range bytes.SplitAfter(w.Body.Bytes(), []byte("\n")) {
		if i%2 == 0 {
			half = append(half, line...)
		}
	}
	return half
}

// made is a program of scripts that puts the outcome of a run in a folder. The run
// is made once for all scripts:
//
//	example out     of the example
//	mirrored out    of the products and the fund that MIRROR has, of 2024
//
// What the run said is beside the folder: out.stdout and out.stderr.
func made(t *testing.T, run ...string) func(ts *testscript.TestScript, neg bool, args []string) {
	folder, once := t.TempDir(), sync.Once{}
	said := map[string]string{}
	var failed error
	return func(ts *testscript.TestScript, neg bool, args []string) {
		if neg || len(args) != 1 {
			ts.Fatalf("usage: example folder, or mirrored folder")
		}
		once.Do(func() {
			failed = ts.Exec("medebewind", append(run, "--out", folder)...)
			said["stdout"], said["stderr"] = ts.ReadFile("stdout"), ts.ReadFile("stderr")
		})
		ts.Check(failed)
		ts.Check(os.CopyFS(ts.MkAbs(args[0]), os.DirFS(folder)))
		for stream, text := range said {
			text = strings.ReplaceAll(text, folder, args[0])
			ts.Check(os.WriteFile(ts.MkAbs(args[0]+"."+stream), []byte(text), 0o644))
		}
	}
}

// status runs a program that must end with exactly this exit status:
//
//	status 2 medebewind run --foo
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status n program argument...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("%v ends with status %d, want %d", args[1:], got, want)
	}
}

func TestWriters(t *testing.T) {
	value := func(s string) *string { return &s }
	for form, want := range map[string]string{
		"table": "naam    bedrag\nA, \"b\"  1.50\n.       .\n        0\n",
		"csv":   "naam,bedrag\n\"A, \"\"b\"\"\",1.50\n,\n,0\n",
	} {
		var out bytes.Buffer
		w := writers[form](&out)
		for _, err := range []error{
			w.columns([]string{"naam", "bedrag"}), w.row([]*string{value(`A, "b"`), value("1.50")}),
			w.row([]*string{nil, nil}), w.row([]*string{value(""), value("0")}), w.end(),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
		if out.String() != want {
			t.Errorf("%s: %q, want %q", form, out.String(), want)
		}
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

// An answer that could not be written whole is no answer.
func TestWritersTellOfAFullDisk(t *testing.T) {
	for form, make := range writers {
		w := make(full{})
		err := w.columns([]string{"naam"})
		for i := 0; err == nil && i < 5000; i++ {
			text := fmt.Sprint("rij ", i)
			err = w.row([]*string{&text})
		}
		if err == nil {
			err = w.end()
		}
		if err == nil {
			t.Errorf("%s: nothing is told", form)
		}
	}
}
