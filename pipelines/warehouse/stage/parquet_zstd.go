package stage

import (
	"github.com/apache/arrow/go/v17/parquet/compress"
	"github.com/klauspost/compress/zstd"
)

// fastZstd compresses Parquet pages with one encoder for all. Arrow's own codec
// makes an encoder for every page, which costs more than the page: a staged
// file has some fourteen of them, of a few kB each.
type fastZstd struct {
	compress.Codec
	encoder *zstd.Encoder
}

func init() {
	own, err := compress.GetCodec(compress.Codecs.Zstd)
	if err != nil {
		panic(err)
	}
	encoder, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithZeroFrames(true),
		// The largest page; a larger window only costs memory.
		zstd.WithWindowSize(1<<20))
	if err != nil {
		panic(err)
	}
	compress.RegisterCodec(compress.Codecs.Zstd, fastZstd{own, encoder})
}

func (z fastZstd) Encode(dst, src []byte) []byte { return z.encoder.EncodeAll(src, dst[:0]) }

// EncodeLevel ignores the level: staged files are read once or a few times, so
// the fastest is best.
func (z fastZstd) EncodeLevel(dst, src []byte, _ int) []byte { return z.Encode(dst, src) }
