package bwb

import (
	"bytes"

	"medebewind/transforms/xmlscan"
)

// aside reads an element that stands in running text and is no words of it: a
// note, what editors say, a picture, what is printed above or below the line.
// Of what cannot be written a mark stays in its place. It reports whether the
// element is one; any other is left to the caller.
func (r *reader) aside(name string, dst []byte, from int) ([]byte, bool, error) {
	var err error
	switch name {
	case "sup":
		dst, err = r.raised(dst, from)
	case "inf", "sub":
		dst, err = r.lowered(dst, from)
	case "formule", "plaatje", "illustratie":
		dst, err = r.picture(name, dst, from)
	case "noot", "histnoot":
		err = r.note()
	case "redactie":
		err = r.redactie()
	case "omissie":
		dst, err = append(dst, "[…]"...), r.s.Skip()
	case "nootref", "ref-item", "meta-data":
		err = r.s.Skip()
	case "br":
		dst, err = space(dst, from), r.s.Skip()
	default:
		return dst, false, nil
	}
	r.apart = true
	return dst, true, err
}

// text appends the current text. Behind an aside digits do not join with those
// before it: 10<sup>6</sup>5 is no 1065.
func (r *reader) text(dst []byte, from int) []byte {
	text := r.s.Text()
	if r.apart && len(text) > 0 {
		r.apart = false
		if len(dst) > from && isDigit(dst[len(dst)-1]) && isDigit(text[0]) {
			dst = append(dst, ' ')
		}
	}
	return fold(dst, from, text)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80 }

// raised reads sup. Figures become those of Unicode, as the law prints them:
// 10⁶, m²; an ordinal stays one (1e); anything else is told by a circumflex.
func (r *reader) raised(dst []byte, from int) ([]byte, error) {
	at := len(dst)
	r.apart = false
	dst, err := r.plain(dst, from)
	content := bytes.TrimSpace(dst[at:])
	switch raised := inScript(content, superscript); {
	case len(content) == 0:
		return dst[:at], err
	case raised != nil:
		return append(dst[:at], raised...), err
	case bytes.ContainsFunc(content, func(c rune) bool { return c < 0x80 && !isLetter(byte(c)) }):
		return append(dst[:at], "^"+string(content)...), err
	}
	return dst, err
}

// lowered reads inf. Behind a letter it stands on the line, as people write it
// (CO2, PM10); behind a figure it becomes that of Unicode.
func (r *reader) lowered(dst []byte, from int) ([]byte, error) {
	at := len(dst)
	r.apart = false
	dst, err := r.plain(dst, from)
	if at == from || !isDigit(dst[at-1]) || len(dst) == at || !isDigit(dst[at]) {
		return dst, err
	}
	content := bytes.TrimSpace(dst[at:])
	if lowered := inScript(content, subscript); lowered != nil {
		return append(dst[:at], lowered...), err
	}
	return append(dst[:at], "_"+string(content)...), err
}

var (
	superscript = [...]string{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"}
	subscript   = [...]string{"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"}
)

// inScript gives content in small figures, or nil where it has none for it.
func inScript(content []byte, digits [10]string) []byte {
	var out []byte
	for i := 0; i < len(content); i++ {
		switch c := content[i]; {
		case isDigit(c):
			out = append(out, digits[c-'0']...)
		case c == '-' && i == 0 && digits == superscript:
			out = append(out, "⁻"...)
		case bytes.HasPrefix(content[i:], []byte("–")) && i == 0 && digits == superscript,
			bytes.HasPrefix(content[i:], []byte("−")) && i == 0 && digits == superscript:
			out = append(out, "⁻"...)
			i += 2
		default:
			return nil
		}
	}
	return out
}

// picture puts a mark for what is shown and not written, and behind it what is
// written below it. The text that stands in for a picture on a screen is the
// editors', and no law.
func (r *reader) picture(name string, dst []byte, from int) ([]byte, error) {
	if name == "illustratie" {
		name = "plaatje"
	}
	dst = append(append(append(dst, '['), name...), ']')
	at := len(dst)
	dst, err := r.caption(append(dst, ' '), from)
	if len(trimEnd(dst, at)) == at {
		dst = dst[:at]
	}
	return trimEnd(dst, from), err
}

func (r *reader) caption(dst []byte, from int) ([]byte, error) {
	for {
		kind, err := r.s.Next()
		if err != nil || kind == xmlscan.End {
			return dst, err
		}
		if kind == xmlscan.Text {
			dst = r.text(dst, from)
			continue
		}
		switch name := string(r.s.Name()); name {
		case "plaatje", "illustratie", "formule":
			dst, err = r.caption(dst, from)
		default:
			dst, err = r.plainElement(name, dst, from)
		}
		if err != nil {
			return dst, err
		}
	}
}

// note sets a note apart: it is no part of the sentence or number that it
// stands in. Those of a unit are kept with it, one a line.
func (r *reader) note() error {
	text, err := r.plain(nil, 0)
	if text = trimEnd(text, 0); r.current < 0 || len(text) == 0 {
		return err
	}
	u := &r.units[r.current]
	if len(u.noot) > 0 {
		u.noot = append(u.noot, '\n')
	}
	u.noot = append(u.noot, text...)
	return err
}
