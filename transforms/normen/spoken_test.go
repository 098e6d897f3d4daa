package normen

import "fmt"

// spoken gives sentences of the usual forms, each with a body and a verb; the
// tests that turn sentences into others, and the fuzzing, begin with them.
func spoken() []string {
	var all []string
	for _, body := range []struct{ name, plural string }{
		{"het college", ""}, {"burgemeester en wethouders", "en"}, {"de gemeenteraad", ""}, {"de burgemeester", ""},
		{"gedeputeerde staten", "en"}, {"provinciale staten", "en"}, {"de commissaris van de Koning", ""}, {"de gemeente", ""}, {"de provincie", ""},
	} {
		verb := map[bool][3]string{false: {"stelt", "kan", "is"}, true: {"stellen", "kunnen", "zijn"}}[body.plural != ""]
		all = append(all,
			fmt.Sprintf("%s %s een molenplan vast.", upper(body.name), verb[0]),
			fmt.Sprintf("%s %s de vijver sluiten.", upper(body.name), verb[1]),
			fmt.Sprintf("%s %s geen leges heffen.", upper(body.name), verb[1]),
			fmt.Sprintf("%s %s belast met de zorg voor de pont.", upper(body.name), verb[2]),
			fmt.Sprintf("%s %s bevoegd de steiger te verplaatsen.", upper(body.name), verb[2]),
			fmt.Sprintf("De vergunning wordt verleend door %s.", body.name),
			fmt.Sprintf("De vergunning kan door %s worden geschorst.", body.name),
		)
	}
	return all
}

func upper(text string) string { return string(text[0]-'a'+'A') + text[1:] }
