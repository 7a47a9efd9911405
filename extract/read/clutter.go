package read

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Why a passage is dropped.
const (
	whyNavigation = "navigation"
	whyRelated    = "related"
	whyComments   = "comments"
	whyForm       = "form"
	whyShare      = "share bar"
	whyCredit     = "credit"
	whyCaption    = "caption"
	whyAd         = "advertisement"
	whyByline     = "byline"
	whyNotice     = "notice"
	whyHidden     = "hidden"
	whyOutside    = "outside the article"
	whyPolicy     = "comment policy"
	whyTags       = "tags"
	whyTitle      = "title"
	whySubtitle   = "subtitle"
	whyClock      = "clock"
	whyHeading    = "headline"
	whyQuoted     = "quoted post"
)

// names are the words of class and id that tell what an element is for. Most
// are whole words of a name cut at hyphens and capitals; those with two words
// stand side by side in the name.
var names = map[string]string{
	"comment": whyComments, "comments": whyComments, "disqus": whyComments, "livefyre": whyComments, "coral": whyComments, "respond": whyComments, "commentlist": whyComments,
	"related": whyRelated, "recommended": whyRelated, "recommend": whyRelated, "recommendation": whyRelated, "recommendations": whyRelated, "recirc": whyRelated, "recirculation": whyRelated,
	"popular": whyRelated, "trending": whyRelated, "outbrain": whyRelated, "taboola": whyRelated, "zergnet": whyRelated, "mostread": whyRelated, "most read": whyRelated,
	"readmore": whyRelated, "read more": whyRelated, "read also": whyRelated, "read next": whyRelated, "also like": whyRelated, "more from": whyRelated, "more stories": whyRelated, "more on": whyRelated, "up next": whyRelated,
	"see also": whyRelated, "teaser": whyRelated, "teasers": whyRelated, "crosslink": whyRelated, "crosslinks": whyRelated, "relatedlinks": whyRelated, "relatedcontent": whyRelated, "inlinelink": whyRelated, "seealso": whyRelated,
	"sidebar": whyRelated, "rail": whyRelated, "aside": whyRelated, "jp relatedposts": whyRelated, "latest": whyRelated, "yarpp": whyRelated, "interlink": whyRelated, "relacionadas": whyRelated, "leia": whyRelated, "onward": whyRelated,
	"newsletter": whyForm, "donate": whyForm, "donation": whyForm, "donations": whyForm, "membership": whyForm, "newsletters": whyForm, "subscribe": whyForm, "subscription": whyForm, "signup": whyForm, "sign up": whyForm, "login": whyForm, "register": whyForm, "registration": whyForm, "paywall": whyForm, "mailchimp": whyForm, "optin": whyForm,
	"share": whyShare, "sharing": whyShare, "social": whyShare, "sharebar": whyShare, "sharedaddy": whyShare, "addtoany": whyShare, "addthis": whyShare, "socials": whyShare, "sharetools": whyShare, "follow": whyShare, "shares": whyShare, "shorturl": whyShare, "short url": whyShare, "sociable": whyShare, "ssba": whyShare,
	"nav": whyNavigation, "navigation": whyNavigation, "navbar": whyNavigation, "menu": whyNavigation, "breadcrumb": whyNavigation, "breadcrumbs": whyNavigation, "footer": whyNavigation, "pagination": whyNavigation, "pager": whyNavigation, "skip": whyNavigation, "topbar": whyNavigation, "masthead": whyNavigation, "toolbar": whyNavigation, "toc": whyNavigation, "kicker": whyNavigation, "eyebrow": whyNavigation, "prevnext": whyNavigation, "colophon": whyNavigation,
	"ad": whyAd, "ads": whyAd, "advert": whyAd, "advertisement": whyAd, "advertising": whyAd, "adsbygoogle": whyAd, "sponsor": whyAd, "sponsored": whyAd, "promo": whyAd, "promotion": whyAd, "promoted": whyAd, "dfp": whyAd, "banner": whyAd, "adslot": whyAd, "admz": whyAd, "partner": whyAd, "advertorial": whyAd, "commercial": whyAd,
	"cookie": whyNotice, "cookies": whyNotice, "consent": whyNotice, "gdpr": whyNotice, "modal": whyNotice, "popup": whyNotice, "overlay": whyNotice, "tooltip": whyNotice, "rollover": whyNotice, "hovercard": whyNotice, "popover": whyNotice, "flyout": whyNotice, "dropdown": whyNavigation, "lightbox": whyNotice, "copyright": whyNotice, "disclaimer": whyNotice, "syndication": whyNotice, "legal": whyNotice, "correction": whyNotice, "noprint": whyNotice, "alert": whyNotice, "notification": whyNotice,
	"byline": whyByline, "author": whyByline, "authors": whyByline, "bio": whyByline, "authorbio": whyByline, "timestamp": whyByline, "pubdate": whyByline, "dateline": "", "publish date": whyByline, "post meta": whyByline, "entry meta": whyByline, "article meta": whyByline, "byl": whyByline, "contributor": whyByline, "contributors": whyByline, "posted on": whyByline, "article info": whyByline,
	"tags": whyTags, "taglist": whyTags, "topics": whyTags, "post tags": whyTags, "keywords": whyTags, "article tags": whyTags, "posttags": whyTags, "tagcloud": whyTags, "entry footer": whyTags,
	"caption": whyCaption, "figcaption": whyCaption, "wp caption": whyCaption, "imagecaption": whyCaption, "cutline": whyCaption, "photocaption": whyCaption, "slideshow": whyCaption, "carousel": whyCaption, "gallery": whyCaption,
	"credit": whyCredit, "credits": whyCredit, "photocredit": whyCredit, "image source": whyCredit, "image credit": whyCredit,
	"poll": whyForm, "quiz": whyForm, "survey": whyForm, "rating": whyShare, "ratings": whyShare, "vote": whyShare, "votes": whyShare, "widget": whyRelated, "widgets": whyRelated,
	"video": whyRelated, "videos": whyRelated, "audio": whyRelated, "podcast": whyRelated, "picbox": whyCaption, "pic box": whyCaption, "photo box": whyCaption, "image box": whyCaption,
	"video player": whyCaption, "video caption": whyCaption, "vdo": whyAd, "key findings": whyRelated, "key points": whyRelated, "key takeaways": whyRelated, "jwplayer": whyCaption, "videoplayer": whyCaption, "audioplayer": whyCaption,
	"tweet": whyQuoted, "twitter": whyQuoted, "instagram": whyQuoted, "liveblog nav": whyNavigation,
	"visuallyhidden": whyHidden, "visually hidden": whyHidden, "screen reader": whyHidden, "sr only": whyHidden, "offscreen": whyHidden, "hidden": whyHidden, "hide": whyHidden, "invisible": whyHidden,
}

