// Package casus carries the texts that go with every copy of the program.
package casus

import _ "embed"

// Notice names the works of others that casus is made with.
//
//go:embed NOTICE
var Notice string

// License is the licence of casus: Apache 2.0.
//
//go:embed LICENSE
var License string
