package warehouse

import (
	"testing"

	"medebewind/transforms"
)

// balance adds the closing amount of a post, in thousands of euros.
func (l laws) balance(code, post string, year string, thousands int64) {
	l.spent(code, post, "Ultimo", year+"X005", thousands)
}

// titles adds what CBS calls the posts and taakvelden of gemeenten in a year.
func (l laws) titles(year string, all ...[2]string) {
	table := "Gemeenten " + year + " onbewerkte Iv3-data"
	l.add(transforms.CBSTabel, row{"tabel": table, "titel": table})
	for _, t := range all {
		l.add(transforms.CBSCode, row{"tabel": table, "dimensie": "TaakveldBalanspost", "code": t[0], "titel": t[0] + " " + t[1]})
	}
}

// The balance of Goirle of 2016 (goirle.begroting-2018.nl p5579), spread over
// posts: debt comes to 19.66%.
func TestRatiosOfABalance(t *testing.T) {
	l := laws{}
	all := [][2]string{{"A121", "Bedrijfsgebouwen"}, {"A1311", "Kapitaalverstrekkingen"}, {"A1321", "Leningen aan woningbouwcorporaties"},
		{"A1332", "Overige uitzettingen"}, {"A212", "Onderhanden werk (bouwgronden)"}, {"A221", "Uitzettingen: vorderingen op openb.."},
		{"A23", "Liquide middelen"}, {"A29a", "Overlopende activa"}, {"P111", "Algemene reserve"}, {"P112", "Bestemmingsreserves"}, {"P12", "Voorzieningen"},
		{"P132", "Vaste schuld: onderhandse leningen"}, {"P211", "Kasgeldleningen"}, {"P29a", "Vooruitontvangen bedragen"}, {"0.10", "Mutaties reserves"}, {"6.3", "Inkomensregelingen"}}
	l.titles("2016", all...)
	l.titles("2017", append(all, [2]string{"P213", "Iets anders"})...)
	for _, gm := range []string{"GM9001", "GM9002", "GM9003"} {
		l.people(gm, map[int]int{2016: 10, 2017: 10})
	}
	for _, year := range []string{"2016", "2017"} {
		for post, amount := range map[string]int64{"A121": 60000, "A1311": 99, "A1321": 252, "A1332": 2765, "A212": 6754, "A221": 20353, "A23": 434, "A29a": 533,
			"P111": 30000, "P112": 5000, "P12": 2000, "P132": 31314, "P211": 4579, "P29a": 1467} {
			l.balance("GM9001", post, year, amount)
		}
		l.spent("GM9001", "6.3", "B3.8", year+"X005", 67540)
		l.spent("GM9001", "0.10", "B7.2", year+"X005", 5000)
		l.balance("GM9002", "P111", year, -5)
		l.balance("GM9002", "P12", year, 105)
		l.spent("GM9002", "6.3", "B3.8", year+"X005", 1)
	}
	// a post with a code of short debt whose title nobody knows
	l.balance("GM9001", "P213", "2017", 1)
	l.spent("GM9003", "6.3", "B3.8", "2016X005", 1)
	w := l.warehouse(t)
	expect(t, w, []struct{ query, want string }{
		{"select kengetal, normset, waarde, categorie from indicator.kengetal where overheid_code = 'GM9001' and jaar = 2016 and waarde is not null order by all",
			"grondexploitatie|provinciale toezichthouders|0.100000|A\nnetto schuldquote|Heemskerk 2018|0.196550|A\nnetto schuldquote|provinciale toezichthouders|0.196550|A\n" +
				"netto schuldquote gecorrigeerd|provinciale toezichthouders|0.192819|A\nsolvabiliteitsratio|provinciale toezichthouders|0.470683|B"},
		{"select distinct kengetal, reden from indicator.kengetal where overheid_code = 'GM9001' and jaar = 2017 and waarde is null and reden like 'onbekend%' order by all",
			"netto schuldquote|onbekend: vlottende schuld\nnetto schuldquote gecorrigeerd|onbekend: vlottende schuld"},
		{"select reden from indicator.kengetal_onderdeel where overheid_code = 'GM9001' and jaar = 2017 and onderdeel = 'vlottende schuld'", "balanspost P213 niet herkend"},
		{"select waarde, categorie from indicator.kengetal where overheid_code = 'GM9002' and jaar = 2016 and kengetal = 'solvabiliteitsratio'", "-0.050000|C"},
		{"select waarde, categorie, status, reden from indicator.kengetal where overheid_code = 'GM9003' and jaar = 2016 and kengetal = 'solvabiliteitsratio'", ".|.|onbekend|geen balans opgegeven"},
		{"select reden from indicator.kengetal where overheid_code = 'GM9003' and jaar = 2017 and kengetal = 'solvabiliteitsratio'", "niet geleverd"},
		// (35,000 - 5) / (74,360 + 100)
		{"select waarde, overheden, overheden_verwacht, status, reden from indicator.kengetal_macro where jaar = 2016 and kengetal = 'solvabiliteitsratio'",
			"0.469984|2|3|gedeeltelijk|1 van 3 overheden ontbreken"},
		{"select geslaagd from kwaliteit.toets where naam = 'leeg_zonder_reden'", "true"},
	})
}

