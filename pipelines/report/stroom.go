package report

import (
	"context"
	"database/sql"
	"fmt"
)

// stroomRijen is how many rows of a question that comes by parts are in memory.
const stroomRijen = 10_000

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

// openStroom puts the question of a file in vragen, whose rows come in order of a key,
// as bytes. DuckDB keeps the answer in a table of the connection, which goes to disk
// where its memory ends; that of a query it holds beside its memory.
func openStroom[T any](ctx context.Context, db *sql.DB, name string, key func(*T) string) (*stroom[T], error) {
	query, err := question(name)
	if err != nil {
		return nil, err
	}
	s := &stroom[T]{van: key}
	if _, err := db.ExecContext(ctx, "create or replace temp table vraag_"+name+" as\n"+query); err != nil {
		return nil, fmt.Errorf("question %s: %w", name, err)
	}
	if err := db.QueryRowContext(ctx, "select count(*) from vraag_"+name).Scan(&s.alle); err != nil {
		return nil, fmt.Errorf("question %s: counting its rows: %w", name, err)
	}
	s.lees = func(ctx context.Context, from int64) ([]T, error) {
		return answer[T](ctx, db, name, fmt.Sprintf("select * from vraag_%s where rowid >= %d and rowid < %d order by rowid", name, from, from+stroomRijen))
	}
	return s, nil
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
