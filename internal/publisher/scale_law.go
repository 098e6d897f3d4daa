package publisher

import "fmt"

// fillerSize is about the size of a work of a workload, in bytes, unless the
// workload says another.
const fillerSize = 100_000

// fillerLaw is a work of a workload. Its ids stay clear of real ones.
func fillerLaw(i, size int) *law {
	if size == 0 {
		size = fillerSize
	}
	return &law{
		id: fmt.Sprintf("BWBR08%05d", i+1), title: fmt.Sprintf("Schaalwet %d", i+1), soort: "wet", ministerie: bzk,
		intitule: "Schaalwet: geen geldend recht", first: "2020-01-01", filler: size,
		expressions: versions("2020-01-01"),
	}
}

var fillerSentences = []string{
	"Het college draagt zorg voor voorziening %d in de gemeente.",
	"De gemeenteraad stelt bij verordening regels over onderwerp %d.",
	"Het college kan een voorziening treffen als bedoeld in artikel %d.",
	"Gedeputeerde staten zien toe op de uitvoering van opdracht %d.",
	"Onze Minister stelt bij ministeriële regeling nadere regels over onderwerp %d.",
	"In dit hoofdstuk wordt onder voorziening %d verstaan: een voorziening als bedoeld in het eerste lid.",
}

// filler writes articles of three leden until the work has its size.
func (x *xmlWriter) filler() {
	for nr := 1; x.Len() < x.l.filler; nr++ {
		text := ""
		for lid := 1; lid <= 3; lid++ {
			s := noise(int64(len(fillerSentences)), x.l.id, fmt.Sprint(nr, lid))
			text += fmt.Sprintf("(%d) "+fillerSentences[s]+"\n", lid, nr*10+lid)
		}
		text += "- a. onderdeel van artikel;\n- b. ander onderdeel.\n"
		x.article(article{nr: fmt.Sprint(nr), texts: []articleText{{"2020-01-01", text}}}, text, "2020-01-01")
	}
}
