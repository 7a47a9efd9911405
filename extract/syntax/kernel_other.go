//go:build !amd64

package syntax

func multiply(out []int32, w, x []int16)                       { multiplyPlain(out, w, x) }
func fma4(y []float32, x []float32, stride int, a *[4]float32) { fma4Plain(y, x, stride, a) }
func dot4(out *[4]float32, y, x []float32, stride int)         { dot4Plain(out, y, x, stride) }
