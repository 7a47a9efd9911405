// Package arch holds tests alone: which package may import which, the rules of
// the house that a machine can check, and that the documents name what exists.
package arch
