package pdf

import (
	"bytes"
	"context"

	"medebewind/transforms"
)

// check refuses what needs no pdfium to refuse.
func (limits Limits) check(data []byte) error {
	if len(data) > limits.Bytes {
		return transforms.Errorf("document", "is %d bytes, more than the limit of %d", len(data), limits.Bytes)
	}
	// The heading need not be the first byte; readers look in the first KiB.
	if !bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")) {
		return transforms.Errorf("document", "is no PDF: it does not begin with %%PDF-; look what the publisher sent instead")
	}
	return nil
}

// load opens the document: its handle, or 0 and then FPDF_GetLastError tells
// why.
func (l *library) load(ctx context.Context, data []byte) uint64 {
	p := l.call("malloc", uint64(len(data)))
	if l.err != nil {
		return 0
	}
	if p == 0 || !l.mod.Memory().Write(uint32(p), data) {
		l.err = errMemory
		return 0
	}
	return l.callWithin(ctx, "FPDF_LoadMemDocument", p, uint64(len(data)), 0)
}

// refusal translates the error codes of fpdfview.h.
func refusal(code int) error {
	switch code {
	case 3:
		return transforms.Errorf("document", "is no PDF, or is truncated or damaged beyond repair; fetch it anew")
	case 4, 5:
		return transforms.Errorf("document", "is encrypted; ask the publisher for a version that opens without a password")
	}
	return transforms.Errorf("document", "cannot be opened (pdfium error %d); open it in a viewer to see whether it is damaged", code)
}
