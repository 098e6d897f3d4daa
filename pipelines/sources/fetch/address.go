package fetch

import (
	"errors"
	"fmt"
	"net/url"
	"strings"

	"medebewind/transforms/foreign"
)

// routes knows which addresses may be asked, and where.
type routes struct {
	hosts  map[string]bool
	mirror string // without a slash at its end
}

func newRoutes(hosts []string, mirror string) (routes, error) {
	r := routes{hosts: map[string]bool{}, mirror: strings.TrimRight(mirror, "/")}
	for _, host := range hosts {
		if u, err := url.Parse("https://" + host); err != nil || u.Host != host || host == "" {
			return r, fmt.Errorf("%q is no name of a host", host)
		}
		r.hosts[strings.ToLower(host)] = true
	}
	if mirror == "" {
		return r, nil
	}
	u, err := url.Parse(r.mirror)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
		return r, errors.New("the mirror must be an address as http://127.0.0.1:8099")
	}
	if u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return r, errors.New("the mirror must be an address without user name, query and fragment")
	}
	return r, nil
}

// mostAddress is what servers take at least (RFC 9110, 4.1), and no publisher uses up.
const mostAddress = 8000

// public reads a publisher's address and refuses one that may not be asked.
// http is asked as https: some links in CBS catalogues still say http.
func (r routes) public(address string) (*url.URL, error) {
	if len(address) > mostAddress {
		return nil, fmt.Errorf("an address of %d bytes is refused; it begins %q", len(address), address[:100])
	}
	// Looked at before parsing: a password must not end up in a message.
	if _, rest, ok := strings.Cut(address, "//"); ok {
		if i := strings.IndexAny(rest, "/?#"); i >= 0 {
			rest = rest[:i]
		}
		if _, host, ok := strings.Cut(rest, "@"); ok {
			return nil, fmt.Errorf("an address at %.200s carries a user name or password, which is refused", host)
		}
	}
	u, err := url.Parse(escape(address))
	if err != nil {
		return nil, fmt.Errorf("%q is no address: %w", foreign.Cut(address), cause(err))
	}
	if u.Scheme != "https" && u.Scheme != "http" {
		return nil, fmt.Errorf("%s is refused: it is no https address", foreign.Cut(address))
	}
	u.Scheme = "https"
	u.Host = strings.TrimSuffix(strings.ToLower(u.Host), ":443")
	if !r.hosts[u.Host] {
		return nil, fmt.Errorf("%s is refused: host %s is not among those that may be asked", foreign.Cut(address), foreign.Cut(u.Host))
	}
	u.Fragment, u.RawFragment = "", ""
	return u, nil
}

// asked is where the publisher's address is asked. Path and query keep the
// bytes they have.
func (r routes) asked(public *url.URL) string {
	if r.mirror == "" {
		return "https://" + public.Host + public.RequestURI()
	}
	return r.mirror + "/" + public.Host + public.RequestURI()
}

// redirect is the publisher's address that location, in an answer from, leads
// to. A mirror may name its own address or the publisher's; both are asked at
// the mirror.
func (r routes) redirect(from *url.URL, location string) (*url.URL, error) {
	if len(location) > mostAddress {
		return r.public(location)
	}
	base, err := url.Parse(r.asked(from))
	if err != nil {
		return nil, cause(err)
	}
	if _, err := r.public(location); err == nil {
		return r.public(location)
	}
	target, err := base.Parse(escape(location))
	if err != nil {
		return nil, fmt.Errorf("%q is no address: %w", foreign.Cut(location), cause(err))
	}
	address := target.String()
	if rest, ok := strings.CutPrefix(address, r.mirror+"/"); ok && r.mirror != "" {
		address = "https://" + rest
	}
	return r.public(address)
}

// escape does what a browser does to an address with bytes that cannot stand
// in one, as the spaces in links to files; all others stay as they are.
func escape(address string) string {
	unfit := " \"<>^`{|}\\" // of a path; net/url would otherwise write the whole path anew
	var b strings.Builder
	for _, c := range []byte(address) {
		if c == '?' {
			unfit = " \"<>"
		}
		if c >= 0x7f || strings.IndexByte(unfit, c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// cause takes off the address that package url and http put before an error:
// ours names it already.
func cause(err error) error {
	var named *url.Error
	if errors.As(err, &named) {
		return named.Err
	}
	return err
}
