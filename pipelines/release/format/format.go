// Package format is the form of a release on disk, for who writes one and for who
// reads one:
//
//	SCHEMA/TABLE.parquet                   a table
//	SCHEMA/TABLE/jaar=YEAR/data.parquet    a table in parts, one a year
//	SCHEMA/TABLE/data.parquet              such a table when it has no years
//	SCHEMA/TABLE.csv                       a main or small table once more
//	nl/TABLE.csv                           a table of mart for a spreadsheet with Dutch settings
//	xlsx/THEME.xlsx                        the tables of a theme as a workbook
//	api/v1/                                JSON for scripts and web pages
//	README.md LICENSE.md CITATION.cff      what it is, on what terms, how to cite it
//	CHANGES.md                             what differs from the release before
//	rapport/                               the report
//	dcat.jsonld                            the description for catalogues
//	datapackage.json                       the description for loaders
//	SHA256SUMS                             the hash of every file above
//
// It needs no other module, so that a program that is a module of its own, such as
// that of Iceberg, can use it whatever version of Arrow it has.
package format

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"strings"
	"time"
)

// Names in the folder of a release.
const (
	PackageFile = "datapackage.json"
	CatalogFile = "dcat.jsonld"
	SumsFile    = "SHA256SUMS"
	ReportDir   = "rapport"
	// DutchDir, SheetDir and APIDir are the folders of the other forms.
	DutchDir = "nl"
	SheetDir = "xlsx"
	APIDir   = "api/v1"

	ReadmeFile   = "README.md"
	LicenseFile  = "LICENSE.md"
	CitationFile = "CITATION.cff"
	ChangesFile  = "CHANGES.md"

	parquet = ".parquet"
	csv     = ".csv"
	// part is the file of a part in its folder.
	part = "data" + parquet
)

// Hash is of what decides the content of a release: the snapshot, by its own hash,
// and the code.
func Hash(snapshot, code string) string {
	sum := sha256.Sum256([]byte(snapshot + " " + code))
	return hex.EncodeToString(sum[:])
}

// Name is the name of a release: the day on which its snapshot began, and its hash.
func Name(started time.Time, hash string) string {
	return started.UTC().Format(time.DateOnly) + "-" + hash[:8]
}

// Day is the day in the name of a release.
func Day(name string) string { return name[:min(len(name), len(time.DateOnly))] }

// Created is when all documents of a snapshot were had, as a release writes it.
func Created(finished time.Time) string { return finished.UTC().Format("2006-01-02T15:04:05Z") }

// folder is that of a table in parts; its last element is the table.
func folder(table string) string { return strings.Replace(table, ".", "/", 1) }

// File is the path of a table, SCHEMA.TABLE, that is in one file.
func File(table string) string { return folder(table) + parquet }

// CSV is the path of a table as CSV.
func CSV(table string) string { return folder(table) + csv }

// DutchCSV is the path of a table of mart as CSV for Dutch settings.
func DutchCSV(table string) string {
	_, name, _ := strings.Cut(table, ".")
	return path.Join(DutchDir, name+csv)
}

// Sheet is the path of the workbook of a theme.
func Sheet(theme string) string { return path.Join(SheetDir, theme+".xlsx") }

// Part is the path of the part of a year.
func Part(table string, year int) string {
	return path.Join(folder(table), fmt.Sprintf("jaar=%d", year), part)
}

// OnlyPart is the path of a table in parts that has none.
func OnlyPart(table string) string { return path.Join(folder(table), part) }

// IsTable tells that a file of a release holds a table or a part of one.
func IsTable(path string) bool {
	return strings.HasSuffix(path, parquet) || strings.HasSuffix(path, csv)
}
