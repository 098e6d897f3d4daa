package odata

// wholeNumber steps over digits; ok is false when there is anything else that
// could belong to a number.
func wholeNumber(d []byte, p int) (end int, ok bool) {
	start := p
	for p < len(d) && d[p]-'0' <= 9 {
		p++
	}
	// A leading zero is no JSON; whatever follows must be the shape's.
	return p, p > start && (d[start] != '0' || p == start+1)
}

// fastDigits is the most digits that amount reads: a thousand times that many
// still fit in 64 bits.
const fastDigits = 15

// amount reads null or a plain number of thousands of euros with at most three
// decimals, in euros. ok is false for every other text: those are for euros,
// which also knows what is wrong.
func amount(d []byte, p int) (eur int64, given bool, end int, ok bool) {
	if p+4 > len(d) {
		return 0, false, p, false
	}
	if d[p] == 'n' {
		return 0, false, p + 4, string(d[p:p+4]) == "null"
	}
	negative := d[p] == '-'
	if negative {
		p++
	}
	start := p
	for p < len(d) && d[p]-'0' <= 9 {
		eur = eur*10 + int64(d[p]-'0')
		p++
	}
	if n := p - start; n == 0 || n > fastDigits || n > 1 && d[start] == '0' {
		return 0, false, p, false
	}
	scale := int64(1000)
	if p < len(d) && d[p] == '.' {
		p++
		point := p
		for p < len(d) && p < point+3 && d[p]-'0' <= 9 {
			eur = eur*10 + int64(d[p]-'0')
			scale /= 10
			p++
		}
		if p == point {
			return 0, false, p, false
		}
	}
	// A fourth decimal or an exponent does not match what the shape has next,
	// so that the row is read in full.
	eur *= scale
	if negative {
		eur = -eur
	}
	return eur, true, p, true
}
