// Package circulaire reads the circulaires of gemeentefonds and provinciefonds:
// letters of the ministry of the Interior (BZK), published as PDF, with a head,
// numbered chapters and tables of amounts. It starts from characters and their
// places on a page, and knows of no year, maker or fixed layout.
//
//	line      characters -> words -> lines -> pieces and segments
//	document  the lines of all pages in the order of reading; chapters, titles
//	aanhef    the head of the letter
//	table     where a table begins and ends: title, header, body
//	column    header and figures -> columns with their headings
//	row       lines under columns -> rows with their cells
//	wording   what text says: figures, units, broken words
//	reden     what is told of a table that cannot be read
//
// Imports run one way: wording <- line <- document <- aanhef, and wording <- line <-
// column <- row <- table, which reads a document. This package runs them in
// order, and emits.
//
// What cannot be read is told, never guessed: in the reden of the table, or in the
// status of the page. Distances are points (1/72 inch) from the upper left corner
// of a page; thresholds are in em, the size of the type at hand, so that a page
// reads the same at any scale.
//
// # How a table is found
//
// A PDF has no tables: it has characters at places. Ruled lines are not looked at,
// for many tables have none. What a table has without fail is figures that stand
// below each other, so everything is found from them.
//
// 1. Lines. Characters on one baseline are a line. A gap between words of more
// than two of the document's own blanks (line.Style.CellGap) parts it into
// segments. Before that a figure is put together, for it may be set in parts: the
// minus some way before it, thousands apart, a raised mark behind it. A dash alone
// is either a minus or an empty cell. Which, depends on how this document sets the
// minus of the figures that are beyond doubt (line.Minus), so these are counted
// first, over all pages.
//
// 2. Where it begins. The lines are gone through once, in this order of trial: two
// titles of tables beside each other; a title ("Tabel 2.1 ..."), which is none if a
// verb follows, as in "Tabel 2.1 geeft"; a heading of a chapter; and a header of
// years with figures below, which opens a table without a title of its own. Such a
// table takes the title of the line above it, of the table that it goes on with, or
// of its chapter, in that order; a title right below it is taken for its own.
//
// 3. Header and body. Lines below the title are header up to the first row: the
// first line with figures that are no years and do not count the columns
// (1, 2, 3). From there on lines are body. Two edges are kept meanwhile
// (column.Edges): where labels begin, and where the leftmost figure does. They tell
// a year or a number that opens a label from a figure in the first column, and a
// label from a sentence, which runs over the edge.
//
// 4. Where it ends. At another title, a chapter, a header of other years, a line as
// "Bron:" or "Toelichting"; at a sentence or a second line that runs over the
// columns; at lines without figures that no row follows. A label may take some lines
// before its figures come, so lines without figures are looked at together with
// what is below them; of those behind the last row only the ones close by are kept,
// as the rest of its label. The end of a page ends nothing: what is repeated there
// (title, "vervolg", unit, header) is no row, and the repeated header shows how far
// the columns have moved.
//
// 5. Columns. In a table nothing of two columns stands above each other, however
// it is aligned: figures whose stretches overlap are one column. Headings are
// given to columns from the lowest line of the header up, each to the column it is
// over. A heading over none is paired with a column without one by the distance
// that the other columns have to theirs, or is an empty column; one over several
// is laid over those it is in the middle of. On a next page columns stand where
// they stood, or have all moved alike.
//
// 6. Cells. A figure goes to the column that it overlaps most. A dash that stands
// apart goes to the column whose right end it does not pass; if a figure is there
// already, it is the minus of that or says that the cell before is empty.
//
// 7. Rows. A label may take several lines, with its figures beside the first, the
// middle or the last. Whether two lines are one row is weighed: distance, capital,
// bullet, number, brackets, an unfinished ending, room left on the line above.
// Each cue has a cost for joining or for parting. For each of the three ways of
// aligning the cheapest division of the whole table is found, with at most one line
// of figures a row, and the cheapest of the three is taken. A row without figures
// names the group of the rows below it.
//
// 8. Unit. Of the title, of a line or heading of its own, of all columns alike, or
// of the sentence that gives one for all tables, unless title or headings say that
// the figures are no money. Without a unit there is no amount, only a value.
//
// # What is told
//
// A table is emitted with whatever could be read, and its reden says what could
// not: a title without figures below; tables beside each other; a figure that is
// no Dutch figure, or stands under no column, or with another in one cell; a dash
// that may be a minus or an empty cell; a column without a heading, figures beside
// every heading, headings of which it is not sure over which columns they are; two
// divisions into rows that cost the same; text in a cell that has a figure; a line
// with figures right below the table that was not taken; a page that was not read
// where the table may go on. Where it is the figure in a cell that is in doubt, that
// has its text and no value.
package circulaire
