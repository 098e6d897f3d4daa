package kamerstuk

import (
	"fmt"
	"strings"
	"testing"
)

const aboutMoney = "5. Financiële gevolgen voor gemeenten en provincies"

// What sentences of memories say, in our own words.
func TestReadings(t *testing.T) {
	for _, c := range []struct{ heading, text, want string }{
		{aboutMoney, "Gemeenten worden voor deze kosten volledig gecompenseerd.", "gevolgen volledig M"},
		{aboutMoney, "De kosten van gemeenten worden niet volledig gecompenseerd.", "gevolgen deels M"},
		{aboutMoney, "De helft wordt vergoed. Daarmee zijn de kosten van gemeenten deels gedekt.", "gevolgen deels M"},
		{aboutMoney, "Voor de extra lasten krijgen gemeenten geen compensatie.", "gevolgen niet gecompenseerd M"},
		{aboutMoney, "Er zijn geen extra kosten.", "gevolgen geen gevolgen L"},
		{aboutMoney, "Het voorstel is budgetneutraal voor provincies.", "gevolgen geen gevolgen M"},
		{aboutMoney, "De middelen worden toegevoegd aan de algemene uitkering van het gemeentefonds.", "gevolgen volledig M"},
		{aboutMoney, "De kosten worden nader in kaart gebracht met de VNG.", "gevolgen volgt nog L"},
		{aboutMoney, "De kosten voor gemeenten zijn volledig gedekt. Over die van provincies wordt nog overleg gevoerd.", "gevolgen volledig M"},
		{aboutMoney, "Gemeenten maken kosten voor de uitvoering.", "gevolgen onbekend L"},
		{aboutMoney, "De wet treedt in werking op 1 januari.", ""},
		{"", "Er zijn geen financiële gevolgen als bedoeld in artikel 2 van de Financiële-verhoudingswet.", "artikel 2 Fvw geen gevolgen M"},
		{"", "Op grond van artikel 2 Fvw is overleg gevoerd.", "artikel 2 Fvw onbekend L"},
		{"", "De UDO is in het voorjaar afgerond.", "UDO onbekend L"},
		{"6. Uitvoerbaarheidstoets decentrale overheden", "Het voorstel is uitvoerbaar.", "UDO onbekend L"},
		{"3. Doel", "Gemeenten maken kosten.", ""},
		{"7. Regeldruk", "Er zijn geen extra kosten voor burgers.", ""},
	} {
		said, ok := Paragraph{Heading: c.heading, Text: c.text}.Read()
		got := ""
		if ok {
			got = fmt.Sprintf("%s %s %s", said.Subject, said.Says, said.Sure)
		}
		if got != c.want {
			t.Errorf("%q says %q, want %q", c.text, got, c.want)
		}
	}
	if _, ok := (Paragraph{Heading: aboutMoney, Text: aboutMoney, IsHeading: true}).Read(); ok {
		t.Error("a heading is read as a paragraph")
	}
}

// What is read stands in the text: no reading without its sentence.
func TestSentenceIsOfTheText(t *testing.T) {
	text := "Vanaf 2032 maken gemeenten kosten. Zij worden volledig gecompenseerd. Dat is afgesproken."
	said, _ := Paragraph{Heading: aboutMoney, Text: text}.Read()
	if said.Sentence != "Zij worden volledig gecompenseerd." || !strings.Contains(text, said.Sentence) {
		t.Errorf("%q", said.Sentence)
	}
}

func TestAmounts(t *testing.T) {
	for text, want := range map[string]string{
		"€ 12,5 miljoen vanaf 2032":               "1250000000 2032",
		"€ 1.250.000 in 2031 en € 300 duizend":    "125000000 2031, 30000000 0",
		"€12 mln. per jaar":                       "1200000000 0",
		"euro 3 miljard":                          "300000000000 0",
		"€ 5.000,- per gemeente":                  "",
		"€ 0,75 per inwoner":                      "",
		"€ 5.000,- per jaar":                      "500000 0",
		"in 2031 wordt € 4 miljoen uitgekeerd":    "400000000 0",
		"12 miljoen inwoners in 2031":             "",
		"€ 1.2.3 is geen bedrag":                  "",
		"€ 99999999999999999999999999999 miljard": "",
	} {
		var got []string
		for _, a := range amounts(text) {
			got = append(got, fmt.Sprintf("%s %d", a.Euros.BigInt(), a.Year))
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%q gives %q, want %q", text, got, want)
		}
	}
}

func TestShort(t *testing.T) {
	long := strings.Repeat("woord ", 1_000)
	if got := short(long); len(got) > mostShown+len(" …") || !strings.HasSuffix(got, "woord …") {
		t.Errorf("%d bytes, ends %q", len(got), got[len(got)-20:])
	}
	if got := short(strings.Repeat("é", 2_000)); !strings.HasSuffix(got, "é …") || len(got) > mostShown {
		t.Errorf("a word without end gives %d bytes", len(got))
	}
}
