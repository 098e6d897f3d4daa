package fetch

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

// mostRedirects bounds a chain of redirects.
const mostRedirects = 5

// refusedError is an address that must not be asked, however often.
type refusedError struct{ msg string }

func (e *refusedError) Error() string { return e.msg }

func refuse(format string, args ...any) error { return &refusedError{fmt.Sprintf(format, args...)} }

// address gives what is asked for a publisher's address, and the publisher's
// host. With a mirror https://HOST/PATH?QUERY is MIRROR/HOST/PATH?QUERY, path
// and query byte for byte as they are.
func (c *Client) address(address string) (target, host string, err error) {
	u, err := url.Parse(address)
	if err != nil {
		return "", "", refuse("the address cannot be read: %v", err)
	}
	switch {
	case u.Scheme != "https" && u.Scheme != "http":
		return "", "", refuse("the address is neither https nor http")
	case u.User != nil:
		return "", "", refuse("the address holds a name or password")
	case !c.allowed(u.Host):
		return "", "", refuse("host %s is none of the publishers' hosts", u.Host)
	}
	_, rest, _ := strings.Cut(address, "://")
	if c.mirror != nil {
		return strings.TrimSuffix(c.mirror.String(), "/") + "/" + rest, u.Host, nil
	}
	return "https://" + rest, u.Host, nil
}

// redirect follows to publishers' hosts only, and never in a circle.
func (c *Client) redirect(r *http.Request, via []*http.Request) error {
	from := via[len(via)-1].URL
	host := r.URL.Host
	if c.mirror != nil {
		if r.URL.Host != c.mirror.Host || r.URL.Scheme != c.mirror.Scheme {
			return refuse("%s redirects to %s, which is not under the mirror", from, r.URL)
		}
		path := strings.TrimPrefix(r.URL.Path, strings.TrimSuffix(c.mirror.Path, "/")+"/")
		host, _, _ = strings.Cut(path, "/")
	} else if r.URL.Scheme != "https" {
		return refuse("%s redirects to %s, which is not https", from, r.URL)
	}
	if !c.allowed(host) {
		return refuse("%s redirects to %s, and host %s is none of the publishers' hosts", from, r.URL, host)
	}
	for _, before := range via {
		if before.URL.String() == r.URL.String() {
			return refuse("%s redirects in a circle to %s", from, r.URL)
		}
	}
	if len(via) >= mostRedirects {
		return refuse("%s redirects once more after %d redirects", from, mostRedirects)
	}
	return nil
}

// unwrap gives the error within the one that net/http makes, which repeats the
// address.
func unwrap(err error) error {
	var e *url.Error
	if errors.As(err, &e) {
		return e.Err
	}
	return err
}
