package odata

// NextLink checks that data is a whole OData answer, v3 or v4: well-formed
// JSON, closed, with nothing after it. It gives the link to the next page
// (empty on the last page) and the number of rows in value.
//
// An answer that ends too soon is ErrAfgebroken; an answer in which the
// service reports an error is ErrDienst with its message. The context may
// stand anywhere in the answer.
func NextLink(data []byte) (link string, rows int, err error) {
	a, err := readAnswer(data, func(_ *answer, s *scanner) error {
		_, err := s.value(2)
		return err
	}, nil)
	if err != nil {
		return "", 0, err
	}
	return a.next, a.rows, nil
}
