package pdf

import "context"

// What is in the file and not on the page is no text: letters that are drawn invisibly
// (those of a scan that was read by a machine, too: nobody has seen them), without ink,
// or in white on white.

// The render modes that draw nothing (ISO 32000-1, table 106).
const (
	invisible = 3
	onlyClip  = 7
)

// objectPath is the type of a path, of fpdf_edit.h.
const objectPath = 2

// nearWhite is from which on a colour cannot be told from paper.
const nearWhite = 245

// hides tells whether a text object leaves nothing to see at box.
func (l *library) hides(ctx context.Context, object uint64, box rect) bool {
	mode := asInt(l.call("FPDFTextObj_GetTextRenderMode", object))
	if mode == invisible || mode == onlyClip {
		return true
	}
	white, clear := l.ink(object)
	return clear || white && mode == 0 && !l.isOnColour(ctx, box)
}

// ink tells whether an object is filled with white, or with nothing.
func (l *library) ink(object uint64) (white, clear bool) {
	at := func(i uint64) uint64 { return l.scratch + 4*i }
	if l.call("FPDFPageObj_GetFillColor", object, at(0), at(1), at(2), at(3)) == 0 {
		return false, false
	}
	value := func(i uint32) uint32 {
		n, _ := l.mod.Memory().ReadUint32Le(uint32(l.scratch) + 4*i)
		return n
	}
	return value(0) >= nearWhite && value(1) >= nearWhite && value(2) >= nearWhite, value(3) == 0
}

// isOnColour tells whether something with a colour, or a picture, lies where the box is:
// white headings stand on bars.
func (l *library) isOnColour(ctx context.Context, box rect) bool {
	if l.grounds == nil {
		l.grounds = []rect{}
		n := min(asInt(l.callWithin(ctx, "FPDFPage_CountObjects", l.shown)), objectLimit)
		for i := 0; i < n && l.err == nil; i++ {
			l.ground(l.call("FPDFPage_GetObject", l.shown, uint64(i)))
		}
	}
	x, y := (box.left+box.right)/2, (box.bottom+box.top)/2
	for _, g := range l.grounds {
		if g.left <= x && x <= g.right && g.bottom <= y && y <= g.top {
			return true
		}
	}
	return false
}

// ground notes an object that white can be seen on. What a form draws is taken to be of
// its colour all over: rather a text too many than a heading lost.
func (l *library) ground(object uint64) {
	switch asInt(l.call("FPDFPageObj_GetType", object)) {
	case objectPath:
		if white, clear := l.ink(object); white || clear {
			return
		}
	case objectImage, objectForm:
	default:
		return
	}
	at := func(i uint64) uint64 { return l.scratch + 4*i }
	if l.call("FPDFPageObj_GetBounds", object, at(0), at(1), at(2), at(3)) != 0 {
		l.grounds = append(l.grounds, rect{left: l.float(0), bottom: l.float(1), right: l.float(2), top: l.float(3)})
	}
}
