package syntax

// view is a token in a state: its lexeme and dependants. Where there is no
// token it is the edge's, at the root the root's.
type view struct {
	*lexeme
	kids
	w, t uint32
	at   int
}

var root = lexeme{word: 2, shape: 2, tag: rootTag}

var nokids = kids{l1: nobody, l2: nobody, r1: nobody, r2: nobody}

func (s *state) view(xs []lexeme, i int) view {
	switch {
	case i >= 0:
		x := &xs[i]
		return view{x, s.kids[i], x.word, x.tag, i}
	case i == nobody:
		return view{&edge, nokids, edge.word, edgeTag, i}
	}
	return view{&root, nokids, root.word, rootTag, i}
}

// relOf is the class that attached token i, 0 where there is none.
func (s *state) relOf(i int) uint32 {
	if i < 0 {
		return 0
	}
	return uint32(s.rel[i])
}

// distance counts the tokens between two, in steps that grow.
func distance(a, b int) uint32 {
	if a < 0 || b < 0 {
		return 15
	}
	switch d := b - a; {
	case d < 6:
		return uint32(d)
	case d < 11:
		return 6
	case d < 21:
		return 7
	}
	return 8
}

// parseFeatures appends what the next transition is decided from: words,
// tags and groups of the stack's top three and the buffer's first three
// tokens, of their dependants, and of all these in pairs and triples (after
// Zhang and Nivre 2011, with more for prepositions and word groups).
func parseFeatures(fs features, s *state, xs []lexeme) features {
	s0, s1, s2 := s.view(xs, s.top(0)), s.view(xs, s.top(1)), s.view(xs, s.top(2))
	b0, b1, b2 := s.view(xs, s.buffer(0)), s.view(xs, s.buffer(1)), s.view(xs, s.buffer(2))
	fs = wordFeatures(fs, &s0, &s1, &s2, &b0, &b1, &b2)
	fs = pairFeatures(fs, &s0, &s1, &s2, &b0, &b1, &b2)
	fs = kidFeatures(fs, s, xs, &s0, &s1, &b0)
	return shapeFeatures(fs, s, &s0, &s1, &b0)
}

func wordFeatures(fs features, s0, s1, s2, b0, b1, b2 *view) features {
	return append(fs,
		hash1(1, s0.w), hash1(2, s0.t), hash2(3, s0.w, s0.t), hash1(4, s0.fine),
		hash1(5, s1.w), hash1(6, s1.t), hash2(7, s1.w, s1.t), hash1(8, s1.fine),
		hash1(9, b0.w), hash1(10, b0.t), hash2(11, b0.w, b0.t), hash1(12, b0.fine),
		hash1(13, b1.w), hash1(14, b1.t), hash2(15, b1.w, b1.t), hash1(16, b2.w), hash1(17, b2.t),
		hash1(18, s2.w), hash1(19, s2.t), hash2(20, s2.w, s2.t), hash1(21, b1.fine), hash1(22, s2.fine), hash1(23, 0))
}

func pairFeatures(fs features, s0, s1, s2, b0, b1, b2 *view) features {
	s0wt, b0wt, s1wt := s0.w+s0.t*mixTag, b0.w+b0.t*mixTag, s1.w+s1.t*mixTag
	return append(fs,
		hash2(30, s0wt, b0wt), hash2(31, s0wt, b0.w), hash2(32, s0.w, b0wt), hash2(33, s0wt, b0.t), hash2(34, s0.t, b0wt),
		hash2(35, s0.w, b0.w), hash2(36, s0.t, b0.t), hash2(37, s0.fine, b0.fine), hash2(38, s0.fine, b0.t), hash2(39, s0.t, b0.fine),
		hash2(40, s1wt, s0wt), hash2(41, s1.w, s0.w), hash2(42, s1.t, s0wt), hash2(43, s1wt, s0.t), hash2(44, s1.t, s0.t),
		hash2(45, s1.fine, s0.fine), hash2(46, s1.fine, s0.t), hash2(47, s1.t, s0.fine), hash2(48, s1.coarse, s0.coarse),
		hash2(49, s1.t, b0.t), hash2(50, s1.w, b0.t), hash2(51, s1.t, b0.w), hash2(52, s1.w, b0.w), hash2(53, s1.fine, b0.fine),
		hash2(54, b0.t, b1.t), hash2(55, b0.w, b1.w), hash2(56, b0.w, b1.t), hash2(57, b0.t, b1.w), hash2(58, s0.t, b1.t),
		hash3(60, s0.t, b0.t, b1.t), hash3(61, s1.t, s0.t, b0.t), hash3(62, s2.t, s1.t, s0.t), hash3(63, b0.t, b1.t, b2.t),
		hash3(64, s1.t, s0.w, b0.t), hash3(65, s1.w, s0.t, b0.t), hash3(66, s1.t, s0.t, b0.w), hash3(67, s0.w, b0.t, b1.t),
		hash3(68, s0.t, b0.w, b1.t), hash3(69, s0.t, b0.t, b1.w), hash3(70, s1.coarse, s0.coarse, b0.coarse), hash3(71, s0.w, b0.w, b1.w),
		hash3(72, s1.w, s0.w, b0.w), hash3(73, s1.t, b0.t, b1.t), hash3(74, s2.t, s0.t, b0.t), hash3(75, s1.w, s0.fine, b0.t),
		hash3(76, s0.shape, s1.shape, b0.shape))
}

const mixTag = 0x85ebca6b

