package snapshot

// How an answer of a publisher stands against what we rely on.
const (
	// Spared is changed, and another way takes its place.
	Held, Changed, Spared, Silent = "zoals verwacht", "gewijzigd", "gewijzigd, opgevangen", "geen antwoord"
)

// Answer is one answer of a publisher, held against what we rely on in the run of the
// manifest. It is no part of its hash: a change alone makes no new release.
type Answer struct {
	Source string `json:"source"`
	// What names it, State is one of the words above, Found says what is not as it was.
	What  string `json:"what"`
	State string `json:"state"`
	Found string `json:"found,omitempty"`
}
