package transforms

import "github.com/apache/arrow/go/v17/arrow"

// Table is the contract of one staged table: what transforms emit and what
// the models in sql/bron read. Code columns hold trimmed codes; text columns
// hold text that hardly repeats, so that a dictionary would cost and not save.
type Table struct {
	Name   string
	Schema *arrow.Schema
}

// Money, quantities and places in staged tables.
var (
	// Units holds quantities of maatstaven: at most 18 digits before the
	// point and 10 after it.
	Units = &arrow.Decimal128Type{Precision: 28, Scale: 10}
	// Weight holds euros per unit of a maatstaf.
	Weight = &arrow.Decimal128Type{Precision: 18, Scale: 6}
	// Euro holds euros and cents.
	Euro = &arrow.Decimal128Type{Precision: 18, Scale: 2}
	// Metre holds a coordinate of EPSG:28992, to the millimetre.
	Metre = &arrow.Decimal128Type{Precision: 9, Scale: 3}
)

// dictionary is the type of codes and names that repeat.
var dictionary = &arrow.DictionaryType{IndexType: arrow.PrimitiveTypes.Int32, ValueType: arrow.BinaryTypes.String}

func code(name string) arrow.Field {
	return arrow.Field{Name: name, Type: dictionary, Nullable: true}
}
func text(name string) arrow.Field {
	return arrow.Field{Name: name, Type: arrow.BinaryTypes.String, Nullable: true}
}
func number(name string) arrow.Field {
	return arrow.Field{Name: name, Type: arrow.PrimitiveTypes.Int64, Nullable: true}
}
func date(name string) arrow.Field {
	return arrow.Field{Name: name, Type: arrow.FixedWidthTypes.Date32, Nullable: true}
}
func flag(name string) arrow.Field {
	return arrow.Field{Name: name, Type: arrow.FixedWidthTypes.Boolean, Nullable: true}
}
func decimal(name string, t *arrow.Decimal128Type) arrow.Field {
	return arrow.Field{Name: name, Type: t, Nullable: true}
}

func iv3Columns() []arrow.Field {
	return []arrow.Field{code("tabel"), code("post"), code("categorie"), code("overheid"), code("verslagsoort"),
		number("plaatsing_1_eur"), number("plaatsing_2_eur")}
}

func table(name string, fields ...arrow.Field) *Table {
	return &Table{Name: name, Schema: arrow.NewSchema(fields, nil)}
}

