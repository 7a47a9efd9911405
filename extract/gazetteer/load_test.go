package gazetteer

import (
	"sync"
	"testing"
)

var once = sync.OnceValues(Load)

// loaded is the embedded data, read once for all tests.
func loaded(t testing.TB) *Gazetteer {
	t.Helper()
	g, err := once()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestLoad(t *testing.T) { loaded(t) }

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}
