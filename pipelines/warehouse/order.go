package warehouse

import (
	"context"
	"slices"
	"sync"

	models "medebewind/sql"
)

// order hands out models to build side by side. Of those that can begin it gives the one
// that the longest row of others hangs on: who waits at the end waits for that row.
type order struct {
	mu    sync.Mutex
	ready []*models.Model
	// begins has a token for each model that is ready.
	begins chan struct{}
	// wants counts what each model still waits for, readers are those that wait for it,
	// and depth is how many come after it, one by one.
	wants   map[string]int
	readers map[string][]*models.Model
	depth   map[string]int
}

// newOrder gives the order of the models that are due, which come after those that they
// read. What others read of those that are not due is there.
func newOrder(all []*models.Model, due func(*models.Model) bool) *order {
	o := &order{wants: map[string]int{}, readers: map[string][]*models.Model{}, depth: map[string]int{}}
	var some []*models.Model
	for _, m := range all {
		if due(m) {
			some = append(some, m)
			o.wants[m.Name] = 0
		}
	}
	o.begins = make(chan struct{}, len(some))
	for _, m := range slices.Backward(some) {
		for _, name := range m.Reads {
			if _, ok := o.wants[name]; ok {
				o.wants[m.Name]++
				o.readers[name] = append(o.readers[name], m)
				o.depth[name] = max(o.depth[name], o.depth[m.Name]+1)
			}
		}
	}
	for _, m := range some {
		if o.wants[m.Name] == 0 {
			o.add(m)
		}
	}
	return o
}

// add puts a model among those that can begin, before those of less depth.
func (o *order) add(m *models.Model) {
	at := slices.IndexFunc(o.ready, func(r *models.Model) bool { return o.depth[r.Name] < o.depth[m.Name] })
	if at < 0 {
		at = len(o.ready)
	}
	o.ready = slices.Insert(o.ready, at, m)
	o.begins <- struct{}{}
}

// next gives a model that can begin, and waits until there is one.
func (o *order) next(ctx context.Context) (*models.Model, error) {
	select {
	case <-o.begins:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	m := o.ready[0]
	o.ready = o.ready[1:]
	return m, nil
}

// built lets those begin that waited for this model alone.
func (o *order) built(m *models.Model) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, r := range o.readers[m.Name] {
		if o.wants[r.Name]--; o.wants[r.Name] == 0 {
			o.add(r)
		}
	}
}
