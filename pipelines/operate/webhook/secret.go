package webhook

import (
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"strings"
)

// shortest is the least that a key must have to be one (bytes).
const shortest = 24

// Secret reads the key from the environment variable env, or from a file. Text
// that begins with whsec_ is base64, as Standard Webhooks writes keys; other
// text is the key itself. No error shows any of it.
func Secret(env, file string) ([]byte, error) {
	where, text := "environment variable "+env, os.Getenv(env)
	if file != "" {
		where = "file " + file
		content, err := os.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("reading the webhook's secret: %w", err)
		}
		text = string(content)
	}
	key, err := decode(strings.TrimSpace(text))
	if err != nil {
		return nil, fmt.Errorf("the webhook's secret in %s %w", where, err)
	}
	return key, nil
}

func decode(text string) ([]byte, error) {
	key := []byte(text)
	if encoded, ok := strings.CutPrefix(text, "whsec_"); ok {
		var err error
		if key, err = base64.StdEncoding.DecodeString(encoded); err != nil {
			return nil, errors.New("begins with whsec_ and is no base64")
		}
	}
	switch {
	case len(key) == 0:
		return nil, errors.New("is empty or not there")
	case len(key) < shortest:
		return nil, fmt.Errorf("has %d bytes, and must have %d: make one with openssl rand -base64 32", len(key), shortest)
	}
	return key, nil
}
