package warehouse

import (
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"testing"
	"time"

	"medebewind/internal/spent"
	"medebewind/pipelines/state/snapshot"
	models "medebewind/sql"
)

// full are the source tables of the indicators at the size of the country: 342
// gemeenten and 12 provincies, ten years, budget and account, eight categories a
// taakveld, four circulaires a year. Amounts follow from the codes and differ
// between governments; they mean nothing.
var full = []struct{ name, query string }{
	{"kern.overheid", `
		select if(n <= 342, 'GM' || lpad(n::varchar, 4, '0'), 'PV' || (n - 322)) as overheid_code,
			if(n <= 342, 'gemeente', 'provincie') as soort, 'overheid ' || n as naam, 'PV' || (20 + n % 12) as provincie_code,
			jaar::integer as jaar, (5000 + n * n * 7)::bigint as inwoners, 'eigen' as inwoners_status
		from range(1, 355) g(n) cross join range(2017, 2027) j(jaar)`},
	{"bron.iv3", `
		select 'T' || o.jaar as tabel, c.taakveld as post, k.categorie, o.overheid_code as overheid, o.jaar || s.soort as verslagsoort,
			null::bigint as plaatsing_1_eur,
			1000 * (k.factor * (100 + hash(o.overheid_code || c.taakveld || o.jaar) % 2000)::bigint) as plaatsing_2_eur,
			'cbs/x/1' as document_id
		from kern.overheid o
		join (select distinct overheidslaag, taakveld, jaar_van, coalesce(jaar_tot, 9999) as jaar_tot from kern.cluster_taakveld) c
			on c.overheidslaag = o.soort and o.jaar between c.jaar_van and c.jaar_tot
		cross join (values ('X000'), ('X005')) s(soort)
		cross join (values ('L1.1', 4), ('L3.5.1', 1), ('L3.8', 9), ('L4.3.3', 3), ('L7.3', 1), ('B3.7', 2), ('B3.8', 2), ('B4.3.1', 1)) k(categorie, factor)`},
	{"kern.rekenbestand", `
		select f.fonds, c.jaar || '-' || c.maand as circulaire, j.jaar::integer as uitkeringsjaar, 1.7::decimal(9, 6) as uitkeringsfactor,
			'' as titel, '' as url, 'gemeentefonds/x/1' as document_id
		from range(2017, 2027) j(jaar)
		cross join (values ('gemeentefonds'), ('provinciefonds')) f(fonds)
		cross join lateral (values (j.jaar - 1, 'mei'), (j.jaar - 1, 'september'), (j.jaar, 'mei'), (j.jaar, 'september')) c(jaar, maand)`},
	{"kern.fondsuitkering", `
		select r.fonds, r.circulaire, r.uitkeringsjaar, r.uitkeringsjaar as jaar, o.overheid_code, u.vorm, u.omschrijving, c.cluster,
			(u.factor * (100000 + hash(o.overheid_code || c.cluster || r.circulaire) % 900000)::decimal(18, 2))::decimal(18, 2) as bedrag_eur,
			'geschat' as status, 'M' as zekerheid, r.document_id
		from kern.rekenbestand r
		join kern.overheid o on o.soort = fondslaag(r.fonds) and o.jaar = r.uitkeringsjaar
		join (
			select distinct overheidslaag, cluster from kern.cluster_taakveld where cluster is not null
			union all select 'gemeente', unnest(['Onroerendezaakbelasting', 'Overige eigen middelen', 'Overig'])
		) c on c.overheidslaag = o.soort
		cross join (values ('AU', 'algemene uitkering', 10), ('IU', 'Participatie', 1), ('DU', 'vrouwenopvang', 1), ('DU', 'maatschappelijke opvang', 1)) u(vorm, omschrijving, factor)`},
}

// replace puts the source tables of the country in place of those of the build.
func replace(b *testing.B, w *Warehouse) (changed []string) {
	b.Helper()
	for _, s := range full {
		if err := w.exec(b.Context(), "drop table "+s.name+"; create table "+s.name+" as "+s.query); err != nil {
			b.Fatalf("%s: %v", s.name, err)
		}
		changed = append(changed, s.name)
	}
	return changed
}