// GM9001 sent a form of zeros for its account of 2022, GM9002 for its budget of
// 2023: not delivered, in every table that counts taakvelden or balance posts.
func TestUndeliveredIsNotZero(t *testing.T) {
	l := laws{}
	l.titles("2022", [2]string{"P111", "Algemene reserve"}, [2]string{"P12", "Voorzieningen"}, [2]string{"6.5", "Arbeidsparticipatie"})
	for _, gm := range []string{"GM9001", "GM9002", "GM9003"} {
		l.people(gm, map[int]int{2022: 100, 2023: 100})
		for _, report := range []string{"2022X000", "2022X005", "2023X000", "2023X005"} {
			amount := int64(10)
			if gm == "GM9001" && report == "2022X005" || gm == "GM9002" && report == "2023X000" {
				amount = 0
			}
			l.spent(gm, "6.5", "L1.1", report, amount)
			l.spent(gm, "6.5", "B3.8", report, amount/5)
		}
		if gm == "GM9001" {
			l.balance(gm, "P111", "2022", 0)
		} else {
			l.balance(gm, "P111", "2022", 30)
			l.balance(gm, "P12", "2022", 70)
		}
	}
	// CBS has not listed the governments of 2024 yet
	l.spent("GM9003", "6.5", "L1.1", "2024X000", 0)
	w := l.warehouse(t)
	expect(t, w, []struct{ query, want string }{
		{"select overheid_code, jaar, verslagsoort from kern.levering where status = 'niet geleverd' order by all", "GM9001|2022|rekening\nGM9002|2023|begroting\nGM9003|2024|begroting"},
		{"select zijde, bedrag_eur, personeel_eur, status from kern.taakveld_bedrag where overheid_code = 'GM9001' and jaar = 2022 and verslagsoort = 'rekening' order by all", "baten|.|.|niet geleverd\nlasten|.|.|niet geleverd"},
		{"select lasten_eur, personeel_reden, begrotingsafwijking, begrotingsafwijking_reden, status from indicator.uitvoeringskracht_taakveld where overheid_code = 'GM9001' and jaar = 2022 and verslagsoort = 'rekening'",
			".|niet geleverd|.|niet geleverd|niet geleverd"},
		{"select lasten_eur, begroting_eur, begrotingsafwijking_reden from indicator.uitvoeringskracht_taakveld where overheid_code = 'GM9002' and jaar = 2023 and verslagsoort = 'rekening'", "10000|.|geen begroting"},
		{"select status, reden from indicator.balans_cluster where jaar = 2024 and cluster = 'Participatie'", "niet geleverd|niet geleverd"},
		// the nation is those that delivered
		{"select overheid_code, per_inwoner_eur, tot_landelijk from indicator.taak_jaarcijfer where taak_id = 'G12' and jaar = 2022 and verslagsoort = 'rekening' order by all", "GM9002|80.0000|1.000000\nGM9003|80.0000|1.000000"},
		{"select onderdeel, bedrag_eur, reden from indicator.kengetal_onderdeel where overheid_code = 'GM9001' and jaar = 2022 and onderdeel in ('balanstotaal', 'baten', 'eigen vermogen') order by all",
			"balanstotaal|.|niet geleverd\nbaten|.|niet geleverd\neigen vermogen|.|niet geleverd"},
		{"select waarde, overheden, overheden_verwacht, status, reden from indicator.kengetal_macro where jaar = 2022 and kengetal = 'solvabiliteitsratio'", "0.300000|2|3|gedeeltelijk|1 van 3 overheden ontbreken"},
		{"select reden from indicator.kengetal where overheid_code = 'GM9001' and jaar = 2022 and kengetal = 'solvabiliteitsratio'", "niet geleverd"},
		{"select geslaagd from kwaliteit.toets where naam in ('niet_geleverd_heeft_bedrag', 'leeg_zonder_reden')", "true\ntrue"},
	})
	if err := w.exec(t.Context(), "update kern.taakveld_bedrag set bedrag_eur = 0 where bedrag_eur is null"); err != nil {
		t.Fatal(err)
	}
	if got := recheck(t, w, "niet_geleverd_heeft_bedrag"); got.Passed || got.Severity != "fout" {
		t.Errorf("an amount of who did not deliver passes: %+v", got)
	}
}

func TestSignals(t *testing.T) {
	expect(t, shared(t), []struct{ query, want string }{
		{"select string_agg(signaal(w, 'laag', 0.9, 1.3), '' order by w) from unnest([0.89, 0.9, 1.3, 1.31]) t(w)", "ABBC"},
		{"select string_agg(signaal(w, 'hoog', 0.5, 0.2), '' order by w) from unnest([0.19, 0.2, 0.5, 0.51]) t(w)", "CBBA"},
		{"select signaal(0.0, 'hoog', 0, 0), signaal(0.01, 'hoog', 0, 0), signaal(null, 'laag', 1, 2)", "B|A|."},
	})
}
