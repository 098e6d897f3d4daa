package gebied

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"medebewind/transforms"
)

// maxFeature bounds the text of one gemeente, so that memory is bounded however
// large the document. The longest at hand has 16 KB.
const maxFeature = 32 << 20

// counts are the members in which services tell how many features there are. One
// may say "unknown".
var counts = []string{"numberMatched", "numberReturned", "totalFeatures"}

// collection is a document as far as it was read. Its members come in any order.
type collection struct {
	dec  *json.Decoder
	each func(*Gemeente) error

	kind, crs string
	grid      grid
	features  int
	counts    map[string]string
	codes     map[string]bool
	year      int
	raw       json.RawMessage
}

// Read gives the gemeenten of a document one by one, in its order. An error says
// which feature or member is wrong; what came before it was given then.
func Read(data []byte, each func(*Gemeente) error) error {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if begin := bytes.TrimSpace(data); len(begin) == 0 || begin[0] != '{' {
		return transforms.Errorf("byte 0", "boundaries: the answer is no GeoJSON, it begins %.80q", begin)
	}
	if !utf8.Valid(data) {
		return transforms.Errorf("answer", "boundaries: the answer is not UTF-8, as GeoJSON must be")
	}
	c := &collection{dec: json.NewDecoder(bytes.NewReader(data)), each: each, counts: map[string]string{}, codes: map[string]bool{}}
	if err := c.members(); err != nil {
		return err
	}
	if _, err := c.dec.Token(); !errors.Is(err, io.EOF) {
		return c.broken(errors.New("there is more behind the end of the document"))
	}
	return c.complete()
}

// members reads the top of the document.
func (c *collection) members() error {
	if _, err := c.dec.Token(); err != nil {
		return c.broken(err)
	}
	for c.dec.More() {
		name, err := c.dec.Token()
		if err != nil {
			return c.broken(err)
		}
		if name == "features" {
			err = c.readFeatures()
		} else {
			err = c.member(name.(string))
		}
		if err != nil {
			return err
		}
	}
	_, err := c.dec.Token()
	return c.broken(err)
}

// member reads one that is not features.
func (c *collection) member(name string) error {
	if err := c.dec.Decode(&c.raw); err != nil {
		return c.broken(err)
	}
	switch name {
	case "type":
		c.kind = plain(c.raw)
	case "crs":
		var crs struct{ Properties struct{ Name string } }
		if err := json.Unmarshal(c.raw, &crs); err != nil {
			return transforms.Errorf("crs", "boundaries: it names no coordinate system: %.80s", c.raw)
		}
		c.crs = crs.Properties.Name
	}
	if slices.Contains(counts, name) {
		c.counts[name] = plain(c.raw)
	}
	return nil
}

// plain is a JSON string or number as text.
func plain(raw json.RawMessage) string { return strings.Trim(string(raw), `"`) }

func (c *collection) readFeatures() error {
	if begin, err := c.dec.Token(); err != nil {
		return c.broken(err)
	} else if begin != json.Delim('[') {
		return transforms.Errorf("features", "boundaries: it is no list")
	}
	for c.dec.More() {
		c.features++
		if err := c.dec.Decode(&c.raw); err != nil {
			return c.broken(err)
		}
		if err := c.feature(); err != nil {
			return err
		}
	}
	_, err := c.dec.Token()
	return c.broken(err)
}

var (
	// rd is how a document names EPSG:28992, the Dutch grid in metres.
	rd = regexp.MustCompile(`\bEPSG(?::[\d.]*:|:|/0/)28992$`)
	// crs84 is longitude and latitude. It is that of GeoJSON (RFC 7946), which need
	// not name it.
	crs84 = regexp.MustCompile(`(^|\bOGC(?::[\d.]*:|:|/[\d.]+/)CRS84|\bEPSG(?::[\d.]*:|:|/0/)4326)$`)
)

// checkCRS holds what a document says of its coordinates against those that were
// read so far.
func (c *collection) checkCRS() error {
	switch {
	case rd.MatchString(c.crs) && !c.grid.degrees:
	case crs84.MatchString(c.crs) && c.crs != "" && !c.grid.metres:
	case c.crs == "" && c.grid.degrees:
	default:
		return transforms.Errorf("crs.properties.name", "boundaries: it says that the coordinates are in %q, which must be EPSG:28992 or CRS84 and what they are in; ask the service without srsName", c.crs)
	}
	return nil
}

// complete holds the whole document against what it says of itself: a list that
// is cut short looks like a country with fewer gemeenten.
func (c *collection) complete() error {
	if c.kind != "FeatureCollection" {
		return transforms.Errorf("type", "boundaries: the answer is of type %q, not a FeatureCollection", c.kind)
	}
	if err := c.checkCRS(); err != nil {
		return err
	}
	if c.features == 0 {
		return transforms.Errorf("features", "boundaries: there is not one gemeente in it")
	}
	for _, name := range counts {
		if n, err := strconv.Atoi(c.counts[name]); err == nil && n != c.features {
			return transforms.Errorf(name, "boundaries: it says %d, and there are %d features: the list is cut short, or does not belong to its count", n, c.features)
		}
	}
	return nil
}

// broken says where the document stops being JSON.
func (c *collection) broken(err error) error {
	if err == nil {
		return nil
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = errors.New("the answer is cut short")
	}
	return transforms.At(fmt.Sprintf("byte %d", c.dec.InputOffset()), fmt.Errorf("boundaries: %w", err))
}
