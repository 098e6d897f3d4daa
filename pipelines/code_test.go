package pipelines_test

import (
	"slices"
	"strings"
	"testing"

	"medebewind/pipelines"
	"medebewind/pipelines/runtest"
)

// The code version is that of the engines that are linked in, and of each of them.
func TestCodeVersionNamesTheEngines(t *testing.T) {
	linked, err := pipelines.LinkedEngines()
	if err != nil || len(linked) != 2 || !strings.HasPrefix(linked[0], "DuckDB v") || !strings.HasPrefix(linked[1], "parquet-go version ") {
		t.Fatalf("the engines are %q, %v", linked, err)
	}
	seen := map[string]bool{}
	for i := -1; i < len(linked); i++ {
		engines := slices.Clone(linked)
		if i >= 0 {
			engines[i] += ".1"
		}
		version, err := pipelines.CodeVersionWith(engines)
		if err != nil {
			t.Fatal(err)
		}
		if here, _ := pipelines.CodeVersion(); (version == here) != (i < 0) {
			t.Errorf("with %q the code is %s, and that of this build is %s", engines, version, here)
		}
		seen[version] = true
	}
	if len(seen) != 1+len(linked) {
		t.Errorf("%d versions of code by %d changes", len(seen), len(linked))
	}
}

// A build with another DuckDB publishes the same documents anew, as its Parquet
// may differ; what the one before published it knows for other code's.
func TestOtherEngineIsOtherCode(t *testing.T) {
	t.Parallel()
	_, c := usual(t)
	out, first := afterFirst(t)
	o := hurried(out, c)
	if again := runtest.Run(t, o); again.Fresh || again.Release != first.Release {
		t.Errorf("the same engine published %s again as %s", first.Release, again.Release)
	}
	engines := []string{"DuckDB v99.0.0 0123456789", "parquet-go version 17.0.0"}
	other := o.WithEngines(engines...)
	other.Only = []string{"meta.run"} // that it builds at all is enough
	second := runtest.Run(t, other)
	if second.Partial == "" {
		t.Errorf("another engine builds nothing: %s is there", second.Release)
	}
	version, err := pipelines.CodeVersionWith(engines)
	if err != nil {
		t.Fatal(err)
	}
	found, err := pipelines.Find(out, first.Release)
	if err != nil || found.Release.CodeVersion == version || runtest.AskFile(t, second.Partial, "select code_versie from meta.run") != version {
		t.Errorf("release %s is of code %s, the other engine makes %s, %v", first.Release, found.Release.CodeVersion, version, err)
	}
}
