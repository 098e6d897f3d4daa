package stage

import (
	"os"
	"path/filepath"
	"testing"

	"medebewind/transforms"
	"medebewind/transforms/bwb"
	"medebewind/transforms/circulaire"
	"medebewind/transforms/odata"
)

// BenchmarkSame reads the documents that .ci/others lets other programs read, from
// the folder that MEDEBEWIND_SAME names, to Parquet.
func BenchmarkSame(b *testing.B) {
	root := os.Getenv("MEDEBEWIND_SAME")
	if root == "" {
		b.Skip("MEDEBEWIND_SAME names no folder of documents")
	}
	for _, kind := range []struct {
		name      string
		transform *transforms.Transform
	}{{"iv3", odata.Iv3}, {"wet", bwb.Toestand}, {"circulaire", circulaire.Transform}} {
		paths, err := filepath.Glob(filepath.Join(root, kind.name, "*"))
		if err != nil {
			b.Fatal(err)
		}
		var documents [][]byte
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				b.Fatal(err)
			}
			documents = append(documents, data)
		}
		if len(documents) == 0 {
			continue
		}
		once(b, kind.transform, documents[:1]) // engines start once a process
		b.Run(kind.name, func(b *testing.B) {
			size := 0
			for _, data := range documents {
				size += len(data)
			}
			b.SetBytes(int64(size))
			for b.Loop() {
				once(b, kind.transform, documents)
			}
		})
	}
}

// once packs documents as a run does, but for the disk.
func once(b *testing.B, t *transforms.Transform, documents [][]byte) {
	b.Helper()
	p := &packer{stager: &Stager{}, endless: true}
	for _, data := range documents {
		j := &job{transform: t}
		if err := j.run(data); err != nil {
			b.Fatal(err)
		}
		if err := p.add(j); err != nil {
			b.Fatal(err)
		}
	}
	for _, o := range p.tables {
		if err := o.writer.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