func kidFeatures(fs features, s *state, xs []lexeme, s0, s1, b0 *view) features {
	s0l, s0r, s1l, s1r, b0l := s.view(xs, s0.l1), s.view(xs, s0.r1), s.view(xs, s1.l1), s.view(xs, s1.r1), s.view(xs, b0.l1)
	s0l2, s0r2, s1r2, b0l2 := s.view(xs, s0.l2), s.view(xs, s0.r2), s.view(xs, s1.r2), s.view(xs, b0.l2)
	d0l, d0r, d1l, d1r, dbl := s.relOf(s0.l1), s.relOf(s0.r1), s.relOf(s1.l1), s.relOf(s1.r1), s.relOf(b0.l1)
	return append(fs,
		hash1(80, s0l.w), hash1(81, s0l.t), hash1(82, d0l), hash1(83, s0r.w), hash1(84, s0r.t), hash1(85, d0r),
		hash1(86, s1l.w), hash1(87, s1l.t), hash1(88, d1l), hash1(89, s1r.w), hash1(90, s1r.t), hash1(91, d1r),
		hash1(92, b0l.w), hash1(93, b0l.t), hash1(94, dbl), hash2(95, s0l2.t, s.relOf(s0.l2)), hash2(96, s0r2.t, s.relOf(s0.r2)),
		hash2(97, s1r2.t, s.relOf(s1.r2)), hash2(98, b0l2.t, s.relOf(b0.l2)),
		hash3(100, s0.t, s0l.t, b0.t), hash3(101, s0.t, s0r.t, b0.t), hash3(102, s1.t, s1r.t, s0.t), hash3(103, s1.t, s1l.t, s0.t),
		hash3(104, s0.t, b0.t, b0l.t), hash3(105, s1.t, s0.t, s0l.t), hash3(106, s1.t, s0.t, s0r.t), hash3(107, s0.t, s0l.t, s0l2.t),
		hash3(108, s0.t, s0r.t, s0r2.t), hash3(109, b0.t, b0l.t, b0l2.t), hash3(110, s1.t, s1r.t, s1r2.t),
		hash3(111, s1.w, s0l.w, s0.t), hash3(112, s1.t, s0l.w, s0.w), hash3(113, s1.fine, s0l.w, s0.fine), hash3(114, s1.w, s0l.w, s0.w),
		hash2(115, s1.w, s0l.w), hash3(116, s0.w, d0r, b0.t), hash3(117, s1.w, d1r, s0.t), hash3(118, s1.t, d1r, s0.w),
		hash3(119, s0.t, d0l, b0.t), hash3(120, s0.w, d0l, b0.w), hash3(121, b0.w, dbl, s0.t), hash3(122, s1r.w, s1.t, s0.t),
		hash3(123, s1.t, d1l, s0.t), hash3(124, s1.fine, s0l.w, s0.t), hash3(125, s1.t, s0l.w, s0.fine), hash3(126, s0.t, s0r.w, b0.t))
}

func shapeFeatures(fs features, s *state, s0, s1, b0 *view) features {
	d01, d0b := distance(s1.at, s0.at), distance(s0.at, b0.at)
	left := min(uint32(s.n-s.next), 4)
	return append(fs,
		hash2(130, s0.w, d0b), hash2(131, s0.t, d0b), hash2(132, b0.w, d0b), hash2(133, b0.t, d0b), hash3(134, s0.t, b0.t, d0b),
		hash2(135, s1.w, d01), hash2(136, s1.t, d01), hash2(137, s0.t, d01), hash3(138, s1.t, s0.t, d01), hash3(139, s0.w, b0.w, d0b),
		hash2(140, s0.w, s0.nl), hash2(141, s0.t, s0.nl), hash2(142, s0.w, s0.nr), hash2(143, s0.t, s0.nr),
		hash2(144, s1.w, s1.nr), hash2(145, s1.t, s1.nr), hash2(146, s1.t, s1.nl), hash2(147, b0.w, b0.nl), hash2(148, b0.t, b0.nl),
		hash2(149, s0.w, s0.lset), hash2(150, s0.t, s0.lset), hash2(151, s0.w, s0.rset), hash2(152, s0.t, s0.rset),
		hash2(153, s1.w, s1.rset), hash2(154, s1.t, s1.rset), hash2(155, s1.t, s1.lset), hash2(156, b0.t, b0.lset), hash2(157, b0.w, b0.lset),
		hash3(158, s1.t, s1.rset, s0.t), hash3(159, s0.t, s0.rset, b0.t), hash3(160, s1.t, s0.t, s0.lset), hash3(161, s0.t, b0.t, b0.lset),
		hash3(162, s1.w, s1.rset, s0.t), hash2(163, left, s0.t), hash3(164, left, s1.t, s0.t), hash2(165, uint32(min(len(s.stack), 4)), s0.t),
		hash3(166, s1.t, s0.t, s1.lset), hash3(167, s1.t, s0.lset, s1.rset))
}

// parser makes the decisions of one parse after another. It is not safe for
// concurrent use; a Model keeps several.
type parser struct {
	by          scorer
	transitions []transition
	state       state
	fs          features
	scores      []int32
}

func newParser(by scorer, transitions []transition) *parser {
	return &parser{by: by, transitions: transitions, scores: make([]int32, len(transitions))}
}

// decide scores all transitions and gives the best that the state allows.
func (p *parser) decide(xs []lexeme) int {
	p.fs = parseFeatures(p.fs[:0], &p.state, xs)
	clear(p.scores)
	p.by.score(p.fs, p.scores)
	return best(p.scores, func(c int) bool { return p.state.allows(p.transitions[c]) })
}

func (p *parser) run(xs []lexeme) {
	p.state.reset(len(xs))
	for !p.state.done() {
		c := p.decide(xs)
		p.state.make(p.transitions[c], c)
	}
}
