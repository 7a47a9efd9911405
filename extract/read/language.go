package read

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// stopWords are the commonest function words of languages written in Latin
// letters. A word that several of them share counts for each.
var stopWords = []struct{ code, words string }{
	{"en", "the of and to in a is that for it was on with as he by at from his be are an this have has had were which their but not said they its will who been after over more would about out up into also when than two one new we i you or all there she her him what if no can could told says"},
	{"de", "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde"},
	{"fr", "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux ou cette ses mais comme nous été ont elle leur même deux fait aussi"},
	{"es", "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde"},
	{"pt", "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois são foi ser está"},
	{"it", "di e il la che in un a per è una del con non sono si da come le dei nel alla più gli al anche della lo ma ha o i delle su dal nella questo ci stato essere fra tra hanno"},
	{"nl", "de het een en van in is dat op te zijn met voor niet aan er die ook als om maar bij nog uit naar door over heeft hij wordt ze was worden dan deze werd"},
	{"tr", "ve bir bu için ile da de olarak çok daha olan gibi kadar sonra ne var ancak en o ki olduğu her değil ise tarafından göre etti dedi"},
	{"pl", "i w na z się nie do to że jest o jak po co a od przez za dla tym był jego ale są oraz czy już być także"},
	{"sv", "och i att en som det är av för på med den till inte har de ett om var jag från sig så kan man när vi eller men"},
	{"da", "og i at det en er til på som af de for den med der ikke et har jeg om så var men fra han vi kan blev"},
	{"ro", "și în de la a cu nu pe din care că o este un se mai pentru să au fost ale prin sau dar după"},
	{"id", "yang dan di dengan untuk dari ini pada tidak itu dalam adalah akan ke oleh juga karena atau kepada tersebut bisa sebagai telah ada mereka"},
	{"cs", "a se v na je že s z do o i to k ve pro jsem by si ale po jako od při jsou podle za byl"},
	{"hu", "a az és hogy nem is egy ez meg csak volt van de már még el ki ha mint azt vagy"},
	{"fi", "ja on ei että se oli hän mutta ovat kun niin myös joka kuin ole mukaan tai"},
	{"vi", "và của là các có trong cho được với không một những người này đã từ đến khi"},
	{"sq", "dhe në e të i me për një që nga është se ka u do si nuk kjo"},
	{"hr", "i u je na se da su za od s kako što to koji iz ne bi ali ili o nije sa"},
	{"sw", "ya na wa kwa ni la katika za kuwa hii cha alisema huo yake wake"},
}

// scripts tell a language, or a group of which letters alone tell one.
var scripts = []struct {
	table *unicode.RangeTable
	code  string
}{
	{unicode.Cyrillic, "ru"},
	{unicode.Arabic, "ar"},
	{unicode.Han, "zh"},
	{unicode.Hangul, "ko"},
	{unicode.Hebrew, "he"},
	{unicode.Greek, "el"},
	{unicode.Devanagari, "hi"},
	{unicode.Thai, "th"},
	{unicode.Armenian, "hy"},
	{unicode.Georgian, "ka"},
	{unicode.Bengali, "bn"},
	{unicode.Tamil, "ta"},
}

// language names the language of a text by ISO 639-1, "und" where too little
// tells. A short line in plain Latin letters stays "und", not "en".
func language(text string) string {
	text = clip(text, 6000)
	if code := scriptOf(text); code != "" {
		return code
	}
	counts := map[string]int{}
	total := 0
	shouting := strings.IndexFunc(text, unicode.IsLower) < 0
	for i, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '.' }) {
		total++
		if first, _ := utf8.DecodeRuneInString(w); i == 0 || shouting || !unicode.IsUpper(first) { // "La Paz" is no word of Italian
			counts[strings.TrimRight(strings.ToLower(w), ".")]++ // "U.S." is not the words u and s
		}
	}
	best, second, english, code := 0, 0, 0, "und"
	for _, l := range stopWords {
		n := 0
		for _, w := range strings.Fields(l.words) {
			n += counts[w]
		}
		if l.code == "en" {
			english = n
		}
		switch {
		case n > best:
			best, second, code = n, best, l.code
		case n > second:
			second = n
		}
	}
	if best == 0 || best*100 < total*8 || best == second || code != "en" && (best == 1 || best == 2 && english > 0) { // "met Omar in Paris" need not be Dutch
		return "und"
	}
	return code
}

// scriptOf counts letters by script; "" for Latin.
func scriptOf(text string) string {
	counts := make([]int, len(scripts))
	latin, kana := 0, 0
	marks := map[rune]bool{}
	for _, r := range text {
		switch {
		case r < 0x250:
			if unicode.IsLetter(r) {
				latin++
			}
			continue
		case unicode.In(r, unicode.Hiragana, unicode.Katakana):
			kana++
			continue
		}
		for i, s := range scripts {
			if unicode.Is(s.table, r) {
				counts[i]++
				marks[r] = true
				break
			}
		}
	}
	best, code := latin, ""
	for i, n := range counts {
		if scripts[i].code == "zh" {
			n = n*3 + kana*3
		}
		if n > best {
			best, code = n, scripts[i].code
		}
	}
	return finer(code, marks, kana)
}

// finer tells languages of one script apart by letters of their own.
func finer(code string, marks map[rune]bool, kana int) string {
	has := func(letters string) bool {
		for _, r := range letters {
			if marks[r] {
				return true
			}
		}
		return false
	}
	switch {
	case code == "zh" && kana > 0:
		return "ja"
	case code == "ru" && has("іїєґ"):
		return "uk"
	case code == "ru" && has("јљњџђћ"):
		return "sr"
	case code == "ru" && !has("ыэё") && has("ъ"):
		return "bg"
	case code == "ar" && has("ٹڈے"):
		return "ur"
	case code == "ar" && has("پچژگ"):
		return "fa"
	}
	return code
}
