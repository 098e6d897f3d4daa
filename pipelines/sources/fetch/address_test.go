package fetch

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

func TestMirrorKeepsBytes(t *testing.T) {
	var seen string
	c := mirrored(t, func(_ http.ResponseWriter, r *http.Request) { seen = r.RequestURI })
	for _, test := range []struct{ rest, want string }{
		{"", "/"},
		{"/", "/"},
		{"/a/b%2Fc/d", ""},
		{"/BWBR0002458/2013-01-01_1/xml/BWBR0002458_2013-01-01_1.xml", ""},
		{"/ODataFeed/odata/45063NED/TypedDataSet?$format=json&$filter=Gemeenten%20eq%20%27GM0363%20%20%20%27&$skip=10000", ""},
		{"/sru/Search?query=dcterms.type==AMvB&x=a+b;c|d{e}", ""},
		{"/observations?$filter=Measure%20eq%20'M000352'", ""},
		{"/a?b=https://c/d?e", ""},
		{"/a?", ""},
		{"/~x/(y)!,;=:@&+[z]", ""},
		{"/a^b%2Fc", "/a%5Eb%2Fc"},
		{"/rapport mei.pdf?x=a b", "/rapport%20mei.pdf?x=a%20b"},
		{"/coördinatie.ods", "/co%C3%B6rdinatie.ods"},
		{"/a#hoofdstuk", "/a"},
	} {
		if test.want == "" {
			test.want = test.rest
		}
		got, err := c.Get(t.Context(), Request{URL: "https://" + host1 + test.rest})
		if err != nil || seen != "/"+host1+test.want {
			t.Errorf("%q was asked as %q (%v), want %q", test.rest, seen, err, test.want)
			continue
		}
		if got.URL == "" || !strings.HasPrefix(got.URL, "https://"+host1) {
			t.Errorf("%q answers as %q", test.rest, got.URL)
		}
	}
}

// TestHTTPIsAskedAsHTTPS: nothing goes over the line unprotected.
func TestHTTPIsAskedAsHTTPS(t *testing.T) {
	var seen []string
	c := direct(t, func(r *http.Request) *http.Response {
		seen = append(seen, r.URL.String())
		if len(seen) == 1 {
			return answer(302, "Location", "http://"+host2+"/b")
		}
		return answer(200)
	}, func(*Config) {})
	got, err := c.Get(t.Context(), Request{URL: "http://" + host1 + "/a"})
	if err != nil || got.URL != "https://"+host2+"/b" || len(seen) != 2 || seen[0] != "https://"+host1+"/a" || seen[1] != got.URL {
		t.Errorf("asked %v, got %v, %v", seen, got, err)
	}
}

func TestRefused(t *testing.T) {
	c := mirrored(t, func(http.ResponseWriter, *http.Request) { t.Error("a refused address was asked") })
	for address, reason := range map[string]string{
		"http://elders.nl/":                  "host elders.nl is not among",
		"ftp://" + host1 + "/":               "no https address",
		"/x":                                 "no https address",
		"https://elders.nl/":                 "host elders.nl is not among",
		"https://" + host1 + ".elders.nl/":   "is not among",
		"https://" + host1 + ":8443/":        "is not among",
		"https://piet:geheim@" + host1 + "/": "user name or password",
		"https://piet:geheim@" + host1:       "user name or password",
		"https://piet:ge%zzheim@" + host1:    "user name or password",
		"https://" + host1 + "/%zz":          "invalid URL escape",
		"https://" + host1 + "/a\nb":         "no address",
	} {
		_, err := c.Get(t.Context(), Request{URL: address})
		if err == nil || !strings.Contains(err.Error(), reason) {
			t.Errorf("%q gives %v, want %q", address, err, reason)
		}
		if err != nil && strings.Contains(err.Error(), "heim") {
			t.Errorf("the error tells the password: %v", err)
		}
	}
}

