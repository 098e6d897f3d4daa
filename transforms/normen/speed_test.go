//go:build unix

package normen

import (
	"strings"
	"testing"
	"time"

	"medebewind/internal/spent"
)

// repeated are pieces of sentences that, many times over, make the reader look
// far ahead or back for what is not there.
var repeated = []string{
	"dat ", "stelt ", "dat kan ", "dat dat kan ", "om ", "om dat ", "om het college ", "om te ", "te ", "zijn ", "kan worden ",
	"indien het college ", "zij ", "vastgesteld ", "de ", "grote ", "en ", "wel ", "niet ", "molen ", "molen", "gemeentelijke ",
	"het college ", "burgemeester en wethouders ", "het college, ", "het college en ", "gemeente van de ", "bestuur van de ",
	"raad van ", "raad van de gemeente ", "raden van de geiten van ", "en het college stelt ", "en het college vaststelt ",
	", het college vaststelt ", "en stelt het college ", "en gedeputeerde staten vaststellen ", "en wordt door het college ",
	"door het college ", "molen door ", "en door ", "gemolken door het college ", "molens door of namens ", ", die door het college ",
	"verordening ", "bij verordening ", "molen verordening ", "xsverordening ", "verordening van ",
	"(", "(a) ", "«", "„ ", "“", ",", ";", "onder: ", "college: ;", "art. A", "A. ", "a. ", "a. x\n", "1.", "\xc3\xe2", ", zij ",
}

// A source can hold a line of any length. What is done for a word may not grow
// with the number of words: at 100,000 of them that is the difference between
// a moment and a minute.
func TestTimeIsProportionalToTheText(t *testing.T) {
	const limit = 500 * time.Millisecond
	for _, piece := range repeated {
		for _, frame := range [][2]string{{"Het college stelt ", ""}, {"Bij verordening kan ", " worden door het college."}} {
			n := 30_000
			if piece == "dat " || piece == "stelt " {
				n = 100_000
			}
			text := frame[0] + strings.Repeat(piece, n) + frame[1]
			took := timed(t, text)
			if took > limit {
				t.Errorf("%q %d times after %q takes %v, at most %v", piece, n, frame[0], took, limit)
			}
		}
	}
}

// timed gives the processor time of a reading, which a busy machine hardly changes.
func timed(t *testing.T, text string) time.Duration {
	start := spent.Time(t)
	read(t, law, units(text)...)
	return spent.Time(t) - start
}

// A list of many rows repeats its lead in each, and nothing more.
func TestTimeOfALongList(t *testing.T) {
	start := spent.Time(t)
	got := read(t, law, units("Het college draagt zorg voor:"+strings.Repeat("\na.de molen;", 30_000))...)
	if took := spent.Time(t) - start; len(got) != 30_000 || took > 500*time.Millisecond {
		t.Errorf("%d provisions in %v", len(got), took)
	}
}
