// Package gazetteer knows the world's actors, offices and places: data that
// the extractor looks names up in. The data lies in data/, is embedded, and is
// checked by Load.
package gazetteer

import (
	"time"

	"casus/extract/news"
)

// Entry is an actor that the gazetteer knows.
type Entry struct {
	ID      string // country:CHN, org:sco, group:etim, person:xi-jinping, gov:rus-foreign-ministry
	Name    string // as a person would write it: "Shanghai Cooperation Organization"
	Names   []string
	Type    news.ActorType
	Country string // alpha-3; "" for international organizations
	Sector  string
	Offices []Tenure // of people, oldest first
	Members []Membership
	Parent  string // id of the actor that it belongs to
	Weight  int    // decides between two people of one name where no date does: larger is better known

	From, To   time.Time // of countries and groups that began or ended within memory; zero: not told
	Alpha2     string    // of countries: ISO 3166-1 alpha-2
	Region     string    // of countries: "Central Asia"
	Neighbours []string  // of countries: ids of those with which it shares a land border
	Links      []string  // of groups: ids of the actors that it is linked to
	Formerly   []string  // of groups: names that it has given up, in Names too
	At         string    // file:line of the data
	own        bool      // from a folder of the user
}

// Tenure is a spell in an office. A zero From or To is unknown or open.
type Tenure struct {
	Office   string // "president", "foreign minister", "ambassador"
	Of       string // actor id: country:CHN, org:nato
	Sector   string
	From, To time.Time
}

// Membership of an actor in an organization, with dates where they matter.
type Membership struct {
	Member   string // actor id
	Status   string // member, observer, partner, suspended
	From, To time.Time
}

// Place is a populated place, a province, a region or a country.
type Place struct {
	ID                  string // geonames:323786, province:CHN-guangdong, region:north-caucasus, country:TUR
	Name                string
	Names               []string
	Country             string // alpha-3; "" for what lies in several countries
	Kind                string // city, province, region, country, sea
	Capital             bool
	Latitude, Longitude float64
	Population          int
	own                 bool
}

// Agent is a common noun for a person or body that acts: "policeman", "rebels", "foreign ministry".
type Agent struct {
	Words    string // lemma or phrase of lemmas, lower case: "police officer"
	Type     news.ActorType
	Sector   string // COP, MIL, GOV, REB ...
	Office   bool   // "ambassador", "president": whoever bears it holds an office
	Capacity string // official, unofficial, unknown
}

// Adjective is a word that says which country: "Turkish", "Turk", "Russians", "Syrian-born" is not one.
type Adjective struct {
	Word    string
	Country string // alpha-3
	Noun    bool   // the word can be a person or people by itself: "a Turk", "Russians", "the Chinese"
}
