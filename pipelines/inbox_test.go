package pipelines_test

import (
	"os"
	"path/filepath"
	"testing"

	"medebewind/internal/publisher"
	"medebewind/pipelines/config"
	"medebewind/pipelines/runtest"
)

// A file that an operator brings takes the place of the one that it corrects, and a
// document that the configuration names is left out: both with their reason.
func TestByHand(t *testing.T) {
	t.Parallel()
	p, c := usual(t)
	out, _ := afterFirst(t)
	const name = "rekenbestand-gemeentefonds-2024-septembercirculaire-2024"
	inbox := t.TempDir()
	for file, body := range map[string][]byte{
		"gecorrigeerd.ods":      append(get(t, p, publisher.Attachment(name)), 0),
		"gecorrigeerd.ods.yaml": []byte("address: https://www.rijksoverheid.nl/gecorrigeerd.ods\ndate: 2024-10-10\ntitle: Gecorrigeerd rekenmodel\n"),
	} {
		if err := os.WriteFile(filepath.Join(inbox, file), body, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	c.Documents.Exclude = []config.Exclude{{Document: "upl/UPL-actueel", Reason: "de lijst is leeg"}}
	o := hurried(out, c)
	o.Inbox, o.Only = inbox, []string{"kern.rekenbestand", "meta.document", "meta.weglating"}
	built := runtest.Run(t, o).Partial
	for query, want := range map[string]string{
		"select document_id || ' ' || titel from kern.rekenbestand where fonds = 'gemeentefonds' and circulaire = '2024-september'":                                  "inbox/gecorrigeerd.ods/document Gecorrigeerd rekenmodel",
		"select count(*) from meta.weglating where onderwerp like '%" + name + ")' and reden like 'vervangen door een jonger rekenbestand%Gecorrigeerd rekenmodel%'": "1",
		"select reden from meta.weglating where onderwerp = 'upl/UPL-actueel'":                                                                                       "uitgesloten in de configuratie, de lijst is leeg",
		"select count(*) from meta.document where bron = 'upl'":                                                                                                      "0",
		"select url from meta.document where document_id = 'inbox/gecorrigeerd.ods/document'":                                                                        "https://www.rijksoverheid.nl/gecorrigeerd.ods",
	} {
		if got := runtest.AskFile(t, built, query); got != want {
			t.Errorf("%s\n got %s, want %s", query, got, want)
		}
	}
}