// The staged tables, by publisher. A column that a document does not give is
// null, never zero or an empty string.
var (
	// Iv3 has a row for every row of an Iv3 data set. Amounts are euros: the
	// publisher gives thousands with at most three decimals. -99998000 is the
	// publisher's 'geen opgave'.
	Iv3 = table("iv3", iv3Columns()...)
	// Iv3Regeling is the same of gemeenschappelijke regelingen; overheid is the
	// code of the regeling.
	Iv3Regeling = table("iv3_regeling", iv3Columns()...)

	// CBSTabel describes a CBS table. v3: TableInfos; v4: Properties.
	CBSTabel = table("cbs_tabel",
		text("tabel"), text("titel"), text("catalogus"), text("periode"), text("gewijzigd"), number("waarnemingen"))
	// CBSOnderwerp has the topics (v3 DataProperties of type Topic; v4
	// MeasureCodes) and dimensions of a table. groep is the title of the
	// topic's group, groepen above it joined by " / ", outermost first.
	CBSOnderwerp = table("cbs_onderwerp",
		text("tabel"), text("sleutel"), text("soort"), text("titel"), text("groep"), text("eenheid"))
	// CBSCode has the codes of a dimension.
	CBSCode = table("cbs_code",
		code("tabel"), code("dimensie"), text("code"), text("titel"), code("groep"), code("status"))
	// CBSWaarneming has one row per cell of a v3 data set, or per v4
	// observation: the value as text, as published and trimmed. overige holds
	// the other dimensions as "Geslacht=T001038;Leeftijd=10000", sorted.
	CBSWaarneming = table("cbs_waarneming",
		code("tabel"), code("regio"), code("periode"), code("onderwerp"), code("overige"),
		text("waarde"), code("attribuut"))
	// CBSGrens has one row per gain or loss of territory that the description
	// of a region code tells. gebeurtenis: the words before 'per', lower case
	// ('opgeheven', 'ontstaan', 'grenswijziging', 'gemeentelijke herindeling',
	// 'wijziging'); richting: 'naar' or 'van'.
	CBSGrens = table("cbs_grens",
		code("tabel"), text("code"), code("gebeurtenis"), date("datum"), code("richting"),
		text("ander_code"), text("ander_naam"), number("hectare"), number("woningen"), number("inwoners"))

	// BWBZoek has one row per record of an SRU answer: one expression.
	BWBZoek = table("bwb_zoek",
		text("bwb_id"), text("titel"), code("soort"), code("ministerie"), date("gewijzigd"), text("toestand"),
		date("geldig_van"), date("geldig_tot"), date("zicht_van"), date("zicht_tot"),
		text("rechtsgebied"), text("overheidsdomein"), text("locatie_toestand"), text("locatie_manifest"))
	// BWBWerk has the work of a manifest; expressies counts its expressions.
	BWBWerk = table("bwb_werk",
		text("bwb_id"), date("inwerkingtreding"), text("laatste_item"), number("expressies"))
	// BWBExpressie has the expressions of a manifest, deleted ones too.
	BWBExpressie = table("bwb_expressie",
		text("bwb_id"), text("label"), date("geldig_van"), date("geldig_tot"), date("zicht_van"), date("zicht_tot"),
		text("sha512"), number("bytes"), text("bestand"), flag("verwijderd"))
	// BWBRegeling is the head of a toestand. generatie is the N of the label
	// 2013-01-01_N.
	BWBRegeling = table("bwb_regeling",
		text("bwb_id"), date("versie_datum"), number("generatie"), code("soort"), text("citeertitel"), text("intitule"))
	// BWBArtikel has the units of a toestand in the order of the text: an
	// artikel without leden, a lid, or an onderdeel; a circulaire.divisie, or
	// text of a division, as niveau 'divisie'; 'citaat' is text of another
	// regulation that the unit before it quotes, 'toelichting' explains. tekst
	// is the unit's own text: its al elements joined by a line break, without
	// meta-data, redactie and notes; [formule] and [plaatje] mark what is no
	// text. noot has the notes, one a line. status is that of the artikel or
	// else of the divisions around it, or what the editors say of the unit's
	// force. dubbel: the second of two texts of one artikel or lid. aanhef, for
	// an onderdeel: the text that leads its list, then for each list above it
	// the token and text of the item it is in. opschrift: titles of the
	// divisions above, outermost first, joined by " > ".
	BWBArtikel = table("bwb_artikel",
		code("bwb_id"), date("versie_datum"), number("generatie"), number("volgnummer"), code("niveau"),
		text("pad"), code("opschrift"), text("artikel_titel"),
		code("artikel"), code("lid"), text("onderdeel"), text("aanhef"), text("tekst"),
		code("status"), date("inwerking"), code("stam_id"), code("bron"), code("effect"),
		flag("noodwetgeving"), flag("dubbel"), text("jci"), text("noot"))

	// BWBBepaling has the norms for gemeenten and provincies in a toestand.
	// volgnummer counts them, eenheid is the volgnummer of their unit in
	// bwb_artikel. zin numbers the sentences of a lid; groep is shared by the
	// rows that the items of one list take from one aanhef. A bevoegd gezag has
	// a row for each layer that can be it. term, where it is set, is the word
	// that the text leaves to another: the act that defines it, or the article
	// that via names; until that is read orgaan is what it would be.
	BWBBepaling = table("bwb_bepaling",
		code("bwb_id"), date("versie_datum"), number("generatie"), number("volgnummer"), number("eenheid"),
		code("artikel"), code("lid"), text("onderdeel"), number("zin"), number("groep"),
		code("overheidslaag"), code("orgaan"), code("modaliteit"), code("soort_norm"),
		code("mogelijke_organen"), code("term"), code("via"), code("zekerheid"), code("regel"), text("tekst"))
	// BWBBegrip has what a toestand states that others can need. soort:
	// 'definitie' (term means organen, or none of ours), 'maker' (organen make
	// the instrument term) and 'grondslag' (it rests on the act named term).
	// organen are joined by |.
	BWBBegrip = table("bwb_begrip",
		code("bwb_id"), date("versie_datum"), number("generatie"), number("volgnummer"), code("soort"),
		text("term"), code("organen"), code("artikel"), code("lid"), text("onderdeel"))

	// Publicatie has one row per file of a document in the documents API.
	Publicatie = table("publicatie",
		text("publicatie_id"), code("soort"), text("titel"), text("pagina_url"), date("beschikbaar"),
		text("gewijzigd"), text("bestand_url"), text("bestandsnaam"), code("mimetype"), number("bytes"),
		text("ouder_id"))
	// FondsBestand is the head of a rekenbestand: one row. fonds is
	// 'gemeentefonds' or 'provinciefonds'; circulaire as '2024-september'.
	// Each is null where the file does not tell. soort is 'rekenmodel' or
	// 'anders', and then reden says what it is instead.
	FondsBestand = table("fonds_bestand",
		text("fonds"), number("uitkeringsjaar"), text("circulaire"), decimal("uitkeringsfactor", Weight),
		code("soort"), text("reden"), number("versie"))
	// FondsEenheid has the units per government and maatstaf. nummer is the
	// government's number as published ('14'), maatstaf the column's header.
	FondsEenheid = table("fonds_eenheid",
		code("nummer"), code("naam"), code("maatstaf"), decimal("eenheden", Units), text("cel"))
	// FondsGewicht has the weights per maatstaf (code null for a grant) and
	// cluster, the publisher's Totaal column as cluster 'Totaal'.
	FondsGewicht = table("fonds_gewicht",
		code("maatstaf"), code("naam"), code("cluster"), decimal("gewicht_eur", Weight), text("cel"))
	// FondsUitkering has suppletie, integratie- and decentralisatie-uitkering
	// per government; omschrijving is the column's header.
	FondsUitkering = table("fonds_uitkering",
		code("nummer"), code("naam"), code("omschrijving"), decimal("bedrag_eur", Euro), text("cel"))

	// FondsTotaal has what a rekenmodel says that a government receives in all;
	// omschrijving is the column's header.
	FondsTotaal = table("fonds_totaal",
		code("nummer"), code("naam"), code("omschrijving"), decimal("bedrag_eur", Euro), text("cel"))
	// Spuk has a row per specific grant and year of an overview, one without year
	// for a grant without amounts. vorm: 'SPUK' or 'BFU'; wordt: what it goes on
	// as, looptijd: until when, both as written; jaar_tot: the last year in that.
	Spuk = table("spuk",
		text("naam"), code("code"), code("ministerie"), text("grondslag"), code("vorm"), text("wordt"), text("looptijd"), number("jaar_tot"),
		number("jaar"), decimal("bedrag_eur", Euro), text("cel"))
	// Sisa has the accounts of specific grants: a row per government, grant and
	// indicator. waarde as written; bedrag_eur where it is a number; indicator_naam
	// says what is accounted for, where the sheet does.
	Sisa = table("sisa",
		code("nummer"), code("naam"), code("code"), code("regeling"), code("indicator"), number("jaar"),
		text("waarde"), decimal("bedrag_eur", Euro), text("cel"), code("indicator_naam"))

	// Circulaire is the head of a circulaire (PDF): one row. fonds is
	// 'gemeentefonds' or 'provinciefonds', stand as '2024-september'; relaties
	// is the text behind 'Relaties met andere circulaires'. Each is null where
	// the document does not tell.
	Circulaire = table("circulaire",
		text("fonds"), text("naam"), text("stand"), date("datum"), text("kenmerk"), text("onderwerp"),
		text("relaties"), date("ingangsdatum"), date("geldig_tot"), number("paginas"))
	// CirculairePagina has every page. status: 'gelezen', 'leeg' (nothing on
	// it), 'beeld' (pictures without text) or 'onleesbaar'; reden tells why.
	CirculairePagina = table("circulaire_pagina",
		number("pagina"), code("status"), text("reden"), number("tekens"))
	// CirculaireTabel has the tables in the order of the text. nummer as
	// printed ('2.3-1'), hoofdstuk: the headings above, outermost first,
	// joined by " > ". eenheid as printed; eenheid_eur: euros per unit, null
	// for a table that is not in euros. reden, where the table or a part of it
	// could not be read: why.
	CirculaireTabel = table("circulaire_tabel",
		number("tabel"), text("nummer"), text("titel"), text("hoofdstuk"), text("eenheid"), number("eenheid_eur"),
		number("pagina_van"), number("pagina_tot"), text("reden"))
	// CirculaireBedrag has a row for every cell under a column's heading, an
	// empty one too: waarde (in the table's unit) is null where nothing or no
	// figure is printed. regel counts the rows of a table; regelsoort: 'post',
	// 'waarvan' (part of the post above), 'subtotaal', 'totaal' or 'stand' (a
	// level that the rows below change, no addend); groep: the heading row
	// above inside the table. kolom counts the columns, kop is its heading;
	// jaar is null where that names no single year. decimalen: printed behind
	// the comma. pagina, and links and boven in points from the page's upper
	// left corner: where the cell (or the row's label, for an empty cell) stands.
	CirculaireBedrag = table("circulaire_bedrag",
		number("tabel"), number("regel"), text("omschrijving"), code("regelsoort"), text("groep"),
		number("kolom"), text("kop"), number("jaar"), decimal("waarde", Weight), decimal("bedrag_eur", Euro),
		number("decimalen"), text("cel"), text("voetnoot"), number("pagina"), number("links"), number("boven"))

	// Kamerstuk has a row per publication of a dossier and dossier that it is of, as the
	// search service tells of it. soort is what the service says that it is, or what
	// its title ends with; publicatie tells a Kamerstuk from the Staatsblad.
	Kamerstuk = table("kamerstuk",
		code("publicatie_id"), code("dossier"), code("ondernummer"), code("publicatie"), code("soort"), text("dossiertitel"), text("documenttitel"),
		text("titel"), code("vergaderjaar"), text("url"), text("xml_url"), date("datum"), date("gewijzigd"))
	// KamerstukLijst has one row per answer of the search service: how many
	// publications it says that there are on all pages, how many this page has, and how
	// many of those are of no dossier.
	KamerstukLijst = table("kamerstuk_lijst", number("totaal"), number("publicaties"), number("zonder_dossier"))
	// KamerstukPassage has the paragraphs of a paper on what a bill asks of gemeenten
	// and provincies in money or execution. onderwerp: 'artikel 2 Fvw', 'UDO' or
	// 'gevolgen'; strekking: 'volledig', 'deels', 'niet gecompenseerd', 'geen
	// gevolgen', 'volgt nog' or 'onbekend', read from the sentence in zin. bedragen
	// counts the amounts; bedrag_eur and jaar are set where there is one.
	KamerstukPassage = table("kamerstuk_passage",
		code("dossier"), code("ondernummer"), number("volgnummer"), code("stuktitel"), text("kop"), code("onderwerp"), code("strekking"),
		code("zekerheid"), number("bedragen"), decimal("bedrag_eur", Euro), number("jaar"), text("zin"), text("tekst"))
	// KamerstukBepaling has the norms of a bill for gemeenten and provincies.
	// wijziging is the place in the bill, wijzigt the line that names the law which
	// it changes; both null for the bill's own articles.
	KamerstukBepaling = table("kamerstuk_bepaling",
		code("dossier"), code("ondernummer"), number("volgnummer"), text("wijziging"), text("wijzigt"), code("artikel"), code("lid"), text("onderdeel"),
		number("zin"), number("groep"), code("overheidslaag"), code("orgaan"), code("modaliteit"), code("soort_norm"), code("zekerheid"),
		code("regel"), text("tekst"))

	// UPL has one row per line of the product list: a product and one legal
	// ground. bwb_id and artikel are read from the ground's link and label.
	UPL = table("upl",
		number("regel"), text("naam"), text("uri"),
		flag("rijk"), flag("provincie"), flag("waterschap"), flag("gemeente"), flag("burger"), flag("bedrijf"),
		text("dienstenwet"), text("sdg"), flag("autonomie"), flag("medebewind"),
		flag("aanvraag"), flag("subsidie"), flag("melding"), flag("verplichting"), text("digid_macht"),
		text("grondslag"), text("grondslag_label"), text("grondslag_link"), text("bwb_id"), text("artikel"))

	// Gebied has one row per gemeente of an edition of the boundaries, all in
	// metres of EPSG:28992. vlakken counts polygons, punten the positions of
	// their rings. min_x to max_y frame it; punt_x and punt_y are a point surely
	// inside, null where the land is too thin for one. wkt: a MULTIPOLYGON.
	Gebied = table("gebied",
		text("statcode"), text("statnaam"), number("jaarcode"), number("vlakken"), number("punten"), number("oppervlakte_m2"),
		decimal("min_x", Metre), decimal("min_y", Metre), decimal("max_x", Metre), decimal("max_y", Metre),
		decimal("punt_x", Metre), decimal("punt_y", Metre), text("wkt"))

	// Personeel has a row per size class of gemeenten, year and measure. waarde is in
	// eenheid ('fractie', 'jaar', 'aantal'), null where it cannot be told; tekst is what
	// the cell shows.
	Personeel = table("personeel",
		text("grootteklasse"), number("jaar"), code("onderwerp"), code("eenheid"), decimal("waarde", Weight), text("tekst"), text("cel"))

	// Refused has the rows of a document that did not pass the door, at most a
	// hundred of one: the staged table and its column, the number of the row in it,
	// why, and how many of that table were refused in all. It is of no source and of
	// all, and so not in Tables.
	Refused = table("geweigerd",
		number("volgnummer"), text("tabel"), text("kolom"), number("rij"), text("reden"), number("geweigerd"))
)

// Tables lists every staged table; the warehouse makes one relation of each,
// also where no document gave a row.
var Tables = []*Table{
	Iv3, Iv3Regeling, CBSTabel, CBSOnderwerp, CBSCode, CBSWaarneming, CBSGrens,
	BWBZoek, BWBWerk, BWBExpressie, BWBRegeling, BWBArtikel, BWBBepaling, BWBBegrip,
	Publicatie, FondsBestand, FondsEenheid, FondsGewicht, FondsUitkering, FondsTotaal, Spuk, Sisa,
	Circulaire, CirculairePagina, CirculaireTabel, CirculaireBedrag, Kamerstuk, KamerstukLijst, KamerstukPassage, KamerstukBepaling, UPL, Gebied, Personeel,
}
