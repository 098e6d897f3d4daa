package report

import (
	"strings"
	"sync"
)

var gewoneWoorden = sync.OnceValues(func() (*strings.Replacer, error) {
	words := map[string]string{}
	if err := readYAML("sjabloon/woorden.yaml", &words); err != nil {
		return nil, err
	}
	var pairs []string
	for from, to := range words {
		pairs = append(pairs, from, to)
	}
	return strings.NewReplacer(pairs...), nil
})

// gewoon says in words what notes of the register mean.
func gewoon(text string) (string, error) {
	words, err := gewoneWoorden()
	if err != nil {
		return "", err
	}
	return words.Replace(text), nil
}
