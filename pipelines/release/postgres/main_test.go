package postgres

import (
	"errors"
	"fmt"
	"os"
	"testing"

	"medebewind/pipelines/release/postgres/postgrestest"
)

// server is shared by the tests of this package, each of which has a database of
// its own: to start one takes longer than a test.
var server *postgrestest.Server

func TestMain(m *testing.M) {
	os.Exit(runTests(m))
}

func runTests(m *testing.M) int {
	if os.Getenv(killed) != "" {
		return m.Run() // it uses the server of its parent, and could not stop its own
	}
	var err error
	switch server, err = postgrestest.Start(); {
	case errors.Is(err, postgrestest.ErrNotInstalled):
		fmt.Println("tests that need a server are skipped:", err)
	case err != nil:
		fmt.Println(err)
		return 1
	default:
		defer func() {
			if err := server.Stop(); err != nil {
				fmt.Println(err)
			}
		}()
	}
	return m.Run()
}
