package normen

import "strings"

// spoken gives sentences of the usual forms, each with a body and a verb; the
// tests that turn sentences into others, and the fuzzing, begin with them.
func spoken() []string {
	var all []string
	for _, body := range bodies {
		all = append(all, spokenBy(body.name, body.plural)...)
	}
	return all
}

// spokenBy gives them with this actor.
func spokenBy(actor string, plural bool) []string {
	stelt, kan, is := "stelt", "kan", "is"
	if plural {
		stelt, kan, is = "stellen", "kunnen", "zijn"
	}
	return []string{
		upper(actor) + " " + stelt + " een molenplan vast.",
		upper(actor) + " " + kan + " de vijver sluiten.",
		upper(actor) + " " + kan + " geen leges heffen.",
		upper(actor) + " " + is + " belast met de zorg voor de pont.",
		upper(actor) + " " + is + " bevoegd de steiger te verplaatsen.",
		"De vergunning wordt verleend door " + actor + ".",
		"De vergunning kan door " + actor + " worden geschorst.",
	}
}

// upper begins a sentence with text.
func upper(text string) string { return strings.ToUpper(text[:1]) + text[1:] }
