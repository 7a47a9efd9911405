package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"casus/extract/news"
)

// Hash is the short form of a SHA-256 over parts, which keeps them apart:
// ("ab", "c") and ("a", "bc") differ.
func Hash(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(strconv.Itoa(len(p))))
		h.Write([]byte{':'})
		h.Write([]byte(p))
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
}

// SHA256 is the digest of a text in hexadecimal.
func SHA256(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// ArticleKey is the article's id where it has one, else its canonical URL,
// else a hash of its text.
func ArticleKey(a *news.Article) string {
	switch {
	case a.ID != "":
		return a.ID
	case a.URL != "":
		return a.URL
	}
	return "text:" + Hash(a.Text)
}

// ReportKey is the event's id where the extractor gave one, else a hash of
// article, kind and trigger. No version goes into it.
func ReportKey(article string, e *news.Event) string {
	if e.ID != "" {
		return e.ID
	}
	return Hash(article, e.Kind, strconv.Itoa(int(e.Part)), strconv.Itoa(e.Start), strconv.Itoa(e.End))
}

// CountryKey is the id of a country as an actor, empty for no country.
func CountryKey(alpha3 string) string {
	if alpha3 == "" {
		return ""
	}
	return "country:" + alpha3
}

// TenureKey is the id of a spell in an office.
func TenureKey(person string, t Tenure) string {
	return "tenure:" + Hash(person, t.Office, t.Of, string(t.From), string(t.To))
}

// NameKey folds a name for comparing: small letters, no accents, no
// punctuation, one space between words. Neither store folds as the other, so
// both keep this.
func NameKey(name string) string {
	if key, plain := asciiKey(name); plain {
		return key
	}
	var b strings.Builder
	space := false
	for _, r := range norm.NFKD.String(name) {
		switch {
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’' || r == '.':
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			b.WriteString(foldRune(r))
		default:
			space = true
		}
	}
	return b.String()
}

// asciiKey is NameKey for names in plain letters, which are most, in a fifth of the
// time; false for others.
func asciiKey(name string) (key string, plain bool) {
	out := make([]byte, 0, len(name))
	space := false
	for i := 0; i < len(name); i++ {
		c := name[i]
		switch {
		case c >= utf8.RuneSelf:
			return "", false
		case c == '\'' || c == '.':
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9':
			if space && len(out) > 0 {
				out = append(out, ' ')
			}
			if space = false; c <= 'Z' && c >= 'A' {
				c += 'a' - 'A'
			}
			out = append(out, c)
		default:
			space = true
		}
	}
	return string(out), true
}

// foldRune lowers a letter and spells those that decompose into nothing.
func foldRune(r rune) string {
	switch r = unicode.ToLower(r); r {
	case 'ı':
		return "i"
	case 'ł':
		return "l"
	case 'ø':
		return "o"
	case 'đ', 'ð':
		return "d"
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'þ':
		return "th"
	}
	return string(r)
}

// Pascal is the label of a kind or type that has no other: "joint-drill" is JointDrill.
func Pascal(id string) string {
	var b strings.Builder
	for _, word := range strings.Split(id, "-") {
		if word != "" {
			b.WriteString(strings.ToUpper(word[:1]) + word[1:])
		}
	}
	return b.String()
}

// ActorLabels are the labels of an actor: Actor, its type, and Organization
// for bodies that people found and join; Actor and Unnamed for the unnamed.
func ActorLabels(t news.ActorType, named bool) []string {
	if !named {
		return []string{"Actor", "Unnamed"}
	}
	switch t {
	case "", news.PlaceType:
		return []string{"Actor"}
	case news.NGO:
		return []string{"Actor", "NGO", "Organization"}
	case news.ArmedGroup, news.Party, news.Company, news.Media, news.InternationalOrganization:
		return []string{"Actor", Pascal(string(t)), "Organization"}
	}
	return []string{"Actor", Pascal(string(t))}
}
