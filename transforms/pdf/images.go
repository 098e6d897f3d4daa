package pdf

import "context"

// The types of objects of a page, of fpdf_edit.h.
const (
	objectImage = 3
	objectForm  = 5
)

// objectLimit bounds how many objects are looked at for pictures, and
// formDepth how deep: what counts is whether there are any.
const (
	objectLimit = 50000
	formDepth   = 8
)

// images counts the pictures of a page, also those within its forms.
func (l *library) images(ctx context.Context, page uint64) int {
	c := &imageCounter{lib: l, left: objectLimit}
	n := asInt(l.callWithin(ctx, "FPDFPage_CountObjects", page))
	for i := 0; i < n && c.more(); i++ {
		c.object(l.call("FPDFPage_GetObject", page, uint64(i)), 0)
	}
	return c.images
}

type imageCounter struct {
	lib          *library
	images, left int
}

func (c *imageCounter) more() bool {
	c.left--
	return c.left >= 0 && c.lib.err == nil
}

func (c *imageCounter) object(handle uint64, depth int) {
	switch asInt(c.lib.call("FPDFPageObj_GetType", handle)) {
	case objectImage:
		c.images++
	case objectForm:
		if depth == formDepth {
			return
		}
		n := asInt(c.lib.call("FPDFFormObj_CountObjects", handle))
		for i := 0; i < n && c.more(); i++ {
			c.object(c.lib.call("FPDFFormObj_GetObject", handle, uint64(i)), depth+1)
		}
	}
}
