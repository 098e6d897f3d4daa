package dutch

import (
	"time"

	"medebewind/transforms/notation"
)

// ReadDate finds the first date in a text, as YYYY-MM-DD; empty for none.
func ReadDate(text string) string {
	day, ok := notation.FindDay(text)
	if !ok {
		return ""
	}
	return day.Format(time.DateOnly)
}
