package config

import "strings"

// Publish is what a release says of who publishes it. All may be empty: nothing
// is made up in its place.
type Publish struct {
	// BaseURL is the address that the output folder is served under.
	BaseURL string `yaml:"base_url"`
	// License is the address of the licence of what is published.
	License string `yaml:"license"`
	// Publisher is the name of the organisation, Contact a mail address.
	Publisher string `yaml:"publisher"`
	Contact   string `yaml:"contact"`
	// PublisherURI is the address by which others know the organisation: for a Dutch
	// government that of TOOI (https://identifier.overheid.nl/tooi/id/...).
	PublisherURI string `yaml:"publisher_uri"`
}

func (p *Publish) validate() error {
	switch {
	case p.BaseURL != "" && !isAddress(p.BaseURL):
		return &KeyError{Key: "publish.base_url", Msg: "is no address such as https://example.org/medebewind"}
	case p.License != "" && !isAddress(p.License):
		return &KeyError{Key: "publish.license", Msg: "is no address of a licence such as https://creativecommons.org/licenses/by/4.0/"}
	case p.PublisherURI != "" && !isAddress(p.PublisherURI):
		return &KeyError{Key: "publish.publisher_uri", Msg: "is no address such as https://identifier.overheid.nl/tooi/id/ministerie/mnre1034"}
	case p.PublisherURI != "" && p.Publisher == "":
		return &KeyError{Key: "publish.publisher_uri", Msg: "is of a publisher whose name publish.publisher has to say"}
	case p.Contact != "" && (strings.Count(p.Contact, "@") != 1 || strings.ContainsAny(p.Contact, " <>:")):
		return &KeyError{Key: "publish.contact", Msg: "is no mail address such as data@example.org"}
	}
	return nil
}
