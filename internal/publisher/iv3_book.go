package publisher

import "fmt"

// geenOpgave is what CBS writes for 'geen opgave', in thousands of euros.
const geenOpgave = -99_998

// entry is a cell of the cube of one government and verslagsoort.
type entry struct{ post, categorie string }

// budget holds the amounts of one government and verslagsoort, in euros.
type budget map[entry]int64

// boek makes the amounts of a government. X000 is the begroting, X005 the
// jaarrekening with its balance, X001 a first quarter with little in it.
func boek(w *world, code string, year int, soort string, algemeen int64) budget {
	b := budget{}
	posts, round, result := taakvelden, int64(1000), "0.11"
	if code[:2] == "PV" {
		posts, round, result = provincieTaakvelden, 1, "0.9"
	}
	people := int64(w.inwoners(code, year))
	for _, t := range taakveldenIn(posts, year) {
		if soort == "X001" && noise(4, t.code) > 0 {
			continue
		}
		b.post(t, level(code, year, soort, t.code, people), round)
	}
	if soort == "X001" {
		return b
	}
	uitkering := entry{"0.7", "B4.3.1"}
	if code[:2] == "PV" {
		uitkering.post = "0.1"
	}
	b[uitkering] = algemeen / round * round
	lasten, baten := b.totals()
	if rest := baten - lasten; rest >= 0 {
		b[entry{result, "L3.8"}] = rest
	} else {
		b[entry{result, "B3.8"}] = -rest
	}
	if soort == "X005" {
		b.balance(code, year, people)
	}
	return b
}

// level turns euros per inhabitant into an amount: prices rise four percent a
// year, governments differ by a tenth either way, a begroting is lower.
func level(code string, year int, soort, post string, people int64) func(perHead int64) int64 {
	share := map[string]int64{"X000": 96, "X001": 23, "X005": 100}[soort]
	price := 100 + 4*int64(year-2021)
	own := 90 + noise(21, code, post)
	moment := 990 + noise(21, code, post, fmt.Sprint(year), soort)
	return func(perHead int64) int64 {
		return people * perHead * share * price / 100 * own / 100 * moment / 100_000
	}
}

// post books a taakveld.
func (b budget) post(t taakveld, level func(int64) int64, round int64) {
	put := func(categorie string, euro int64) {
		if euro = euro / round * round; euro != 0 {
			b[entry{t.code, categorie}] = euro
		}
	}
	lasten := level(t.lasten)
	put("L1.1", lasten*t.loon/100)
	put("L3.5.1", lasten*t.inhuur/100)
	put("L4.3.3", lasten*t.gr/100)
	put("L3.8", lasten*(100-t.loon-t.inhuur-t.gr)/100)
	put("B4.3.1", lasten*t.spuk/100)
	categorie := t.batenCategorie
	if categorie == "" {
		categorie = "B3.8"
	}
	put(categorie, level(t.baten))
}

// balance adds the balance posts of a jaarrekening, and a mutation of a
// provision, which is an L* row that is no cost of a taakveld.
func (b budget) balance(code string, year int, people int64) {
	for i, p := range balansposten {
		per := []int64{610, 540, 190}[i]
		primo := people * per / 1000 * (95 + noise(11, code, p.code, fmt.Sprint(year))) * 10
		ultimo := people * per / 1000 * (95 + noise(11, code, p.code, fmt.Sprint(year+1))) * 10
		b[entry{p.code, "Primo"}] = primo / 1000 * 1000
		b[entry{p.code, "Ultimo"}] = ultimo / 1000 * 1000
	}
	b[entry{"P21", "L3.8"}] = people * 14 / 1000 * 1000
}

// totals are the lasten and baten on taakvelden.
func (b budget) totals() (lasten, baten int64) {
	for e, euro := range b {
		switch {
		case e.post[0] == 'A' || e.post[0] == 'P':
		case e.categorie[0] == 'L':
			lasten += euro
		case e.categorie[0] == 'B':
			baten += euro
		}
	}
	return lasten, baten
}

// placing is how a budget came to the publisher.
type placing uint8

const (
	inTime      placing = iota
	late                // not in the first placing
	noSecond            // 'geen opgave' in the second placing: the first counts
	noStatement         // 'geen opgave' in both
	notSent             // null in every cell
	corrected           // one cell differs between the placings
)

// placings are the governments that did not just deliver in time.
var placings = map[[3]string]placing{
	{"GM9004", "2024", "X005"}: late,
	{"GM9005", "2024", "X000"}: noSecond,
	{"GM9006", "2023", "X005"}: noStatement,
	{"GM9007", "2022", "X005"}: notSent,
	{"GM9002", "2022", "X005"}: corrected,
	{"GR9006", "2023", "X005"}: notSent,
}

func placingOf(code string, year int, soort string) placing {
	return placings[[3]string{code, fmt.Sprint(year), soort}]
}

// correction is what the first placing of a corrected jaarrekening had too
// much, in euros, on 8.1 L3.8.
const correction = 7_000

// place gives the cells of both placings for an amount.
func (p placing) place(e entry, euro int64) (first, second value) {
	v := thousandths(euro)
	switch p {
	case late:
		return none, v
	case noSecond:
		return v, whole(geenOpgave)
	case noStatement:
		return whole(geenOpgave), whole(geenOpgave)
	case notSent:
		return none, none
	case corrected:
		if e == (entry{"8.1", "L3.8"}) {
			return thousandths(euro + correction), v
		}
	}
	return v, v
}
