package pipelines

// Holds tells that a release is what its documents give.
func (v *Verdict) Holds() bool {
	return len(v.Differ)+len(v.Missing)+len(v.Extra)+len(v.Damaged) == 0
}

// WithEngines gives the options of a build with those engines linked in.
func (o Options) WithEngines(names ...string) Options {
	o.engines = names
	return o
}

// GoesOn tells whether a run with these options would go on from the published warehouse.
func GoesOn(o Options) (bool, error) {
	r, err := begin(o)
	if err != nil {
		return false, err
	}
	defer r.end()
	return r.earlier() != nil, nil
}

// CodeVersionWith is the code version of such a build.
var CodeVersionWith = codeVersion

// LinkedEngines names those of this build.
var LinkedEngines = engines
