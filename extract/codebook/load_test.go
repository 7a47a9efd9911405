package codebook

import "testing"

func TestLoadQuick(t *testing.T) {
	b, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	t.Log(len(b.Kinds), b.Version)
}
