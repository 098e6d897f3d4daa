package ods

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"medebewind/transforms"
)

// mimetype of a spreadsheet; a template is the same document under the type
// with "-template" behind it.
const mimetype = "application/vnd.oasis.opendocument.spreadsheet"

// Entries of the archive that are read, and no others.
const (
	contentName  = "content.xml"
	mimetypeName = "mimetype"
	manifestName = "META-INF/manifest.xml"
)

// smallEntry bounds mimetype and manifest, of which only the gist is needed.
const smallEntry = 1 << 20

// Content unpacks content.xml from the bytes of a file, within limits. It
// refuses what is no plain spreadsheet: another type, an encrypted one, or an
// archive with a name that points outside it. Such an archive was made to
// harm, whatever is in the rest of it.
func Content(data []byte, limits Limits) ([]byte, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, transforms.At("archive", fmt.Errorf("no OpenDocument file (%.8q at the beginning): %w", data, err))
	}
	entries := map[string]*zip.File{}
	for _, f := range archive.File {
		if !local(f.Name) {
			return nil, transforms.Errorf("archive", "entry %.80q points outside the archive; refuse the file", f.Name)
		}
		if entries[f.Name] != nil {
			return nil, transforms.Errorf("archive", "entry %.80q stands twice: which of the two is meant cannot be told", f.Name)
		}
		entries[f.Name] = f
	}
	if err := plain(entries); err != nil {
		return nil, transforms.At("archive", err)
	}
	content, err := unpack(entries[contentName], limits)
	if err != nil {
		return nil, transforms.At("archive, "+contentName, err)
	}
	return content, nil
}

// plain checks that the file is a spreadsheet that can be read.
func plain(entries map[string]*zip.File) error {
	small := Limits{Bytes: smallEntry}
	if f := entries[mimetypeName]; f != nil {
		got, err := unpack(f, small)
		if err != nil {
			return fmt.Errorf("mimetype: %w", err)
		}
		if strings.TrimSuffix(string(bytes.TrimSpace(got)), "-template") != mimetype {
			return fmt.Errorf("file is %.80q, not a spreadsheet (%s)", got, mimetype)
		}
	}
	if f := entries[manifestName]; f != nil {
		got, err := unpack(f, small)
		if err != nil {
			return fmt.Errorf("manifest: %w", err)
		}
		// OpenDocument encrypts entries itself: the zip does not show it.
		if bytes.Contains(got, []byte("encryption-data")) {
			return errors.New("file is encrypted; ask the publisher for one without a password")
		}
	}
	if entries[contentName] == nil {
		return fmt.Errorf("no %s: file is no OpenDocument spreadsheet, or was damaged", contentName)
	}
	return nil
}

// local reports whether name stays inside the archive.
func local(name string) bool {
	if strings.HasPrefix(name, "/") || strings.ContainsAny(name, "\\\x00") || len(name) > 1 && name[1] == ':' {
		return false
	}
	for part := range strings.SplitSeq(name, "/") {
		if part == ".." {
			return false
		}
	}
	return true
}

// unpack reads an entry into a buffer of the size that it declares. Size and
// ratio are judged on what is declared before memory is taken, and an entry
// that turns out longer or shorter is refused: archive/zip reports it.
func unpack(f *zip.File, limits Limits) ([]byte, error) {
	size, packed := f.UncompressedSize64, f.CompressedSize64
	switch {
	case f.Flags&1 != 0:
		return nil, errors.New("entry is encrypted; ask the publisher for a file without a password")
	case size > uint64(limits.Bytes):
		return nil, fmt.Errorf("unpacks to %d bytes, more than the limit of %d; raise the limit if the file is trusted", size, limits.Bytes)
	case limits.Ratio > 0 && size > freeBytes && size/uint64(limits.Ratio) > packed:
		return nil, fmt.Errorf("unpacks from %d to %d bytes, more than %d to 1: a zip bomb, or raise the limit", packed, size, limits.Ratio)
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("unpacking: %w", err)
	}
	defer r.Close()
	content := make([]byte, size)
	if _, err := io.ReadFull(r, content); err != nil {
		return nil, fmt.Errorf("unpacking %d bytes: %w", size, err)
	}
	// The end must be asked for: only there is the checksum compared.
	if n, err := r.Read(make([]byte, 1)); n > 0 || !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("unpacking %d bytes: entry is longer than it declares, or damaged (%v)", size, err)
	}
	return content, nil
}
