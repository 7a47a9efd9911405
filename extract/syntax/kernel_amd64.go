package syntax

import "golang.org/x/sys/cpu"

// wide reports whether the processor has the 256-bit instructions that the
// kernels in kernel_amd64.s use. Integer results are the same either way.
var wide = cpu.X86.HasAVX2 && cpu.X86.HasFMA

//go:noescape
func multiplyWide(out *int32, w, x *int16, rows, cols int)

//go:noescape
func fma4Wide(y, x0, x1, x2, x3, a *float32, n int)

//go:noescape
func dot4Wide(out, y, x0, x1, x2, x3 *float32, n int)

// multiply sets out to the product of a matrix, row after row of len(x), and
// x. Rows are a multiple of 4, columns of 16.
func multiply(out []int32, w, x []int16) {
	if w = w[:len(out)*len(x)]; wide {
		multiplyWide(&out[0], &w[0], &x[0], len(out), len(x))
		return
	}
	multiplyPlain(out, w, x)
}

// fma4 adds a[0]*x[0] to a[3]*x[3], which lie stride apart, to y, whose length is a multiple of 32.
func fma4(y []float32, x []float32, stride int, a *[4]float32) {
	if _ = x[3*stride+len(y)-1]; wide {
		fma4Wide(&y[0], &x[0], &x[stride], &x[2*stride], &x[3*stride], &a[0], len(y))
		return
	}
	fma4Plain(y, x, stride, a)
}

// dot4 sets out to the products of y with four vectors, which lie stride apart.
func dot4(out *[4]float32, y, x []float32, stride int) {
	if _ = x[3*stride+len(y)-1]; wide {
		dot4Wide(&out[0], &y[0], &x[0], &x[stride], &x[2*stride], &x[3*stride], len(y))
		return
	}
	dot4Plain(out, y, x, stride)
}
