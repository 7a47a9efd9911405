package graph

import (
	"slices"

	"casus/extract/news"
)

// Label is a sort of node that the model has: the label that its key belongs to.
type Label struct {
	Name string
	Key  string // the property that its key is
}

// Type is a sort of relationship that the model has, and what it goes from and to.
type Type struct{ Name, From, To string }

// Labels lists the labels of the model in the order of an export. Actors and
// events have a second one: their type, their kind.
var Labels = []Label{
	{"Actor", "id"},
	{"Article", "id"},
	{"Event", "id"},
	{"Outlet", "domain"},
	{"Place", "id"},
	{"Report", "id"},
	{"Tenure", "id"},
	{"Text", "article"},
}

// Types lists the relationships of the model in the order of an export.
var Types = []Type{
	{"ABOUT", "Event", "Event"},
	{"ACTED_IN", "Actor", "Event"},
	{"ATTRIBUTED_TO", "Report", "Actor"},
	{"BASED_IN", "Outlet", "Actor"},
	{"BELONGS_TO", "Actor", "Actor"},
	{"CONTRADICTS", "Report", "Report"},
	{"COPY_OF", "Article", "Article"},
	{"FOR", "Tenure", "Actor"},
	{"HELD", "Actor", "Tenure"},
	{"IN", "Report", "Article"},
	{"INITIATED", "Actor", "Event"},
	{"INVOLVED", "Actor", "Event"},
	{"IN_COUNTRY", "Place", "Actor"},
	{"LINKED_TO", "Actor", "Actor"},
	{"MEMBER_OF", "Actor", "Actor"},
	{"NAMES", "Report", "Actor"},
	{"OCCURRED_AT", "Event", "Place"},
	{"PUBLISHED_BY", "Article", "Outlet"},
	{"REPORTS", "Report", "Event"},
	{"RESPONDS_TO", "Event", "Event"},
	{"TARGETED", "Event", "Actor"},
}

// KeyOf gives the property that a label's key is, "id" for one that is not of the
// model.
func KeyOf(label string) string {
	for _, l := range Labels {
		if l.Name == label {
			return l.Key
		}
	}
	return "id"
}

// ActorTypeLabels lists the labels that an actor can have beside Actor, sorted.
func ActorTypeLabels() []string {
	labels := ActorLabels("", false)[1:]
	for _, t := range []news.ActorType{
		news.Person, news.People, news.Country, news.Government, news.Military, news.Police, news.ArmedGroup, news.Party, news.Company, news.Media,
		news.InternationalOrganization, news.NGO, news.Organization,
	} {
		labels = append(labels, ActorLabels(t, true)[1:]...)
	}
	slices.Sort(labels)
	return slices.Compact(labels)
}
