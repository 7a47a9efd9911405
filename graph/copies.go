package graph

import (
	"context"
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"math"
	"slices"
	"sort"
	"strings"
)

// Sketch is a MinHash of a text's shingles of three words (Broder 1997): the
// share of places in which two sketches are equal estimates the Jaccard likeness
// of the texts, with a standard error of about .04 near the threshold. A text of
// few words has none, and is never a copy.
type Sketch []uint32

// Copies are what has half of its shingles in common: papers cut a wire story,
// spell it their way and add a line of their own (likeness .5 to .75 is common),
// while two reporters who tell of one event stay under .35.
const (
	sketchLength = 128
	bandLength   = 3
	fewestWords  = 20
	copyLikeness = 0.5
)

// NewSketch makes the sketch of a text, nil where the text is too short.
func NewSketch(text string) Sketch {
	words := strings.Fields(NameKey(text))
	if len(words) < fewestWords {
		return nil
	}
	sketch := make(Sketch, sketchLength)
	for i := range sketch {
		sketch[i] = math.MaxUint32
	}
	for i := 0; i+3 <= len(words); i++ {
		h := fnv.New64a()
		h.Write([]byte(strings.Join(words[i:i+3], " ")))
		sketch.add(h.Sum64())
	}
	return sketch
}

// add lowers each place by one of a family of hashes of the shingle.
func (s Sketch) add(shingle uint64) {
	for i := range s {
		x := shingle + uint64(i+1)*0x9e3779b97f4a7c15 // splitmix64
		x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
		x = (x ^ x>>27) * 0x94d049bb133111eb
		if v := uint32(x >> 32); v < s[i] {
			s[i] = v
		}
	}
}

// Likeness estimates the share of shingles that two texts have in common.
func (s Sketch) Likeness(t Sketch) float64 {
	if len(s) != sketchLength || len(t) != sketchLength {
		return 0
	}
	equal := 0
	for i := range s {
		if s[i] == t[i] {
			equal++
		}
	}
	return float64(equal) / sketchLength
}

// Bands gives keys of which two near-copies share at least one almost surely
// (at a likeness of .55, all but one pair in 1,000).
func (s Sketch) Bands() []int64 {
	var bands []int64
	for i := 0; i+bandLength <= len(s); i += bandLength {
		h := fnv.New64a()
		var b [4]byte
		binary.LittleEndian.PutUint32(b[:], uint32(i))
		h.Write(b[:])
		for _, v := range s[i : i+bandLength] {
			binary.LittleEndian.PutUint32(b[:], v)
			h.Write(b[:])
		}
		bands = append(bands, int64(h.Sum64()))
	}
	return bands
}

// Bytes is the sketch as a store keeps it.
func (s Sketch) Bytes() []byte {
	out := make([]byte, 0, 4*len(s))
	for _, v := range s {
		out = binary.LittleEndian.AppendUint32(out, v)
	}
	return out
}

// SketchOf reads what Bytes wrote.
func SketchOf(data []byte) Sketch {
	s := make(Sketch, 0, len(data)/4)
	for ; len(data) >= 4; data = data[4:] {
		s = append(s, binary.LittleEndian.Uint32(data))
	}
	return s
}

// Sketched is an article for finding copies.
type Sketched struct {
	Article   string
	Published Moment
	Sketch    Sketch
}

// copier finds copies, and reads each article once.
type copier struct {
	shelf Transaction
	read  map[string]Sketched
	fresh map[int64][]string // by band: articles that are not on the shelf yet
}

// NearCopies gives the ids of the articles on the shelf that are near-copies of
// any of these. Sorted.
func NearCopies(ctx context.Context, shelf Transaction, of []Sketched) ([]string, error) {
	c := copier{shelf: shelf, read: map[string]Sketched{}}
	near, err := c.near(ctx, of)
	if err != nil {
		return nil, err
	}
	return sortedSet(slices.Concat(near...)), nil
}

