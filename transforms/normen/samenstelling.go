package normen

// heads are last parts of compounds that say what the whole is: a
// waardegegeven is one of the gegevens.
var heads = map[string]string{"register": "register", "registers": "register", "registratie": "registratie", "bestand": "bestand", "termijnen": "termijnen",
	"tegemoetkoming": "tegemoetkoming", "subsidies": "subsidies", "vergoedingen": "vergoedingen", "verslagen": "verslagen", "rapportage": "rapportage", "rapport": "verslag",
	"rapporten": "verslag", "verordeningen": "verordeningen", "belasting": "belasting", "belastingen": "belastingen", "heffing": "heffing", "bijdrage": "bijdrage", "bijdragen": "bijdragen",
	"toeslag": "tegemoetkoming", "kosten": "kosten", "budget": "bedrag", "bedrag": "bedrag", "vergunningen": "vergunningen", "ontheffingen": "ontheffingen", "beschikkingen": "beschikkingen",
	"ambtenaar": "ambtenaar", "ambtenaren": "ambtenaren", "commissies": "commissies", "overeenkomsten": "overeenkomsten", "overzicht": "overzicht", "verklaring": "verklaring", "zones": "zones",
	"gebied": "gebied", "regio": "gebied", "gebieden": "gebieden", "beleid": "beleid", "programma": "programma", "regels": "regels", "visie": "visie", "raming": "begroting", "begroting": "begroting", "handhavingstaak": "handhaving",
	"gegeven": "gegevens", "gegevens": "gegevens", "tarief": "tarief", "tarieven": "tarieven", "termijn": "termijn", "vergoeding": "vergoeding",
	"subsidie": "subsidie", "verslag": "verslag", "vergunning": "vergunning", "ontheffing": "ontheffing", "beschikking": "beschikking", "voorziening": "voorziening",
	"verordening": "verordening", "commissie": "commissie", "overeenkomst": "overeenkomst"}

// headOf gives the last part of a compound that the ladder does not ask for.
func headOf(w []byte) []byte {
	if len(w) < len("xxxvisie") || wordIndex[string(w)] != 0 {
		return w
	}
	for k := 3; k+len("visie") <= len(w); k++ {
		if string(w[k:]) == "gegeven" && particleIndex[string(w[:k])] != 0 {
			return w // aangegeven
		}
		if head, ok := heads[string(w[k:])]; ok {
			return []byte(head)
		}
	}
	return w
}
