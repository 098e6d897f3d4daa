package report

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"strings"

	"medebewind/pipelines/warehouse/answer"
)

// stroom are the rows of a question with more of them than fit in memory, handed out
// group by group in the order of the question.
type stroom[T any] struct {
	// lees gives some rows from a place on, at least one, where there are.
	lees  func(ctx context.Context, from int64) ([]T, error)
	van   func(*T) string
	alle  int64
	gehad int64 // rows that were read
	rijen []T   // those of them that are at hand
	plek  int   // of the first of these that was not handed out
}

// whichTasks stands in a question for the tasks that it is put on.
const whichTasks = "/* taken */ true"

// openStroom puts the question of a file in vragen, whose rows come in order of a key,
// as bytes, on these tasks.
func openStroom[T any](ctx context.Context, db *sql.DB, name string, tasks []*Taak, key func(*T) string) (*stroom[T], error) {
	query, err := question(name)
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(tasks))
	for i, t := range tasks {
		ids[i] = "'" + strings.ReplaceAll(t.ID, "'", "''") + "'"
	}
	query = strings.Replace(query, whichTasks, "taak_id in ("+cmp.Or(strings.Join(ids, ", "), "null")+")", 1)
	kept, err := answer.Keep(ctx, db, "vraag_"+name, query)
	if err != nil {
		return nil, err
	}
	return &stroom[T]{van: key, alle: kept.Rows, lees: func(ctx context.Context, from int64) ([]T, error) {
		return answerOf[T](ctx, db, name, kept.Part(from))
	}}, nil
}

// groep gives the rows of a key, which comes after all keys that were asked. Rows of
// keys that nobody asks are passed over.
func (s *stroom[T]) groep(ctx context.Context, key string) (rows []*T, err error) {
	for {
		for ; s.plek < len(s.rijen); s.plek++ {
			switch found := s.van(&s.rijen[s.plek]); {
			case found > key:
				return rows, nil
			case found == key:
				rows = append(rows, &s.rijen[s.plek])
			}
		}
		if s.gehad >= s.alle {
			return rows, nil
		}
		if s.rijen, err = s.lees(ctx, s.gehad); err != nil {
			return nil, err
		}
		if len(s.rijen) == 0 {
			return nil, fmt.Errorf("reading an answer by parts: no row %d of %d", s.gehad, s.alle)
		}
		s.plek, s.gehad = 0, s.gehad+int64(len(s.rijen))
	}
}
