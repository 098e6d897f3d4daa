// Package about says once what is known of each source beside its documents: how
// it is named, who publishes it and on what terms, which hosts are asked and when,
// and which tables of the warehouse it fills. Configuration, help, schedule,
// descriptions of a release and the report take it from here; the pages of docs,
// the alert rules and the checks are held against it by tests.
//
// How a source is read stands in its extractor; pipelines/sources puts the two
// together.
package about

import "slices"

// Source is what is known of a source.
type Source struct {
	// Name is the short name in configuration, records and meta.bron. It never
	// changes: manifests of years ago have it.
	Name string
	// Called is how prose calls it, in both languages.
	Called string
	// Title names it to readers of the report, Gives what comes from it there.
	Title, Gives string

	// Publisher, Home and Terms are what a release says of where its data come from.
	Publisher, Home string
	// Terms are those that the publisher states for all he publishes there, unless
	// a document says otherwise; nil where we found none.
	Terms *Terms

	// Hosts are those that its extractor asks, and no others.
	Hosts []string
	// Cron is its moment when the configuration names none; empty is that of the
	// night. MaxAgeDays is after how many days without a whole look its data are
	// old: two missed moments in a row are one too many.
	Cron       string
	MaxAgeDays int

	// ByHand tells that nothing is asked there: what there is of it, an operator brings.
	ByHand bool

	// Tables are the tables of schema bron that its documents fill. Of those in
	// Needed no run that has the source may have none: see the check bron_leeg.
	Tables, Needed []string
}

// Terms are the conditions of use.
type Terms struct{ Title, Path string }

// Weekly is the moment of sources whose publisher does not change them by the day.
const Weekly = "30 4 * * 1"

// Names are the short names, in the same order.
func Names() []string {
	var names []string
	for _, s := range All() {
		names = append(names, s.Name)
	}
	return names
}

// Named finds a source by its short name. That of a source that is no more still
// stands in old manifests.
func Named(name string) (Source, bool) {
	all := All()
	i := slices.IndexFunc(all, func(s Source) bool { return s.Name == name })
	if i < 0 {
		return Source{}, false
	}
	return all[i], true
}

// Of finds the source that fills a table, such as bron.iv3.
func Of(table string) (Source, bool) {
	all := All()
	i := slices.IndexFunc(all, func(s Source) bool { return slices.Contains(s.Tables, table) })
	if i < 0 {
		return Source{}, false
	}
	return all[i], true
}
