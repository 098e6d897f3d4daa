// Package postgrestest starts a PostgreSQL server for tests.
package postgrestest

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"syscall"
)

// ErrNotInstalled tells that there is no server to start: tests say so and skip.
var ErrNotInstalled = errors.New("no PostgreSQL 15 or newer on this machine: apt-get install postgresql")

// Password is that of the user in the addresses. Some of its signs are written
// otherwise in an address.
const Password = "geheim/w#oord"

// programs finds where Debian's package postgresql has the newest of its server.
func programs() string {
	found, best := "", 14
	paths, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb") // the pattern is right
	for _, path := range paths {
		dir := filepath.Dir(path)
		if version, err := strconv.Atoi(filepath.Base(filepath.Dir(dir))); err == nil && version > best {
			found, best = dir, version
		}
	}
	return found
}

// Server is a running server, on a loopback port, in a folder of its own.
type Server struct {
	bin  string
	port int
	dir  string
	as   *syscall.Credential
}

// Start starts an empty server. Stop must be called.
func Start() (*Server, error) {
	s := &Server{bin: programs()}
	if s.bin == "" {
		return nil, ErrNotInstalled
	}
	err := s.start()
	if err != nil {
		return nil, fmt.Errorf("starting PostgreSQL for a test: %w", errors.Join(err, os.RemoveAll(s.dir)))
	}
	return s, nil
}

func (s *Server) start() (err error) {
	if s.dir, err = os.MkdirTemp("", "pg"); err != nil { // short: a socket's name is at most 107 bytes
		return err
	}
	secret := filepath.Join(s.dir, "secret")
	if err := os.WriteFile(secret, []byte(Password), 0o600); err != nil {
		return err
	}
	if s.as, err = unprivileged(s.dir, secret); err != nil {
		return err
	}
	err = s.run("initdb", "--no-sync", "--auth=scram-sha-256", "--username=beheer", "--pwfile="+secret, "--encoding=UTF8", "--locale=C.UTF-8")
	if err != nil {
		return err
	}
	if s.port, err = freePort(); err != nil {
		return err
	}
	options := fmt.Sprintf("-p %d -k %s -c listen_addresses=127.0.0.1 -c fsync=off", s.port, s.dir)
	return s.run("pg_ctl", "--wait", "--log="+filepath.Join(s.dir, "log"), "--options="+options, "start")
}

// Stop ends the server and removes its folder.
func (s *Server) Stop() error {
	return errors.Join(s.run("pg_ctl", "--mode=immediate", "stop"), os.RemoveAll(s.dir))
}

// URL is the address of a database, for the user that may do all.
func (s *Server) URL(database string) string {
	host := net.JoinHostPort("127.0.0.1", strconv.Itoa(s.port))
	return (&url.URL{Scheme: "postgres", User: url.UserPassword("beheer", Password), Host: host, Path: database}).String()
}

// unprivileged gives the user to run the server as, and makes that the owner of
// the paths: the server refuses to run as root.
func unprivileged(paths ...string) (*syscall.Credential, error) {
	if os.Geteuid() != 0 {
		return nil, nil
	}
	u, err := user.Lookup("postgres")
	if err != nil {
		return nil, err
	}
	uid, err1 := strconv.Atoi(u.Uid)
	gid, err2 := strconv.Atoi(u.Gid)
	errs := []error{err1, err2}
	for _, path := range paths {
		errs = append(errs, os.Chown(path, uid, gid))
	}
	return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, errors.Join(errs...)
}

// run runs a program of the server. What it says goes to a file, as the server
// keeps the output that it inherits open.
func (s *Server) run(program string, args ...string) error {
	out, err := os.Create(filepath.Join(s.dir, program+".out"))
	if err != nil {
		return err
	}
	defer out.Close()
	cmd := exec.Command(filepath.Join(s.bin, program), append(args, "--pgdata="+filepath.Join(s.dir, "data"))...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = "/", out, out
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: s.as}
	if err := cmd.Run(); err != nil {
		text, _ := os.ReadFile(out.Name())
		return fmt.Errorf("%s: %w\n%s", program, err, text)
	}
	return nil
}

func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}
