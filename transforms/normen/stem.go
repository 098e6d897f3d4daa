package normen

import (
	"strings"
)

// prefixes are the particles that a verb joins: vaststellen is stellen.
var prefixes = []string{"aan", "af", "bij", "door", "in", "mee", "mede", "na", "neer", "om", "op", "over", "samen", "terug", "toe", "uit", "vast", "voor", "weg", "bekend", "beschikbaar", "ter"}

// firmPrefixes are those that stem leaves on their verb.
var firmPrefixes = []string{"vrij", "goed", "stil", "kwijt", "waar", "bijeen", "tewerk", "openbaar", "teniet", "gereed"}

// stem gives the same for the forms of a verb, with and without its particle:
// stelt, vastgesteld, vaststellen. It is rough: the ladder's own verbs go
// through it as well.
func stem(w string) (verb, particle string) {
	w = strings.ToLower(w)
	if s, ok := irregular[w]; ok {
		return s, ""
	}
	for _, prefix := range firmPrefixes {
		if rest, ok := strings.CutPrefix(w, prefix+"ge"); ok && len(rest) > 3 {
			s, _ := stem("ge" + rest)
			return folded(prefix + s), "" // vrijgesteld: vrijstellen is no stellen
		}
	}
	for _, prefix := range prefixes {
		rest, ok := strings.CutPrefix(w, prefix)
		if !ok || len(rest) < 4 || inseparable(prefix, rest) {
			continue
		}
		if s, ok := irregular[rest]; ok {
			return s, prefix
		}
		if words[rest] != nil && words[rest].form.kind >= state || strings.HasPrefix(rest, "ge") && len(rest) > 5 || strings.HasPrefix(rest, "te") || prefixed(rest) {
			particle = prefix
			if w = rest; !strings.HasPrefix(rest, "teken") { // aantekenen is no aan te kennen
				w = strings.TrimPrefix(rest, "te")
			}
			break
		}
	}
	if len(w) > 5 && strings.HasPrefix(w, "ge") && w != "gebruikt" && w != "gebruiken" && w != "gelasten" && w != "geleiden" {
		w = w[2:]
	}
	return root(w), particle
}

// prefixed tells the participle of a verb that takes no ge: bereid, betaald.
func prefixed(rest string) bool {
	if len(rest) < 6 || !strings.HasSuffix(rest, "d") && !strings.HasSuffix(rest, "t") {
		return false
	}
	return strings.HasPrefix(rest, "be") || strings.HasPrefix(rest, "ver") || strings.HasPrefix(rest, "ont") || strings.HasPrefix(rest, "her")
}

// inseparable tells a verb that keeps its first part: overlegt, voorziet.
func inseparable(prefix, rest string) bool {
	var starts []string
	switch prefix {
	case "over":
		starts = []string{"leg", "weeg", "weg", "wog", "hand", "tuig", "tre", "schr"}
	case "voor":
		starts = []string{"zi", "kom"}
	case "om":
		starts = []string{"schr", "vat"}
	case "door":
		starts = []string{"lo"}
	}
	for _, start := range starts {
		if strings.HasPrefix(rest, start) {
			return true
		}
	}
	return false
}

// root takes the ending off a verb without particle and ge: the same is left
// of vergoedt, vergoeden and vergoed.
func root(w string) string {
	w = strings.ReplaceAll(w, "ë", "e") // subsidieert, subsidiëren
	w = strings.ReplaceAll(w, "ï", "i") // geïnformeerd, informeren
	if rest, ok := strings.CutSuffix(w, "en"); ok && len(rest) > 2 {
		w = rest
	} else if rest, ok := strings.CutSuffix(w, "t"); ok {
		w = rest
	}
	if n := len(w); n > 3 && (w[n-1] == 'd' || w[n-1] == 't') {
		w = w[:n-1]
	}
	return folded(w)
}

// folded writes a stem without the doubling of Dutch spelling.
func folded(w string) string {
	var out []byte
	for i := 0; i < len(w); i++ {
		if i > 0 && w[i] == w[i-1] {
			continue
		}
		out = append(out, w[i])
	}
	if n := len(out); n > 0 {
		switch out[n-1] {
		case 'v':
			out[n-1] = 'f'
		case 'z':
			out[n-1] = 's'
		}
	}
	return string(out)
}

