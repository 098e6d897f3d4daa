package upl

import (
	"net/url"
	"regexp"
	"strings"
)

var (
	// A link is a permalink of wetten.overheid.nl: a jci 1.3 reference, or the
	// bare identification of a work. BWBR is a regulation, BWBV a treaty; BWBW
	// stands in old references.
	bwbLink = regexp.MustCompile(`(?i)^https?://wetten\.overheid\.nl/(?:jci1(?:\.\d+)?:[cv]:)?(BWB[RVW]\d{7})(?:[/?&].*)?$`)
	// A label leads with the article ('Artikel 4 Model Afvalstoffenverordening',
	// 'Artikel K 1 Kieswet', 'Artikel I Aanpassingswet') ...
	leading = regexp.MustCompile(`^[Aa]rt(?:ikel|\.) ?([A-Z]{1,2} \d+[a-z]*|\d[\w.:-]*|[IVXLC]+)(?: |$)`)
	// ... or ends in it, as labels of European law do ('..., art. 19'). 'art. 10
	// en art. 11' names two and is left null: half a ground is a wrong ground.
	trailing = regexp.MustCompile(`, ?[Aa]rt(?:ikel|\.) ?(\d[\w.:-]*)$`)
)

// grondslag reads the work and the article of a legal ground, each empty where
// neither link nor label tells. The link wins: it is what a reader follows.
func grondslag(link, label string) (bwbID, artikel string) {
	if m := bwbLink.FindStringSubmatch(link); m != nil {
		bwbID = strings.ToUpper(m[1])
		artikel = parameter(link, "artikel")
	}
	if artikel != "" {
		return bwbID, artikel
	}
	for _, form := range []*regexp.Regexp{leading, trailing} {
		if m := form.FindStringSubmatch(label); m != nil {
			return bwbID, m[1]
		}
	}
	return bwbID, ""
}

// parameter gives a parameter of a jci reference. A reference is no URL query:
// it starts its list with '&', its names come in any case ('Paragraaf'), and a
// blank in an article's number is an underscore ('K_1' for article K 1 of the
// Kieswet).
func parameter(link, name string) string {
	for part := range strings.SplitSeq(link, "&") {
		key, value, ok := strings.Cut(part, "=")
		if !ok || !strings.EqualFold(key, name) {
			continue
		}
		if plain, err := url.PathUnescape(value); err == nil {
			value = plain
		}
		return strings.TrimSpace(strings.ReplaceAll(value, "_", " "))
	}
	return ""
}
