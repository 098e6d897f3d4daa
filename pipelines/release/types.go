package release

import (
	"fmt"

	"github.com/apache/arrow/go/v17/parquet"
	"github.com/apache/arrow/go/v17/parquet/file"
	"github.com/apache/arrow/go/v17/parquet/schema"
)

// Kind is what kind of values a column has.
type Kind int

// The kinds of the tables that a release may hold.
const (
	Text Kind = iota
	Bigint
	Integer
	Double
	Decimal
	Date
	Timestamp // in UTC, to the microsecond
	Boolean
)

// Type is the type of a column; precision and scale are those of a Decimal.
type Type struct {
	Kind             Kind
	Precision, Scale int
}

// Numeric tells whether values can be summed.
func (t Type) Numeric() bool {
	return t.Kind == Bigint || t.Kind == Integer || t.Kind == Double || t.Kind == Decimal
}

// readTypes sets the types of the columns from the files, which must agree with
// each other and with the description.
func (t *Table) readTypes() error {
	for i, name := range t.Files() {
		r, err := file.OpenParquetFile(name, false)
		if err != nil {
			return fmt.Errorf("reading %s: %w", name, err)
		}
		err = t.agree(r.MetaData().Schema, i == 0)
		_ = r.Close() // it was only read
		if err != nil {
			return fmt.Errorf("reading %s: %w", name, err)
		}
	}
	return nil
}

func (t *Table) agree(s *schema.Schema, first bool) error {
	if s.NumColumns() != len(t.Columns) {
		return fmt.Errorf("it has %d columns, and %d are described", s.NumColumns(), len(t.Columns))
	}
	for i := range t.Columns {
		c := s.Column(i)
		kind, err := typeOf(c)
		switch {
		case err != nil:
			return fmt.Errorf("column %s: %w", c.Name(), err)
		case c.Name() != t.Columns[i].Name:
			return fmt.Errorf("column %d is %s, and %s is described", i+1, c.Name(), t.Columns[i].Name)
		case first:
			t.Columns[i].Type = kind
		case t.Columns[i].Type != kind:
			return fmt.Errorf("column %s has another type than in the part before", c.Name())
		}
	}
	return nil
}

// typeOf gives the type of a Parquet column.
func typeOf(c *schema.Column) (Type, error) {
	if c.MaxRepetitionLevel() > 0 || c.MaxDefinitionLevel() > 1 {
		return Type{}, fmt.Errorf("it is nested, and no table may be")
	}
	switch l := c.LogicalType().(type) {
	case schema.StringLogicalType:
		return Type{Kind: Text}, nil
	case schema.DateLogicalType:
		return Type{Kind: Date}, nil
	case *schema.DecimalLogicalType:
		return Type{Kind: Decimal, Precision: int(l.Precision()), Scale: int(l.Scale())}, whole(c)
	case *schema.TimestampLogicalType:
		if l.TimeUnit() == schema.TimeUnitMicros {
			return Type{Kind: Timestamp}, nil
		}
	case *schema.IntLogicalType:
		if l.IsSigned() && l.BitWidth() >= 32 {
			return integer(c), whole(c)
		}
	case schema.NoLogicalType, schema.UnknownLogicalType:
		switch c.PhysicalType() {
		case parquet.Types.Boolean:
			return Type{Kind: Boolean}, nil
		case parquet.Types.Double:
			return Type{Kind: Double}, nil
		case parquet.Types.Int32, parquet.Types.Int64:
			return integer(c), nil
		}
	}
	return Type{}, fmt.Errorf("a release has no columns of type %s %s", c.PhysicalType(), c.LogicalType())
}

// whole tells whether values are kept as 32 or 64 bits.
func whole(c *schema.Column) error {
	if p := c.PhysicalType(); p != parquet.Types.Int32 && p != parquet.Types.Int64 {
		return fmt.Errorf("its values are kept as %s, not as whole numbers of at most 64 bits", p)
	}
	return nil
}

func integer(c *schema.Column) Type {
	if c.PhysicalType() == parquet.Types.Int32 {
		return Type{Kind: Integer}
	}
	return Type{Kind: Bigint}
}