// irregular are participles that do not look like their verb.
var irregular = func() map[string]string {
	all := map[string]string{}
	for _, pair := range strings.Fields(`beziet=bezie bezien=bezie dienen=dien dient=dien gediend=dien heeft=heb hebben=heb laat=laat laten=laat gezonden=zend zenden=zend zendt=zend zit=zit zitten=zit zet=zet zetten=zet gezet=zet gelast=gelast gelasten=gelast ontslaan=ontsla ontsmet=ontsmet ontsmetten=ontsmet schat=schat schatten=schat geschat=schat meet=meet meten=meet gemeten=meet verzet=verzet verzetten=verzet voldoen=voldoe voldaan=voldoe verhuurt=verhuur verhuren=verhuur verhuurd=verhuur onttrokken=ontrek ontzet=ontzet ontzetten=ontzet gegeven=gef genomen=nem gebracht=breng gehouden=houd houdt=houd houden=houd
gewezen=wijs gesloten=sluit sluit=sluit sluiten=sluit besloten=beslui beslissen=beslis gedaan=doe doet=doe doen=doe
gestaan=staat gegaan=ga gaat=ga gaan=ga ziet=zie zien=zie gezien=zie getroffen=tref getrokken=trek gekozen=kies geschreven=schrijf geheven=hef
gedragen=draag verboden=verbied verbonden=verbind geboden=bied biedt=bied bieden=bied gehoord=hor verzonden=zend zend=zend
verdaagd=verdag verdagen=verdag meldt=meld melden=meld gemeld=meld besteedt=besteed besteden=besteed onderhoudt=onderhoud onderhouden=onderhoud
onderhoud=onderhoud bekeken=bekijk geholpen=help geworven=werf ontheven=onthef leidt=leid leiden=leid deelgenomen=nem
geslagen=sla hersteld=herstel ontslagen=ontsla ontslaat=ontsla besproken=bespreek verworven=verwerf int=inn innen=inn geïnd=inn geind=inn betreden=betreed binnentreden=betreed treden=treed onteigend=onteigen
beslist=beslis besluit=beslui besluiten=beslui verbindt=verbind verbinden=verbind verbiedt=verbied verbieden=verbied houdt=houd voorzien=voorzie voorziet=voorzie
verkregen=verkrijgen verkozen=verkiezen gesproken=spreken gedacht=denken gekocht=kopen verkocht=verkopen bezocht=bezoeken verzocht=verzoeken onderzocht=onderzoeken
gezocht=zoeken betrokken=betrekken geworpen=werpen onderworpen=onderwerpen verworpen=verwerpen ontworpen=ontwerpen bewezen=bewijzen verwezen=verwijzen overwogen=overwegen
gewogen=wegen bevolen=bevelen aanbevolen=aanbevelen aanbevelen=aanbevelen ontnomen=ontnemen vernomen=vernemen ondernomen=ondernemen begonnen=beginnen gewonnen=winnen gebleken=blijken
gebleven=blijven vergeleken=vergelijken gekeken=kijken beschreven=beschrijven verschenen=verschijnen gebonden=binden gelaten=laat begrepen=begrijpen ingegrepen=ingrijpen
ontsloten=ontsluiten ontbonden=ontbinden verbroken=verbreken gebroken=breken onderbroken=onderbreken bedongen=bedingen gedwongen=dwingen staan=staat slaan=sla slaat=sla
geweken=wijken geschonken=schenken gevonden=vinden bevonden=bevinden plaatsgevonden=plaatsvinden ondervonden=ondervinden geschapen=scheppen gestegen=stijgen
vermeden=vermijden bestreden=bestrijden bewogen=bewegen verloren=verliezen volbracht=volbrengen voortgezet=voortzetten tegengegaan=tegengaan gescholden=schelden`) {
		form, s, _ := strings.Cut(pair, "=")
		all[form] = root(s)
	}
	return all
}()