// near gives for each article the ids of its near-copies.
func (c *copier) near(ctx context.Context, of []Sketched) ([][]string, error) {
	bands := make([][]int64, len(of))
	for i := range of {
		bands[i] = of[i].Sketch.Bands()
	}
	alike, err := c.shelf.Alike(ctx, bands)
	if err != nil {
		return nil, fmt.Errorf("find copies of %d articles: %w", len(of), err)
	}
	for i := range alike {
		for _, band := range bands[i] {
			alike[i] = append(alike[i], c.fresh[band]...)
		}
		alike[i] = sortedSet(alike[i])
	}
	if err := c.load(ctx, slices.Concat(alike...)); err != nil {
		return nil, err
	}
	near := make([][]string, len(of))
	for i, ids := range alike {
		for _, id := range ids {
			if id != of[i].Article && of[i].Sketch.Likeness(c.read[id].Sketch) >= copyLikeness {
				near[i] = append(near[i], id)
			}
		}
	}
	return near, nil
}

// load reads the articles that were not read yet.
func (c *copier) load(ctx context.Context, ids []string) error {
	var missing []string
	for _, id := range sortedSet(ids) {
		if _, ok := c.read[id]; !ok {
			missing = append(missing, id)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	list, err := c.shelf.Sketched(ctx, missing)
	if err != nil {
		return fmt.Errorf("read sketches: %w", err)
	}
	for _, s := range list {
		c.read[s.Article] = s
	}
	return nil
}

// Copies finds, for all articles that hang together with these by near-copies,
// of which earliest article each is a copy; "" for the earliest itself, and for
// an article without copies. Some are not on the shelf yet.
func Copies(ctx context.Context, shelf Transaction, ids []string, fresh []Sketched) (map[string]string, error) {
	c := copier{shelf, map[string]Sketched{}, map[int64][]string{}}
	for _, a := range fresh {
		c.read[a.Article] = a
		for _, band := range a.Sketch.Bands() {
			c.fresh[band] = append(c.fresh[band], a.Article)
		}
	}
	near, err := c.reach(ctx, ids)
	if err != nil {
		return nil, err
	}
	original := map[string]string{}
	for _, id := range sortedKeys(near) {
		if _, done := original[id]; done {
			continue
		}
		family := connected(id, near)
		sort.Slice(family, func(i, j int) bool { return earlier(c.read[family[i]], c.read[family[j]]) })
		for i, member := range family {
			original[member] = ""
			if i > 0 {
				original[member] = family[0]
			}
		}
	}
	return original, nil
}

// reach gives the near-copies of all articles that hang together with these, by
// article.
func (c *copier) reach(ctx context.Context, ids []string) (map[string][]string, error) {
	near := map[string][]string{}
	for todo := sortedSet(ids); len(todo) > 0; {
		if err := c.load(ctx, todo); err != nil {
			return nil, err
		}
		var list []Sketched
		for _, id := range todo {
			if a, ok := c.read[id]; ok {
				list = append(list, a)
			}
		}
		found, err := c.near(ctx, list)
		if err != nil {
			return nil, err
		}
		for i, a := range list {
			near[a.Article] = found[i]
		}
		todo = slices.DeleteFunc(sortedSet(slices.Concat(found...)), func(id string) bool {
			_, seen := near[id]
			return seen
		})
	}
	return near, nil
}

// connected gives all that hangs together with id by what is near to what, itself
// first.
func connected(id string, near map[string][]string) []string {
	seen := map[string]bool{id: true}
	all := []string{id}
	for i := 0; i < len(all); i++ {
		for _, n := range near[all[i]] {
			if !seen[n] {
				seen[n] = true
				all = append(all, n)
			}
		}
	}
	return all
}

// earlier orders by publication, the unknown last, then by id.
func earlier(a, b Sketched) bool {
	switch {
	case a.Published == b.Published:
		return a.Article < b.Article
	case a.Published == "" || b.Published == "":
		return a.Published != ""
	}
	return a.Published < b.Published
}
