package read

import (
	_ "embed"
	"net/url"
	"regexp"
	"strings"
	"sync"

	"golang.org/x/net/publicsuffix"

	"casus/extract/news"
)

//go:embed data/outlets.tsv
var outletTable string

// known finds outlets by name, in any of their spellings, in lower case.
var known = sync.OnceValue(func() map[string]news.Outlet {
	m := map[string]news.Outlet{}
	for _, e := range parseOutlets(outletTable) {
		for _, name := range append([]string{e.Name, e.Domain}, e.others...) {
			if name = strings.ToLower(name); m[name].Domain == "" {
				m[name] = e.Outlet
			}
		}
	}
	return m
})

// listedOutlet is an outlet with its other names and domains.
type listedOutlet struct {
	news.Outlet
	others []string
}

func parseOutlets(table string) []listedOutlet {
	var out []listedOutlet
	for line := range strings.Lines(table) {
		cells := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(cells) < 5 || strings.HasPrefix(line, "#") {
			continue
		}
		e := listedOutlet{Outlet: news.Outlet{Domain: cells[0], Name: cells[1], Country: cells[2], Kind: cells[3], Ownership: cells[4]}}
		if len(cells) > 5 {
			e.others = strings.Split(cells[5], "|")
		}
		out = append(out, e)
	}
	return out
}

// Outlets gives the outlets that are known, each under every domain that it
// has: an article's outlet is the domain that it was found under.
func Outlets() []news.Outlet {
	var out []news.Outlet
	for _, e := range parseOutlets(outletTable) {
		out = append(out, e.Outlet)
		for _, other := range e.others {
			if domainOf(other) == other {
				o := e.Outlet
				o.Domain = other
				out = append(out, o)
			}
		}
	}
	return out
}

func outletNamed(name string) (news.Outlet, bool) {
	o, ok := known()[strings.ToLower(strings.TrimSpace(name))]
	return o, ok
}

// Home gives the country of an outlet that is known by a domain or a name, "" for others.
func Home(outlet string) string {
	o, _ := outletNamed(outlet)
	return o.Country
}

// agencyNamed gives an agency's name as the table spells it; "" where the name is no agency's.
func agencyNamed(name string) string {
	name = strings.Trim(strings.TrimSpace(name), ".*_ ")
	for _, part := range append([]string{name}, strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune("/,;|-–—", r) })...) {
		part = strings.TrimSpace(part)
		for _, tail := range []string{" Staff", " News Agency", " news agency", " Writer", " writers"} {
			part = strings.TrimSuffix(part, tail)
		}
		if o, ok := outletNamed(part); ok && o.Kind == "agency" {
			return o.Name
		}
	}
	return ""
}

// domainOf gives the registered domain of a URL or host: "bbc.co.uk" for http://www.bbc.co.uk/news.
func domainOf(address string) string {
	if !strings.Contains(address, "//") {
		address = "//" + address
	}
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" {
		return ""
	}
	host := strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
	if o, ok := outletNamed(strings.TrimPrefix(host, "www.")); ok && o.Domain == strings.TrimPrefix(host, "www.") {
		return o.Domain
	}
	domain, err := publicsuffix.EffectiveTLDPlusOne(host)
	if err != nil {
		return ""
	}
	return domain
}

// tracking parameters say where a reader came from, not what the page is.
var tracking = set("fbclid gclid dclid msclkid yclid mc_cid mc_eid igshid cmpid cmp ocid smid smtyp ncid ref referrer source src via ito partner taid wtrid xtor spm feature ftag intcid intcmp icid cid __twitter_impression ns_campaign ns_mchannel ns_source ns_linkname ns_fee at_medium at_campaign at_custom1 sr_share guccounter guce_referrer guce_referrer_sig share soc_src soc_trk outputtype")

// canonical cleans an address: fragment, tracking and AMP parameters off. "" for what is no web address.
func canonical(address, base string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || address == "" {
		return ""
	}
	if b, err := url.Parse(base); err == nil && base != "" {
		u = b.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" {
		return ""
	}
	u.Fragment, u.RawFragment, u.User = "", "", nil
	u.Host = strings.ToLower(u.Host)
	var keep []string
	for _, pair := range strings.Split(u.RawQuery, "&") {
		name, _, _ := strings.Cut(strings.ToLower(pair), "=")
		if pair != "" && !tracking[name] && !strings.HasPrefix(name, "utm_") {
			keep = append(keep, pair)
		}
	}
	u.RawQuery, u.ForceQuery = strings.Join(keep, "&"), false
	return u.String()
}

