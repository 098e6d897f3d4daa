package sql

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"
)

// Limits are the thresholds of seeds/grenswaarde.csv by name: from where on a
// figure is far, in the checks, and in what the report says in words and colour.
func Limits() (map[string]float64, error) {
	text, err := files.ReadFile("seeds/grenswaarde.csv")
	if err != nil {
		return nil, err
	}
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("sql/seeds/grenswaarde.csv: %w", err)
	}
	limits := map[string]float64{}
	for _, row := range rows[1:] {
		limit, err := strconv.ParseFloat(row[1], 64)
		if err != nil {
			return nil, fmt.Errorf("sql/seeds/grenswaarde.csv: limit %s: %w", row[0], err)
		}
		limits[row[0]] = limit
	}
	return limits, nil
}
