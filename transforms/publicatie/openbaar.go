package publicatie

import (
	"encoding/json"
	"fmt"
	"path"
	"regexp"
	"strings"

	"medebewind/transforms"
)

// Attachment is the address of the file of a document of open.overheid.nl.
func Attachment(id string) string {
	return "https://open.overheid.nl/overheid/openbaarmakingen/api/v0/attachment/" + id
}

// partOf is the role in which a document names the one that it is an annex of.
const partOf = "/c_4d1ea9ba"

// wireDetail is what open.overheid.nl says of one document, as far as it is used.
type wireDetail struct {
	Document *struct {
		PID    string `json:"pid"`
		Titles struct {
			Official string `json:"officieleTitel"`
		} `json:"titelcollectie"`
		Classes struct {
			Kinds []struct {
				Label string `json:"label"`
			} `json:"documentsoorten"`
		} `json:"classificatiecollectie"`
		Parts []string `json:"hasParts"`
	} `json:"document"`
	Relations []struct {
		Relation string `json:"relation"`
		Role     string `json:"role"`
	} `json:"documentrelaties"`
	Versions []struct {
		Number   int    `json:"nummer"`
		Day      string `json:"openbaarmakingsdatum"`
		Modified string `json:"mutatiedatumtijd"`
		Files    []struct {
			Mime string `json:"mime-type"`
			Name string `json:"bestandsnaam"`
			Size size   `json:"grootte"`
			Hash string `json:"hash"`
		} `json:"bestanden"`
	} `json:"versies"`
}

// Described is a document of open.overheid.nl and the IDs of its annexes.
type Described struct {
	Document
	Parts []string
}

var (
	// An address of the portal ends in the ID, which is a UUID; whatever stands
	// behind it is a version or a file.
	documentID = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`)
	sha1Form   = regexp.MustCompile(`^[0-9a-f]{40}$`)
)

// ID gives the ID of a document of open.overheid.nl without its version, from
// an ID or an address; "" if there is none in it.
func ID(text string) string { return documentID.FindString(strings.ToLower(text)) }

// ReadDetail reads what open.overheid.nl says of one document. Of its versions
// the last counts: a document is replaced in place.
func ReadDetail(data []byte) (Described, error) {
	var wire wireDetail
	if err := json.Unmarshal(data, &wire); err != nil {
		return Described{}, notAPage(data, err)
	}
	if wire.Document == nil || len(wire.Versions) == 0 {
		return Described{}, transforms.Errorf("answer", "open.overheid.nl: no 'document' with 'versies'; got %s", excerpt(data))
	}
	last := wire.Versions[0]
	for _, v := range wire.Versions {
		if v.Number >= last.Number {
			last = v
		}
	}
	d := Described{Document: Document{ID: ID(wire.Document.PID), Canonical: wire.Document.PID,
		Title: strings.TrimSpace(wire.Document.Titles.Official), LastModified: last.Modified}}
	if d.ID == "" {
		return d, transforms.Errorf("answer", "open.overheid.nl: 'pid' %.80q has no ID", wire.Document.PID)
	}
	if len(wire.Document.Classes.Kinds) > 0 {
		d.Type = strings.ToLower(strings.TrimSpace(wire.Document.Classes.Kinds[0].Label))
	}
	var err error
	if d.Available, err = day(last.Day); err != nil {
		return d, transforms.At("document "+d.ID, err)
	}
	for _, r := range wire.Relations {
		if strings.HasSuffix(r.Role, partOf) {
			d.Parent = ID(r.Relation)
		}
	}
	for _, p := range wire.Document.Parts {
		if id := ID(p); id != "" {
			d.Parts = append(d.Parts, id)
		}
	}
	for _, f := range last.Files {
		hash := strings.ToLower(strings.TrimSpace(f.Hash))
		if hash != "" && !sha1Form.MatchString(hash) {
			return d, transforms.Errorf("document "+d.ID, "hash %.60q of %.80q is no SHA-1", f.Hash, f.Name)
		}
		// A name is a name, whatever path a publisher puts before it.
		d.Files = append(d.Files, File{URL: Attachment(d.ID), Name: path.Base(strings.ReplaceAll(strings.TrimSpace(f.Name), `\`, "/")),
			MimeType: strings.TrimSpace(f.Mime), Bytes: f.Size.bytes(), SHA1: hash})
	}
	return d, nil
}

// Any reads whichever of the forms data has.
func Any(data []byte) ([]Document, error) {
	if form := (struct {
		Versions json.RawMessage `json:"versies"`
	}{}); json.Unmarshal(data, &form) == nil && form.Versions != nil {
		d, err := ReadDetail(data)
		return []Document{d.Document}, err
	}
	if IsNote(data) {
		n, err := ReadNote(data)
		if err != nil {
			return nil, err
		}
		return []Document{n.document()}, nil
	}
	page, err := Read(data)
	if err != nil {
		return nil, fmt.Errorf("no publication, in none of the forms that are known: %w", err)
	}
	return page.Documents, nil
}
