package xmlscan

import (
	"fmt"
	"strings"
	"testing"
)

// One tag with tens of thousands of attributes is refused, not compared for minutes.
func TestManyAttributes(t *testing.T) {
	var tag strings.Builder
	tag.WriteString("<a")
	for i := range 40_000 {
		fmt.Fprintf(&tag, ` x%d="1"`, i)
	}
	s := New([]byte(tag.String() + "/>"))
	if _, err := s.Next(); err != nil {
		t.Fatal(err)
	}
	s.Attr("y")
	if _, err := s.Next(); err == nil || !strings.Contains(err.Error(), "more than 200 attributes") {
		t.Errorf("gives %v", err)
	}
}
