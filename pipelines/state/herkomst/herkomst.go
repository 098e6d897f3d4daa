// Package herkomst has the word for where data come from. It stands in every
// manifest, in meta.run, in each Parquet file and in the description of a
// release, and decides which state a run builds on.
package herkomst

// Herkomst is where the data of a snapshot come from. The zero value is that of
// nothing: no snapshot, no release.
type Herkomst string

const (
	// Live is what publishers gave themselves.
	Live Herkomst = "live"
	// Spiegel is what a mirror of them gave: as real, and not seen at its source.
	Spiegel Herkomst = "spiegel"
	// Voorbeeld is made up.
	Voorbeeld Herkomst = "voorbeeld"
)

// MadeUp tells that nothing of it is true of a real government.
func (h Herkomst) MadeUp() bool { return h == Voorbeeld }

// Real tells that there are data, and that they are a publisher's.
func (h Herkomst) Real() bool { return h != "" && !h.MadeUp() }