func TestRedirects(t *testing.T) {
	// Mirror stands for the mirror's own address.
	for _, test := range []struct{ name, location, end, reason string }{
		{"own host, relative", "end", "https://" + host1 + "/end", ""},
		{"publisher's address", "https://" + host2 + "/end", "https://" + host2 + "/end", ""},
		{"mirror's address", "MIRROR/" + host2 + "/end?a=b", "https://" + host2 + "/end?a=b", ""},
		{"mirror's path", "/" + host2 + "/end", "https://" + host2 + "/end", ""},
		{"other host", "https://elders.nl/end", "", "host elders.nl is not among"},
		{"other host at the mirror", "MIRROR/elders.nl/end", "", "host elders.nl is not among"},
		{"off the mirror", "http://127.0.0.2:1/" + host1 + "/end", "", "host 127.0.0.2:1 is not among"},
		{"password", "https://a:b@" + host1 + "/end", "", "user name or password"},
		{"itself", "start", "", "in a circle to https://" + host1 + "/start"},
		{"circle", "back", "", "in a circle to https://" + host1 + "/start"},
		{"endless", "1", "", "after 5 redirects already"},
		{"to an error", "gone", "", "redirected to https://" + host1 + "/gone: 410 Gone"},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := mirrored(t, func(w http.ResponseWriter, r *http.Request) {
				path := strings.TrimPrefix(r.URL.Path, "/"+host1)
				n := 0
				switch _, err := fmt.Sscanf(path, "/%d", &n); {
				case path == "/start":
					w.Header().Set("Location", strings.ReplaceAll(test.location, "MIRROR", "http://"+r.Host))
				case path == "/back":
					w.Header().Set("Location", "/"+host1+"/start")
				case path == "/gone":
					w.WriteHeader(410)
					return
				case err == nil:
					w.Header().Set("Location", fmt.Sprint(n+1))
				default:
					return
				}
				w.WriteHeader(http.StatusFound)
			})
			got, err := c.Get(t.Context(), Request{URL: "https://" + host1 + "/start"})
			if test.end != "" {
				if err != nil || got.URL != test.end {
					t.Errorf("ended at %v, %v, want %s", got, err, test.end)
				}
				return
			}
			if err == nil || !strings.Contains(err.Error(), test.reason) || !strings.Contains(err.Error(), "https://"+host1+"/start") {
				t.Errorf("got %v, want %q", err, test.reason)
			}
			if c.Stats()[host1].Retries != 0 {
				t.Error("a wrong redirect was tried again")
			}
		})
	}
}

func TestConfigRefused(t *testing.T) {
	for name, change := range map[string]func(*Config){
		"user agent":        func(c *Config) { c.UserAgent = "" },
		"no host":           func(c *Config) { c.Hosts = nil },
		"no name of a host": func(c *Config) { c.Hosts = []string{"https://" + host1 + "/"} },
		"mirror must be":    func(c *Config) { c.Mirror = "127.0.0.1:8099" },
		"without user name": func(c *Config) { c.Mirror = "http://a:b@127.0.0.1:8099" },
		"rate -1":           func(c *Config) { c.PerSecond = -1 },
		"timeout -1":        func(c *Config) { c.Timeout = -1 },
		"given up, -1":      func(c *Config) { c.GiveUp = -1 },
	} {
		config := Config{UserAgent: "medebewind-test/1", Hosts: []string{host1}}
		change(&config)
		if _, err := New(config); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("got %v, want %q", err, name)
		}
	}
}

// FuzzRoutes: whatever address or redirect comes, only allowed hosts are asked,
// through the mirror when there is one.
func FuzzRoutes(f *testing.F) {
	for _, seed := range []string{"https://" + host1 + "/a%2Fb?c=d e", "//" + host2 + "/x", "/elders.nl/", "http://127.0.0.1:8099/elders.nl/x",
		"https://a@" + host1, `https:\\elders.nl`, "../../x", "https://" + host1 + "@elders.nl/", "http://127.0.0.1:8099@elders.nl/", "%", "?", ""} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, address string) {
		for mirror, base := range map[string]string{"": "https://", "http://127.0.0.1:8099": "http://127.0.0.1:8099/"} {
			r, err := newRoutes([]string{host1, host2}, mirror)
			if err != nil {
				t.Fatal(err)
			}
			from, err := r.public("https://" + host1 + "/van/hier")
			if err != nil {
				t.Fatal(err)
			}
			public, err1 := r.public(address)
			redirected, err2 := r.redirect(from, address)
			for _, to := range []struct {
				url *url.URL
				err error
			}{{public, err1}, {redirected, err2}} {
				if to.err != nil {
					continue
				}
				asked := r.asked(to.url)
				if !strings.HasPrefix(asked, base+host1+"/") && !strings.HasPrefix(asked, base+host2+"/") {
					t.Errorf("%q is asked as %q", address, asked)
				}
				if _, err := http.NewRequest(http.MethodGet, asked, nil); err != nil {
					t.Errorf("%q is asked as %q: %v", address, asked, err)
				}
			}
		}
	})
}
