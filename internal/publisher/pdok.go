package publisher

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// uitgave is an edition of the boundaries as the WFS writes it.
type uitgave struct {
	Type     string `json:"type"`
	Name     string `json:"name"`
	CRS      member `json:"crs"`
	Features []vlak `json:"features"`
	Returned int    `json:"numberReturned"`
}

type member struct {
	Type       string            `json:"type"`
	Properties map[string]string `json:"properties"`
}

type vlak struct {
	Type     string `json:"type"`
	ID       string `json:"id"`
	Geometry struct {
		Type        string         `json:"type"`
		Coordinates [][][][2]metre `json:"coordinates"`
	} `json:"geometry"`
	Properties struct {
		ID         int    `json:"id"`
		Statcode   string `json:"statcode"`
		Jrstatcode string `json:"jrstatcode"`
		Statnaam   string `json:"statnaam"`
		Rubriek    string `json:"rubriek"`
	} `json:"properties"`
}

const exception = `<?xml version="1.0" encoding="UTF-8"?><ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1"><ows:Exception exceptionCode="InvalidParameterValue"><ows:ExceptionText>unknown typename</ows:ExceptionText></ows:Exception></ows:ExceptionReport>`

// wfs answers cbs/gebiedsindelingen/YEAR/wfs/v1_0. What it does not know it says
// in XML, whatever it was asked for.
func (p *Publisher) wfs(path []string, query url.Values) answer {
	if len(path) != 5 || strings.Join(path[:2], "/") != "cbs/gebiedsindelingen" || strings.Join(path[3:], "/") != "wfs/v1_0" {
		return notFound()
	}
	year, err := strconv.Atoi(path[2])
	if err != nil || year < eersteGrenzen || !slices.Contains(p.world.years, year) || query.Get("request") != "GetFeature" || query.Get("typeName") != grenslaag || query.Get("outputFormat") != "json" {
		return answer{status: http.StatusBadRequest, kind: "text/xml", body: []byte(exception)}
	}
	e := p.world.uitgave(year)
	if n, err := strconv.Atoi(query.Get("count")); err == nil && n >= 0 {
		e.Features = e.Features[:min(n, len(e.Features))]
	}
	e.Returned = len(e.Features)
	body, err := json.Marshal(e)
	if err != nil {
		return text(http.StatusInternalServerError, err.Error())
	}
	return answer{status: http.StatusOK, kind: "application/json; subtype=geojson; charset=utf-8", body: body, file: true}
}

// uitgave gives the boundaries of the gemeenten of a year.
func (w *world) uitgave(year int) uitgave {
	cells := w.cellen(year)
	e := uitgave{Type: "FeatureCollection", Name: grenslaag, CRS: member{"name", map[string]string{"name": "urn:ogc:def:crs:EPSG::28992"}}}
	for i, g := range w.in(year) {
		v := vlak{Type: "Feature", ID: grenslaag + "." + g.code}
		v.Geometry.Type, v.Geometry.Coordinates = "MultiPolygon", coordinates(cells[g.code])
		v.Properties.ID, v.Properties.Statcode, v.Properties.Jrstatcode = i+1, g.code, fmt.Sprint(year)+g.code
		v.Properties.Statnaam, v.Properties.Rubriek = g.naam, "gemeente"
		e.Features = append(e.Features, v)
	}
	return e
}