// rebuild makes anew what reads the tables that changed.
func rebuild(b *testing.B, w *Warehouse, changed []string) (built []*models.Model) {
	b.Helper()
	for _, m := range w.Models {
		stale := slices.ContainsFunc(m.Reads, func(name string) bool { return slices.Contains(changed, name) })
		if !stale || slices.Contains(changed, m.Name) || slices.Contains(checkModels, m.Name) {
			continue
		}
		if err := w.exec(b.Context(), "drop "+kind(m)+" "+m.Name); err != nil {
			b.Fatal(err)
		}
		changed = append(changed, m.Name)
		built = append(built, m)
	}
	if err := w.buildEach(b.Context(), func(m *models.Model) bool { return slices.Contains(built, m) }); err != nil {
		b.Fatal(err)
	}
	return built
}

var peak = regexp.MustCompile(`VmHWM:\s+(\d+) kB`)

// peakMemory is the most that this process held, in MiB.
func peakMemory(b *testing.B) int {
	b.Helper()
	text, err := os.ReadFile("/proc/self/status")
	if err != nil {
		b.Skip("skipped: peak memory is read from /proc")
	}
	kib, err := strconv.Atoi(peak.FindStringSubmatch(string(text))[1])
	if err != nil {
		b.Fatal(err)
	}
	return kib / 1024
}

// All models over the whole country must fit in a night's run on a small
// machine: 20 s and 1 GiB on two cores. That is 40 s of processor time, which does
// not depend on what else the machine does. Keys are checked apart.
func BenchmarkFullSize(b *testing.B) {
	for b.Loop() {
		dir := b.TempDir()
		in := Input{Manifest: tiny(), Key: func(snapshot.Document) int64 { return 0 }}
		w, err := Build(b.Context(), filepath.Join(dir, "test.duckdb"), in, Limits{Memory: "256MiB", Threads: 2, Temp: dir}, slog.New(slog.DiscardHandler))
		if err != nil {
			b.Fatal(err)
		}
		if err := w.exec(b.Context(), "set threads = 2"); err != nil { // what was built so far was small
			b.Fatal(err)
		}
		w.pace = pace{threads: 2, side: 2}
		changed := replace(b, w)
		start, before := time.Now(), spent.Time(b)
		built := rebuild(b, w, changed)
		took, used := time.Since(start), spent.Time(b)-before
		keyed := slices.DeleteFunc(slices.Clone(built), func(m *models.Model) bool { return len(m.Key) == 0 })
		keys := make([]Check, len(keyed))
		err = w.each(b.Context(), len(keyed), func(ctx context.Context, i int) (err error) {
			keys[i], err = w.checkKey(ctx, keyed[i])
			return err
		})
		if err != nil {
			b.Fatal(err)
		}
		w.Checks = append(w.Checks, keys...)
		all := time.Since(start)
		b.Logf("%d models in %s, with their keys in %s; %s of processor time; %d variants; peak %d MiB",
			len(built), took.Round(time.Millisecond), all.Round(time.Millisecond), used.Round(time.Millisecond), count(b, w, "indicator.balans_variant"), peakMemory(b))
		b.ReportMetric((spent.Time(b) - before - used).Seconds(), "cpu-s/keys")
		b.ReportMetric(used.Seconds(), "cpu-s/build")
		b.ReportMetric(float64(peakMemory(b)), "peak-MiB")
		if len(built) < 20 || len(w.Failed()) > 1 {
			b.Errorf("%d models were built; failed: %+v", len(built), w.Failed())
		}
		if n := count(b, w, "indicator.balans_variant"); n < 10_000_000 { // its tables are no longer those that are replaced
			b.Errorf("%d variants, want more than ten million: this is not the country", n)
		}
		if used > 40*time.Second {
			b.Errorf("the models took %s of processor time, want at most 40 s", used.Round(time.Millisecond))
		}
		if p := peakMemory(b); p > 1024 {
			b.Errorf("the process held %d MiB, want at most 1024", p)
		}
		if err := w.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func count(b *testing.B, w *Warehouse, table string) (rows int64) {
	b.Helper()
	if err := w.db.QueryRowContext(b.Context(), "select count(*) from "+table).Scan(&rows); err != nil {
		b.Fatal(err)
	}
	return rows
}
