// Package circulaire reads the circulaires of gemeentefonds and provinciefonds:
// letters of the ministry of the Interior (BZK), published as PDF, with a head,
// numbered chapters and tables of amounts. It starts from characters and their
// places on a page, and knows of no year, maker or fixed layout:
//
//	characters -> words -> lines -> head, headings, tables
//	table -> columns (from the figures and headings) -> rows -> amounts
//
// What cannot be read is marked, never guessed: a figure that is no Dutch
// figure, or that stands under no column, is told in the table's reden.
//
// Distances are points (1/72 inch) from the upper left corner of a page;
// thresholds are in em, the size of the type at hand, so that a page reads the
// same at any scale.
package circulaire
