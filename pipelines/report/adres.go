package report

import (
	"bytes"
	"net/url"
	"regexp"
	"strings"
	"sync"

	"medebewind/pipelines/sources/about"
	models "medebewind/sql"
)

// domains are those of governments and of European law, which publishers link to
// beside their own hosts.
var domains = []string{
	"overheid.nl", "rijksoverheid.nl", "officielebekendmakingen.nl", "officiele-overheidspublicaties.nl",
	"cbs.nl", "pdok.nl", "europa.eu", "voorbeeld.nl", "creativecommons.org",
}

var hostOfAddress = regexp.MustCompile(`https?://[0-9A-Za-z.-]+`)

// ownHosts are the hosts that we name ourselves: of the sources, and in the seeds.
var ownHosts = sync.OnceValue(func() map[string]bool {
	hosts := map[string]bool{}
	note := func(address string) {
		if u, err := url.Parse(address); err == nil {
			hosts[strings.ToLower(u.Host)] = true
		}
	}
	for _, s := range about.All() {
		note(s.Home)
		for _, host := range s.Hosts {
			hosts[host] = true
		}
	}
	seeds, err := models.Seeds()
	if err != nil {
		return hosts // the sources alone: a report with fewer links
	}
	for _, text := range seeds {
		for _, address := range hostOfAddress.FindAllString(string(text), -1) {
			note(address)
		}
	}
	return hosts
})

// isKnown tells whether a reader may be led to an address: over http(s), to a host
// that we name or of a government, without a name or password in it.
func isKnown(address string) bool {
	u, err := url.Parse(address)
	if err != nil || u.User != nil || u.Scheme != "https" && u.Scheme != "http" {
		return false
	}
	host := strings.ToLower(u.Host)
	if ownHosts()[host] {
		return true
	}
	for _, domain := range domains {
		if host == domain || strings.HasSuffix(host, "."+domain) {
			return true
		}
	}
	return false
}

// unlink takes from a page the links to hosts that nobody knows: the address stays,
// for who wants to look, and is not to be clicked on. What a publisher sends is not to
// lead our readers elsewhere. The page was written by html/template, so what a link
// looks like is known. What it gives may be in out, which it writes over.
func unlink(page []byte, out *bytes.Buffer) []byte {
	const mark = ` href="http`
	out.Reset()
	for {
		at := bytes.Index(page, []byte(mark))
		if at < 0 {
			break
		}
		begin := at + len(` href="`)
		end := bytes.IndexByte(page[begin:], '"')
		if end < 0 {
			break
		}
		end += begin
		if address := strings.ReplaceAll(string(page[begin:end]), "&amp;", "&"); isKnown(address) {
			out.Write(page[:end])
		} else {
			out.Write(page[:at])
			out.WriteString(` title="geen bekend adres: `)
			out.Write(page[begin:end])
		}
		page = page[end:]
	}
	if out.Len() == 0 {
		return page
	}
	out.Write(page)
	return out.Bytes()
}
