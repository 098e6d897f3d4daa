package warehouse

import (
	"fmt"
	"log/slog"
	"path/filepath"
	"testing"

	"medebewind/internal/spent"
	"medebewind/pipelines/state/snapshot"
)

// Regelingen of a country at two sizes: a year of 5 and of 10 million cells with
// an amount, budget and account together. Twice the cells must cost about twice
// the time, in bounded memory: nothing compares regelingen with each other.
func BenchmarkRegelingen(b *testing.B) {
	var last float64
	for _, million := range []int{5, 10} {
		b.Run(fmt.Sprint(million, "M"), func(b *testing.B) {
			for b.Loop() {
				dir := b.TempDir()
				in := Input{Manifest: tiny(), Key: func(snapshot.Document) int64 { return 0 },
					Only: []string{"bron.iv3_regeling", "kern.samenwerking", "indicator.samenwerking_taakveld", "kwaliteit.overdracht"}}
				w, err := Build(b.Context(), filepath.Join(dir, "test.duckdb"), in, Limits{Memory: "256MiB", Threads: 2, Temp: dir}, slog.New(slog.DiscardHandler))
				if err != nil {
					b.Fatal(err)
				}
				// 400 regelingen, 50 categorieen, and as many taakvelden as it takes
				rows := fmt.Sprintf(`drop table bron.iv3_regeling; create table bron.iv3_regeling as
					select 'R' as tabel, '9.' || p as post, if(c = 0, 'L1.1', if(c = 1, 'B4.3.2', 'L3.' || c)) as categorie, 'GR' || lpad(g::varchar, 4, '0') as overheid,
						'2024' || s as verslagsoort, null::bigint as plaatsing_1_eur, (1000 * (1 + hash(p, c, g) %% 900))::bigint as plaatsing_2_eur, 'cbs/x/1' as document_id
					from range(%d) t(p) cross join range(50) k(c) cross join range(400) r(g) cross join (values ('X000'), ('X005')) v(s)`, million*25)
				if err := w.exec(b.Context(), rows); err != nil {
					b.Fatal(err)
				}
				before := spent.Time(b)
				rebuild(b, w, []string{"bron.iv3_regeling"})
				used := (spent.Time(b) - before).Seconds()
				b.ReportMetric(used, "cpu-s/build")
				b.ReportMetric(float64(peakMemory(b)), "peak-MiB")
				if n := count(b, w, "bron.iv3_regeling"); n != int64(million)*1_000_000 {
					b.Fatalf("%d rows", n)
				}
				if last > 0 && used > 2.6*last {
					b.Errorf("twice the cells took %.1f s of processor time, and half of them %.1f", used, last)
				}
				if p := peakMemory(b); p > 1024 {
					b.Errorf("the process held %d MiB, want at most 1024", p)
				}
				last = used
				if err := w.Close(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
