// Package places makes the gazetteer's lists of cities and provinces: see build.go.
package places
