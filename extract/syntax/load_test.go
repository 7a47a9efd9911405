package syntax

import (
	"runtime"
	"testing"
	"time"
)

// The model is used as it lies: it loads in well under 100 ms, the quickest of
// three times, and takes under 30 MB, its files in the program included.
func TestLoadIsQuickAndSmall(t *testing.T) {
	memory := func() int {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return int(m.HeapAlloc)
	}
	before, best := memory(), time.Hour
	var model *Model
	for range 3 {
		start := time.Now()
		m, err := Load()
		if err != nil {
			t.Fatal(err)
		}
		model, best = m, min(best, time.Since(start))
	}
	size := memory() - before + len(modelFile) + len(wordsFile)
	runtime.KeepAlive(model)
	t.Logf("%v, %.1f MB", best, float64(size)/1e6)
	if best > 100*time.Millisecond {
		t.Errorf("loading takes %v", best)
	}
	if size > 30e6 {
		t.Errorf("the model takes %d bytes", size)
	}
	if file := len(modelFile) + len(wordsFile); file > 15e6 {
		t.Errorf("the files have %d bytes", file)
	}
}
