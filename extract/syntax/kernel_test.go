package syntax

import (
	"math/rand/v2"
	"testing"
)

// The kernels in assembly give what the plain ones give.
func TestKernels(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	for _, size := range [][2]int{{4, 16}, {96, 288}, {128, 96}, {128, 128}} {
		w, x := make([]int16, size[0]*size[1]), make([]int16, size[1])
		for i := range w {
			w[i] = int16(random.IntN(65535) - 32767)
		}
		for i := range x {
			x[i] = int16(random.IntN(65535) - 32767)
		}
		got, want := make([]int32, size[0]), make([]int32, size[0])
		multiply(got, w, x)
		multiplyPlain(want, w, x)
		for i := range want {
			if got[i] != want[i] {
				t.Fatalf("multiply %v: row %d is %d, want %d", size, i, got[i], want[i])
			}
		}
	}
	floats := func(n int) []float32 {
		out := make([]float32, n)
		for i := range out {
			out[i] = float32(random.NormFloat64())
		}
		return out
	}
	y, x := floats(96), floats(4*96)
	want, a := append([]float32(nil), y...), [4]float32{1, -2, 3, 0.5}
	fma4(y, x, 96, &a)
	fma4Plain(want, x, 96, &a)
	near(t, "fma4", y, want)
	var got, exact [4]float32
	dot4(&got, y, x, 96)
	dot4Plain(&exact, y, x, 96)
	near(t, "dot4", got[:], exact[:])
}

func near(t *testing.T, name string, got, want []float32) {
	t.Helper()
	for i := range want {
		if d := got[i] - want[i]; d > 1e-3 || d < -1e-3 {
			t.Fatalf("%s: [%d] is %v, want %v", name, i, got[i], want[i])
		}
	}
}
