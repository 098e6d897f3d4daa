package postgres

import (
	"errors"
	"maps"
	"net/url"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"
)

// EnvURL is the variable with the address: unlike an argument, others on the
// machine cannot see it in the list of processes.
const EnvURL = "MEDEBEWIND_POSTGRES"

// ErrNoAddress tells that nothing says where to publish.
var ErrNoAddress = errors.New("no address: give --postgres URL, or set " + EnvURL + " or PGHOST")

// Address gives the address to publish to: what was given, else what the
// environment says. It is "" where the PG variables say all.
func Address(given string, getenv func(string) string) (string, error) {
	if given != "" {
		return given, nil
	}
	if address := getenv(EnvURL); address != "" {
		return address, nil
	}
	for _, name := range []string{"PGHOST", "PGSERVICE", "PGDATABASE"} {
		if getenv(name) != "" {
			return "", nil
		}
	}
	return "", ErrNoAddress
}

// HasPassword tells whether an address shows a password.
func HasPassword(address string) bool {
	if u, err := url.Parse(address); err == nil && u.User != nil {
		if _, has := u.User.Password(); has {
			return true
		}
	}
	return strings.Contains(address, "password=")
}

// errAddress holds no text of the address, nor of pgx's own error: what cannot be
// read cannot be searched for a password.
var errAddress = errors.New("reading the address of PostgreSQL (not shown, as it may hold a password): " +
	"it must be as postgres://USER@HOST:PORT/DATABASE, with signs such as / # ? @ of a password written as %2F %23 %3F %40, and files that it or the PG variables name must be there")

// parse reads an address.
func parse(address string) (*pgx.ConnConfig, error) {
	config, err := pgx.ParseConfig(address)
	if err != nil || misread(config) {
		return nil, errAddress
	}
	if config.RuntimeParams["application_name"] == "" {
		config.RuntimeParams["application_name"] = "medebewind"
	}
	config.RuntimeParams["client_encoding"] = "UTF8"
	// No named statements: they do not go through every connection pooler.
	config.DefaultQueryExecMode = pgx.QueryExecModeExec
	return config, nil
}

// misread tells whether a sign in a password made its end another part, which
// errors would show: a host, or a setting.
func misread(config *pgx.ConnConfig) bool {
	parts := slices.Collect(maps.Keys(config.RuntimeParams))
	for _, f := range config.Fallbacks {
		parts = append(parts, f.Host)
	}
	return strings.Contains(strings.Join(append(parts, config.Host), " "), "@")
}
