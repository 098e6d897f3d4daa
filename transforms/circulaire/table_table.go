package circulaire

// table is a table as read.
type table struct {
	number, title, chapter string
	unit                   unit
	from, to               int // pages
	columns                []column
	rows                   []row
	reasons                reasons
	end                    int // line behind it
	// nameless: without a title of its own, that of a chapter stands in.
	nameless bool
}

// table makes the table of a block.
func (r *reader) table(b *block) *table {
	t := &table{number: b.title.number, title: b.title.text}
	if len(b.body) == 0 {
		if len(b.reasons) == 0 {
			b.reasons.tell("onder de titel zijn geen cijfers gevonden")
		}
		t.reasons = b.reasons
		t.unit = b.title.unit
		return t
	}
	b.splitHeader()
	strips, columns, loose := b.strips()
	t.columns = columns
	t.unit = r.unit(b, columns, loose)
	t.rows = readRows(&b.setting, strips, len(columns))
	t.reasons = b.reasons
	return t
}

// strips finds the columns, page by page, and puts the lines under them. The
// columns are those of the first page, which has the headings; loose are
// headings that stand over none.
func (b *block) strips() (strips []*strip, columns []column, loose []string) {
	var f *finder
	for start := 0; start < len(b.body); {
		end := start + 1
		for end < len(b.body) && b.body[end].page == b.body[start].page {
			end++
		}
		rows := b.body[start:end]
		var here []column
		if start == 0 {
			f, columns, loose = newFinder(&b.setting, b.header, rows)
			here = columns
		} else {
			here = f.next(b.again[rows[0].page], rows)
		}
		for _, l := range rows {
			strips = append(strips, assign(&b.setting, l, here))
		}
		start = end
	}
	return strips, columns, loose
}
