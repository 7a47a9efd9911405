package graph

import (
	"reflect"
	"testing"
)

// Every field of a background counts in its digest: each text in it is changed
// in turn.
func TestDigestCoversEveryField(t *testing.T) {
	b := Background{
		Actors:  []Known{{OtherNames: []string{""}, Tenures: []Tenure{{}}, Memberships: []Membership{{}}}},
		Outlets: []Outlet{{}},
	}
	seen := map[string]string{b.Digest(): "nothing"}
	changed := 0
	eachText(reflect.ValueOf(&b).Elem(), "Background", func(at string, v reflect.Value) {
		v.SetString("changed")
		if was, ok := seen[b.Digest()]; ok {
			t.Errorf("%s changed: the digest is that of %s changed", at, was)
		}
		seen[b.Digest()] = at
		v.SetString("")
		changed++
	})
	if changed < 15 {
		t.Errorf("only %d texts", changed)
	}
}

func eachText(v reflect.Value, at string, do func(at string, v reflect.Value)) {
	switch v.Kind() {
	case reflect.String:
		do(at, v)
	case reflect.Struct:
		for i := range v.NumField() {
			eachText(v.Field(i), at+"."+v.Type().Field(i).Name, do)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachText(v.Index(i), at, do)
		}
	default:
		panic(at + " is a " + v.Kind().String())
	}
}
