package gazetteer

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"time"
)

// post is an office of a country or organization: the office's folded first name.
type post struct{ office, of string }

// holding is a spell in a post.
type holding struct {
	holder *Entry
	tenure Tenure
}

// office is an office by its first name, folded: "foreign minister" is that of
// "secretary of state" of a country, too.
type office struct{ name, sector string }

// office gives the folded first name of an office.
func (g *Gazetteer) office(name string) string {
	key := Fold(name)
	if o, ok := g.offices[key]; ok {
		return o.name
	}
	return key
}

// surnamesOf gives the folded names that stand for a person alone: the family
// name, with and without what belongs to it, and every name of one word.
func surnamesOf(e *Entry, keys []string) []string {
	keys = appendSurnames(keys, e, e.Name)
	for _, name := range e.Names {
		keys = appendSurnames(keys, e, name)
	}
	return keys
}

func appendSurnames(keys []string, e *Entry, name string) []string {
	folded := Fold(name)
	first, _, more := strings.Cut(folded, " ")
	if !more {
		return append(keys, folded)
	}
	if familyFirst(e.Country, first) {
		keys = append(keys, first)
		if e.Country != "VNM" {
			return keys
		}
	}
	last := strings.LastIndexByte(folded, ' ') + 1
	keys = append(keys, folded[last:])
	if at := familyStart(folded, last); at < last && at > 0 {
		keys = append(keys, folded[at:])
	}
	return keys
}

// familyStart is where in a folded name the family name starts, its particles
// included: "von der leyen", "bin salman". The last word starts at last.
func familyStart(folded string, last int) int {
	for last > 0 {
		before := strings.LastIndexByte(folded[:last-1], ' ') + 1
		if !familyParticle(folded[before : last-1]) {
			break
		}
		last = before
	}
	return last
}

func familyParticle(word string) bool {
	switch word {
	case "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "bin", "ibn", "ben", "abu", "el", "al", "zu", "ter", "ten", "st", "san":
		return true
	}
	return false
}

// familyFirst reports whether a folded name that starts with this word has its
// family name first, as in China, Korea and Viet Nam; people from there who
// write theirs last have a first word that is no family name.
func familyFirst(country, first string) bool {
	switch country {
	case "CHN", "TWN", "KOR", "PRK", "HKG", "MAC", "SGP", "VNM":
		return familyName(first)
	}
	return false
}

// familyName reports whether a folded word is a common family name of East Asia.
func familyName(word string) bool {
	return strings.Contains(eastAsian, " "+word+" ")
}

const eastAsian = " ahn an bae baek bai ban bang bao bo bui bu byun cai cao cha chai chang chao che chen cheng cheong cheung chi chiang chien cho choe choi chong chou chow chu chung cui dai dang dao deng di ding dinh do dong doan du duan duong eom fan fang feng fu gan gao ge geng go gong goh gu guan guo gwon ha han hao he ho hoang hong hou hsiao hsieh hsu hu hua huang hun huynh hung hur hwang hyon hyun im jang jeon jeong ji jia jiang jin jing jo joe jon ju jun jung kan kang ke ki kim ko kong koo ku kuo kwak kwon lai lam lau le lee lei leung li lian liang liao lim lin ling liu lo loh long lou lu luo luong lyu ma mai mao meng min mo moon mu na nam ngo nguyen nie ning no noh oh ong ou pae paek pai pak pan pang park pei peng pham phan pu pyo qi qian qiang qiao qin qiu qu quan quyen ra ran rao ren ri rim ro roh ruan ryom ryu sang seo seok shang shao she shen sheng shi shih shin sim so sohn son song su suh sun sung ta tae tan tang tao teng teo thongsing tian to tong tran trinh trieu truong tsai tsang tseng tu tuan vo vu wan wang wei wen weng wi woo wu xi xia xiang xiao xie xin xing xiong xu xuan xue yan yang yao ye yeh yen yi yim yin ying yoo yoon you yu yuan yue yun zang zeng zhai zhan zhang zhao zheng zhong zhou zhu zhuang zong zou "

// innerArticle finds the Arabic article inside a folded name, and gives the
// name without it: "bashar al assad" is "bashar assad", too.
func innerArticle(folded []byte) ([]byte, bool) {
	for _, a := range []string{" al ", " el "} {
		if i := bytes.Index(folded, []byte(a)); i > 0 {
			return append(append([]byte{}, folded[:i]...), folded[i+len(a)-1:]...), true
		}
	}
	return nil, false
}

// withoutArticle takes the Arabic article off a folded name.
func withoutArticle(key string) string {
	for _, a := range []string{"al ", "el "} {
		if short, ok := strings.CutPrefix(key, a); ok {
			return short
		}
	}
	return key
}

// holders sorts who held which post, the earliest first; of two that began on
// one day the one that is held still comes last.
func holders(g *Gazetteer) map[post][]holding {
	all := map[post][]holding{}
	for _, e := range g.entries {
		for _, t := range e.Offices {
			p := post{g.office(t.Office), t.Of}
			all[p] = append(all[p], holding{e, t})
		}
	}
	for _, spells := range all {
		slices.SortStableFunc(spells, func(a, b holding) int {
			return cmp.Or(a.tenure.From.Compare(b.tenure.From), endOf(a.tenure).Compare(endOf(b.tenure)), cmp.Compare(a.holder.ID, b.holder.ID))
		})
	}
	return all
}

// endOf is when a tenure ended; one that is held still ends after all others.
func endOf(t Tenure) time.Time {
	if t.To.IsZero() {
		return time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)
	}
	return t.To
}
