package syntax

// The three sums that the network spends its time in, in plain Go. On amd64
// kernel_amd64.s does the same faster; integers come out the same to the bit.

func multiplyPlain(out []int32, w, x []int16) {
	for r := range out {
		row := w[r*len(x):][:len(x)]
		var sum int32
		for c, v := range x {
			sum += int32(row[c]) * int32(v)
		}
		out[r] = sum
	}
}

func fma4Plain(y []float32, x []float32, stride int, a *[4]float32) {
	for k, f := range a {
		for i, v := range x[k*stride:][:len(y)] {
			y[i] += f * v
		}
	}
}

func dot4Plain(out *[4]float32, y, x []float32, stride int) {
	for k := range out {
		var sum float32
		for i, v := range x[k*stride:][:len(y)] {
			sum += v * y[i]
		}
		out[k] = sum
	}
}