// printedAddress finds the article's address that a page shows as such: "URL:
// https://...", "Short link: ...", or alone on a line at its foot.
func printedAddress(lines []string) string {
	more, found := 0, ""
	for i := len(lines) - 1; i >= 0; i-- {
		at := strings.Index(lines[i], "http")
		if at < 0 || len(lines[i]) > 300 {
			continue
		}
		label := strings.ToLower(strings.TrimRight(lines[i][:at], " :–-"))
		address, _, _ := strings.Cut(lines[i][at:], " ")
		if u := canonical(address, ""); u != "" && articleLike(u) && hasAny(label, []string{"read more", "full story", "continue reading"}) {
			if u != found {
				more++
			}
			found = u
		} else if u != "" && !rootOnly(u) && (label == "" && articleLike(u) || hasAny(label, []string{"url", "printed from", "short link", "link", "source", "permalink", "original", "article at", "web address", "story at"})) && !notOutlets[domainOf(u)] {
			return u
		}
	}
	if more == 1 { // what was read so far goes on there
		return found
	}
	return ""
}

// articleLike: the last part of an address has the number or the long name of an article.
func articleLike(u string) bool {
	last := u[strings.LastIndexByte(strings.TrimSuffix(u, "/"), '/')+1:]
	figures := 0
	for _, c := range last {
		if c >= '0' && c <= '9' {
			figures++
		}
	}
	return figures >= 4 || strings.Count(last, "-") >= 3
}

// notOutlets are domains that stand on every page: networks, shops of programs, mail.
var notOutlets = set("facebook.com twitter.com x.com youtube.com instagram.com linkedin.com google.com t.me telegram.org vk.com ok.ru whatsapp.com pinterest.com reddit.com tumblr.com flickr.com apple.com gmail.com yahoo.com hotmail.com outlook.com mail.ru yandex.ru disqus.com bit.ly goo.gl tinyurl.com t.co youtu.be fb.com rss.com wikipedia.org creativecommons.org feedburner.com addthis.com sharethis.com gettyimages.com shutterstock.com")

// mentioned counts the domains that a frame's lines show. A mail address or a
// line on accounts is the site's own; a bare address may be anyone's.
func mentioned(lines []string) string {
	counts := map[string]int{}
	var order []string
	for _, line := range lines {
		low := strings.ToLower(line)
		owned := strings.Contains(low, "account") || strings.Contains(low, "©") || strings.Contains(low, "copyright")
		for _, w := range strings.FieldsFunc(low, func(r rune) bool {
			return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || strings.ContainsRune(".-@/:", r))
		}) {
			d := mentionedDomain(w)
			if d == "" {
				continue
			}
			weight := 1
			if owned || strings.Contains(w, "@") {
				weight = 4
			}
			if counts[d] == 0 && bears(lines, d) {
				weight += 4
			}
			if counts[d] == 0 {
				order = append(order, d)
			}
			counts[d] += weight
		}
	}
	best := ""
	for _, d := range order {
		if best == "" || counts[d] > counts[best] {
			best = d
		}
	}
	return best
}

// bears: a short line, such as the masthead, says the name that the domain has.
func bears(lines []string, domain string) bool {
	label, _, _ := strings.Cut(domain, ".")
	if label = squeeze(label); len(label) < 5 {
		return false
	}
	for _, l := range lines {
		if len(l) < 60 && !strings.ContainsAny(l, "@/.") && strings.Contains(squeeze(l), label) {
			return true
		}
	}
	return false
}

// mentionedDomain reads a word as a mail or web address. Where the list of
// public suffixes does not know its end, only a word that nothing else can be
// is one: with @, with a scheme or www, or under a name kept for examples.
func mentionedDomain(w string) string {
	sure := strings.Contains(w, "://") || strings.HasPrefix(w, "www.")
	if i := strings.LastIndexByte(w, '@'); i >= 0 {
		w, sure = w[i+1:], i > 0
	}
	w = strings.Trim(strings.TrimPrefix(strings.TrimPrefix(w, "https://"), "http://"), ".-/:@")
	w, _, _ = strings.Cut(w, "/")
	dot := strings.LastIndexByte(w, '.')
	if dot < 1 || len(w)-dot < 3 || len(w) < 5 {
		return ""
	}
	suffix, icann := publicsuffix.PublicSuffix(w)
	if suffix == w || !icann && !reserved[suffix] && !(sure && digits(suffix) < 0) {
		return ""
	}
	d := domainOf(w)
	if notOutlets[d] {
		return ""
	}
	return d
}

