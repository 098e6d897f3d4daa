package reden

import (
	"strings"
	"testing"
)

func TestTell(t *testing.T) {
	var r Reasons
	for range 2 {
		r.Tell("getal %s op pagina %d is niet te lezen", "1.2.3", 4)
	}
	if got := r.String(); got != "getal 1.2.3 op pagina 4 is niet te lezen" {
		t.Errorf("told twice: %q", got)
	}
	for i := range 100 {
		r.Tell("getal %d", i)
	}
	if len(r) != mostReasons+1 || !strings.HasSuffix(r.String(), "; en meer") {
		t.Errorf("of a hundred: %q", r)
	}
}
