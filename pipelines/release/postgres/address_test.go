package postgres

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"strings"
	"testing"
	"time"

	"medebewind/pipelines/release"
)

func TestAddress(t *testing.T) {
	for _, c := range []struct {
		name, given string
		env         map[string]string
		want        string
		err         error
	}{
		{"given", "postgres://a", map[string]string{EnvURL: "postgres://b"}, "postgres://a", nil},
		{"variable", "", map[string]string{EnvURL: "postgres://b", "PGHOST": "c"}, "postgres://b", nil},
		{"host", "", map[string]string{"PGHOST": "c"}, "", nil},
		{"service", "", map[string]string{"PGSERVICE": "c"}, "", nil},
		{"password only", "", map[string]string{"PGPASSWORD": "c"}, "", ErrNoAddress},
		{"nothing", "", nil, "", ErrNoAddress},
	} {
		got, err := Address(c.given, func(name string) string { return c.env[name] })
		if got != c.want || !errors.Is(err, c.err) {
			t.Errorf("%s: %q, %v, want %q, %v", c.name, got, err, c.want, c.err)
		}
	}
}

func TestHasPassword(t *testing.T) {
	for address, want := range map[string]bool{
		"postgres://u:p@h/d": true, "postgres://u@h/d": false, "postgres://h/d": false, "postgres://h/d?password=p": true,
		"host=h password=p": true, "host=h": false, "": false,
	} {
		if got := HasPassword(address); got != want {
			t.Errorf("%s: %v, want %v", address, got, want)
		}
	}
}

// Whatever goes wrong with an address, no part of its password is told.
func TestPasswordIsNotTold(t *testing.T) {
	const one, two = "hoogst", "geheim"
	closed, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	host := closed.Addr().String()
	closed.Close()
	addresses := []string{
		"postgres://u:" + one + two + "@" + host + "/d", // nobody answers
		"host=127.0.0.1 port=1 user=u password=" + one + two,
		"host=127.0.0.1 port=x password='" + one + " " + two,
		"postgres://u@" + host + "/d?password=" + one + two + "&sslmode=geen",
	}
	for _, sign := range []string{"%zz", "/", "#", "?", ":", "@", " ", "\n", "%", "[", "]"} {
		addresses = append(addresses, "postgres://u:"+one+sign+two+"@"+host+"/d", "postgres://u:"+one+sign+two+"@"+host+":x/d")
	}
	for _, address := range addresses {
		o := Options{URL: address, Timeout: 2 * time.Second}
		_, err := Publish(t.Context(), o, &release.Release{Name: "r"})
		if err == nil {
			t.Errorf("published to %q", address)
			continue
		}
		if text := fmt.Sprintf("%v %+v", err, err); strings.Contains(text, one) || strings.Contains(text, two) {
			t.Errorf("%q: %v", address, err)
		}
	}
}

// A server that refuses a password does not make us tell it either.
func TestWrongPassword(t *testing.T) {
	address, _ := database(t)
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	u.User = url.UserPassword("beheer", "hoogstgeheim")
	_, err = Publish(t.Context(), options(u.String()), write(t, "2026-01-15-aaaaaaaa", tables(1)...))
	if err == nil || !strings.Contains(err.Error(), "password authentication failed") || strings.Contains(err.Error(), "geheim") {
		t.Error(err)
	}
}
