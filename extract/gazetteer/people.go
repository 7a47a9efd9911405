package gazetteer

import (
	"strings"
)

// post is an office of a country or organization: the office's folded first name.
type post struct{ office, of string }

// holding is a spell in a post.
type holding struct {
	holder *Entry
	tenure Tenure
}

// office is an office by its first name: "foreign minister" is that of
// "secretary of state" of a country, too.
type office struct{ name, sector string }

// office gives the folded first name of an office.
func (g *Gazetteer) office(name string) string {
	key := Fold(name)
	if o, ok := g.officeNames[key]; ok {
		return Fold(o.name)
	}
	return key
}

// surnames gives the folded names that stand for a person alone: the family
// name, with and without what belongs to it, and every name of one word.
func surnames(e *Entry) []string {
	var keys []string
	for _, name := range append([]string{e.Name}, e.Names...) {
		words := strings.Fields(Fold(plainName(name)))
		switch {
		case len(words) == 0:
			continue
		case len(words) == 1:
			keys = append(keys, words[0])
		case familyFirst(e.Country, words):
			keys = append(keys, words[0])
		default:
			keys = append(keys, words[len(words)-1])
			if at := familyStart(words); at < len(words)-1 {
				keys = append(keys, strings.Join(words[at:], " "))
			}
		}
	}
	return keys
}

// familyStart is the index of the word that a family name starts with, its
// particles included: "von der Leyen", "bin Salman".
func familyStart(words []string) int {
	at := len(words) - 1
	for at > 1 && familyParticle(words[at-1]) {
		at--
	}
	return at
}

func familyParticle(word string) bool {
	switch word {
	case "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "bin", "ibn", "ben", "abu", "el", "al", "zu", "ter", "ten", "st", "san":
		return true
	}
	return false
}

// familyFirst reports whether a folded name has its family name first, as in
// China, Korea and Viet Nam; people from there who write theirs last have a
// first word that is no family name.
func familyFirst(country string, words []string) bool {
	switch country {
	case "CHN", "TWN", "KOR", "PRK", "HKG", "MAC", "SGP", "VNM":
		return familyName(words[0])
	}
	return false
}

// familyName reports whether a folded word is a common family name of East Asia.
func familyName(word string) bool {
	return strings.Contains(eastAsian, " "+word+" ")
}

const eastAsian = " ahn an bae baek bai ban bang bao bo bui bu byun cai cao cha chai chang chao che chen cheng cheong cheung chi chiang chien cho choe choi chong chou chow chu chung cui dai dang dao deng di ding dinh do dong doan du duan duong eom fan fang feng fu gan gao ge geng go gong goh gu guan guo gwon ha han hao he ho hoang hong hou hsiao hsieh hsu hu hua huang hun huynh hung hur hwang hyon hyun im jang jeon jeong ji jia jiang jin jing jo joe jon ju jun jung kan kang ke ki kim ko kong koo ku kuo kwak kwon lai lam lau le lee lei leung li lian liang liao lim lin ling liu lo loh long lou lu luo luong lyu ma mai mao meng min mo moon mu na nam ngo nguyen nie ning no noh oh ong ou pae paek pai pak pan pang park pei peng pham phan pu pyo qi qian qiang qiao qin qiu qu quan quyen ra ran rao ren ri rim ro roh ruan ryom ryu sang seo seok shang shao she shen sheng shi shih shin sim so sohn son song su suh sun sung ta tae tan tang tao teng teo thongsing tian to tong tran trinh trieu truong tsai tsang tseng tu tuan vo vu wan wang wei wen weng wi woo wu xi xia xiang xiao xie xin xing xiong xu xuan xue yan yang yao ye yeh yen yi yim yin ying yoo yoon you yu yuan yue yun zang zeng zhai zhan zhang zhao zheng zhong zhou zhu zhuang zong zou "

// plainName takes the Arabic article out of the inside of a name: "Bashar al-Assad" is "Bashar Assad".
func plainName(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		if i > 0 {
			words[i] = withoutHyphenated(w)
		}
	}
	return strings.Join(words, " ")
}

func withoutHyphenated(word string) string {
	for _, a := range []string{"al-", "el-", "Al-", "El-", "as-", "ash-", "ar-", "ul-"} {
		if short, ok := strings.CutPrefix(word, a); ok && short != "" {
			return short
		}
	}
	return word
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
