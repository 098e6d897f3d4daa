package warehouse

import (
	"fmt"
	"strings"
)

// shortText is up to how many bytes DuckDB's hash of a text tells it from all others,
// but for chance. In a longer one a change of two letters that stand eight places apart
// goes unseen once in some hundreds of times.
const shortText = 12

// rowSum is the query for what tells the rows of a relation from those of another,
// whatever their order: how many there are, and the sum of a number of each. It needs
// little memory.
func rowSum(relation string, columns []Column) string {
	return "(select (count(*), sum(" + rowNumber(columns) + "::hugeint)) from " + relation + ")"
}

// rowNumber is a number of columns of a row that tells them from those of other rows.
func rowNumber(columns []Column) string {
	numbers := make([]string, len(columns))
	for i, c := range columns {
		switch {
		case c.Type == "VARCHAR":
			numbers[i] = fmt.Sprintf("if(strlen(%[1]q) > %[2]d, md5_number_lower(%[1]q), hash(%[1]q))", c.Name, shortText)
		case plainTypes.MatchString(c.Type):
			numbers[i] = fmt.Sprintf("%q", c.Name)
		default: // a list or the like
			numbers[i] = fmt.Sprintf("md5_number_lower(%q::varchar)", c.Name)
		}
	}
	return "hash(" + strings.Join(numbers, ", ") + ")"
}