// clutter tells why an element is no part of a body, by its tag, role and name; "" where nothing says so.
func clutter(n *html.Node) string {
	switch n.DataAtom {
	case atom.Nav:
		return whyNavigation
	case atom.Footer:
		return whyNavigation
	case atom.Aside:
		return whyRelated
	case atom.Figcaption, atom.Caption:
		return whyCaption
	case atom.Figure:
		if showing(n) {
			return whyCaption
		}
		return whyRelated
	case atom.Button, atom.Form, atom.Fieldset, atom.Label:
		return whyForm
	case atom.Body, atom.Html, atom.Main, atom.Article, atom.A, atom.P, atom.H1:
		if n.DataAtom != atom.P {
			return ""
		}
	case atom.Address:
		return whyByline
	}
	switch attr(n, "role") {
	case "navigation", "search", "menu", "menubar", "toolbar":
		return whyNavigation
	case "complementary":
		return whyRelated
	case "contentinfo", "dialog", "alert":
		return whyNotice
	}
	switch attr(n, "itemprop") {
	case "author", "datePublished", "dateModified", "publisher":
		return whyByline
	case "caption":
		return whyCaption
	case "articleBody":
		return ""
	}
	if why := named(attr(n, "class")); why != "" {
		return why
	}
	return named(attr(n, "id"))
}

// showing: a figure holds a picture, a film or a caption; a card of another kind holds none.
func showing(n *html.Node) bool {
	for c := range n.Descendants() {
		switch c.DataAtom {
		case atom.Figcaption, atom.Img, atom.Picture, atom.Video, atom.Iframe:
			return true
		}
		if strings.HasPrefix(c.Data, "amp-") && c.Type == html.ElementNode {
			return true
		}
	}
	return false
}

// named looks the words of a class list or id up in names.
func named(s string) string {
	if s == "" || len(s) > 400 {
		return ""
	}
	for _, name := range strings.Fields(s) {
		before, words := "", pieces(name)
		for i, w := range words {
			if i+1 < len(words) {
				if why := names[w+" "+words[i+1]]; why != "" {
					return why
				}
			}
			if why := names[w]; why != "" && !layoutWord(before) {
				return why
			}
			before = w
		}
	}
	return ""
}

// layoutWord: "has-sidebar", "with-comments", "no-ads" speak of the page's layout, not of what the element is.
func layoutWord(w string) bool {
	switch w {
	case "has", "with", "no", "without", "show", "is", "not", "js":
		return true
	}
	return false
}

// pieces cuts a class name at hyphens, underscores and capitals: "relatedStories__list" is related, stories, list.
func pieces(name string) []string {
	var out []string
	start, lower := 0, false
	cut := func(end int) {
		if end > start {
			out = append(out, strings.ToLower(name[start:end]))
		}
	}
	for i, r := range name {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			cut(i)
			start, lower = i+len(string(r)), false
		case unicode.IsUpper(r) && lower:
			cut(i)
			start, lower = i, false
		default:
			lower = unicode.IsLower(r)
		}
	}
	cut(len(name))
	return out
}