// reserved are the ends of names that the registries keep free, so that anything may be written with them.
var reserved = set("example test invalid")

// signed finds the outlet that a copyright line names: "© 2016 Guardian News and Media Limited".
func signed(lines []string) string {
	for i := len(lines) - 1; i >= 0; i-- {
		if !copyrightLine(lines[i]) || classify(lines[i], countWords(lines[i])) != copyright {
			continue
		}
		if o, ok := nameIn(lines[i]); ok {
			return o.Domain
		}
	}
	for _, l := range lines { // "X website contains only a portion of the stories"
		if low := plain(l); len(l) < 400 && (strings.Contains(low, " website ") || strings.Contains(low, "subscribers") || len(l) < 60 && strings.HasPrefix(low, "follow ") && strings.Contains(low, " on")) {
			if o, ok := nameIn(l); ok {
				return o.Domain
			}
		}
	}
	return ""
}

var holderPattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i:©|\(c\)|copyright)[\s©]*(?i:\(c\))?[\s©]*(?:\d{4}(?:\s?[-–]\s?\d{2,4})?)?[\s,]*(?i:by )?((?:\p{Lu}[\p{L}\d'’-]*|of|the|and|&)(?: (?:\p{Lu}[\p{L}\d'’-]*|of|the|and|&)){0,5})`)
})

// holder is the name that a copyright line gives, as it is spelt there: of a
// house that the table does not know. A wire story on its page is not the agency's.
func holder(lines []string) string {
	for i := len(lines) - 1; i >= 0; i-- {
		if !copyrightLine(lines[i]) || classify(lines[i], countWords(lines[i])) != copyright {
			continue
		}
		m := holderPattern().FindStringSubmatch(lines[i])
		if m == nil {
			continue
		}
		words := strings.Fields(m[1])
		for len(words) > 0 && companyEnds[strings.ToLower(words[len(words)-1])] {
			words = words[:len(words)-1]
		}
		if name := strings.Join(words, " "); len(name) >= 4 && !strings.EqualFold(name, "all rights reserved") {
			return name
		}
	}
	return ""
}

// companyEnds end the names of companies, and what may follow them in a copyright line.
var companyEnds = set("co inc ltd llc plc corp limited company ag gmbh sa all rights reserved pty pvt")

// nameIn finds the longest name of an outlet among the words of a line.
func nameIn(line string) (news.Outlet, bool) {
	words := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(" \u00a0,;:|/()©.\"“”", r) })
	if len(words) > 60 {
		words = words[:60]
	}
	for size := min(6, len(words)); size > 0; size-- {
		for i := 0; i+size <= len(words); i++ {
			name := strings.Join(words[i:i+size], " ")
			if o, ok := outletNamed(name); ok && (len(name) > 3 || name == strings.ToUpper(name)) && !commonName(name) {
				return o, true
			}
		}
	}
	return news.Outlet{}, false
}

// commonName: names that are also plain words, and so tell nothing in running text.
func commonName(name string) bool {
	switch strings.ToLower(name) {
	case "the age", "the atlantic", "the diplomat", "the local", "the insider", "globes", "foreign policy", "vox", "vice", "slate", "rai", "kan", "fana", "dr", "beta", "confidencial", "the spectator", "the intercept", "new statesman", "stuff", "report", "military.com", "news.com.au", "time", "express", "app", "map", "aa", "tt", "cp", "pl", "the times", "vanguard", "trend", "dawn", "the sun", "petra", "mena", "mirror", "independent", "the national", "national", "prime", "memo", "tap", "ana", "rail", "nan", "ena", "rt", "ap":
		return name != "AP" && name != "RT" && name != "Dawn" && name != "Petra"
	}
	return false
}

func copyrightLine(s string) bool {
	low := strings.ToLower(s)
	return len(s) < 400 && hasAny(low, []string{"©", "copyright", "(c) ", "all rights reserved", "all right reserved"})
}
