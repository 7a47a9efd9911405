package read

import (
	"strings"
)

// The words that pages speak to their readers with. Lower case, straight quotes.

// notices are said by no news: one is enough.
var notices = []string{
	"all rights reserved", "has not been edited by", "published from a syndicated feed", "may not be published, broadcast", "may not be reproduced", "reproduction in whole or", "redistributed without", "without prior written", "you agree to our", "agree to our terms",
	"enable javascript", "javascript is disabled", "browser does not support", "ad blocker", "adblock", "we use cookies", "uses cookies to", "this site uses cookies", "this website uses cookies", "our cookie policy", "cookie settings",
	"personal data in accordance with", "forgot your password", "comments are moderated", "user comment will be", "moderated before publication", "our community standards", "community guidelines", "house rules",
	"views expressed in this", "opinions expressed in this", "opinions expressed are those", "views expressed are those", "do not necessarily reflect", "does not necessarily reflect", "material from the associated press", "turn on notifications", "support our journalism", "delivered to your inbox", "straight to your inbox", "in your inbox", "to your inbox", "your email address",
	"if you enjoyed this article", "like this story?", "be reached at", "copyright 20", "copyright ©", "when quoting", "when using materials", "hyperlink to the", "any reproduction", "this material may not", "reprinted with permission", "we may earn a commission", "earn an affiliate", "affiliate commission", "push notifications",
	"you are receiving this", "you received this", "email in your browser", "unsubscribe", "manage your subscription", "manage your preferences", "mailing list", "update your preferences", "forwarded this email",
	"we appreciate that!", "discerning readers", "our work depends on", "support our work",
	"a version of this article appear", "will be updated as", "this story has been updated", "this article has been updated", "this is a developing story",
	"rush transcript", "be in its final form", "order form", "may not support playback", "support independent journalism", "good journalism costs", "make a contribution", "published as received", "content is copyrighted", "read unlimited", "already a subscriber", "subscribers in the", "contact us for subscription", "consider supporting our work",
}

// appeals need a reader or the house in the same sentence ("you", "our"), or stand at its head.
var appeals = []string{
	"sign up", "subscribe", "newsletter", "newsletters", "click here", "click on", "follow us", "follow @", "follow our", "join us", "join the conversation", "join the discussion", "log in", "login", "sign in", "register", "registration", "your account", "privacy policy", "terms of use", "terms of service", "terms and conditions", "cookies",
	"become a supporter", "become a member", "donate", "contribute to our", "get the latest", "get breaking news", "stay up to date", "stay updated", "stay informed", "share your", "tell us", "let us know", "contact us", "write to us", "email us", "e-mail us", "leave a comment", "post a comment", "comment below", "like us on", "find us on", "our facebook", "our twitter", "telegram channel", "our channel", "our app", "our website", "whatsapp", "listen to our", "download", "by clicking", "by continuing to", "by signing up", "by registering", "our journalism", "your browser",
}

// imperatives that open an appeal.
var imperatives = []string{"sign up", "subscribe", "click", "follow", "join our", "join us", "log in", "sign in", "register ", "get the latest", "get breaking", "download", "share this", "share on", "donate", "contact us", "leave a comment", "post a comment", "like us", "find us", "stay up to date", "stay updated", "tell us", "listen to our", "support "}

// pointers open a line that leads to another page.
var pointers = []string{
	"ap audio:", "audio:", "podcast:", "just watched", "must watch", "more videos", "related video", "watch video", "infographic:", "also in this issue",
	"leer también", "leer más", "ler também", "mehr dazu", "mehr zum thema", "die redaktion empfiehlt", "lees meer", "читайте",
	"read more:", "read more :", "read also", "also read", "read next", "see also", "see more:", "related:", "related story", "related stories", "related article", "related news", "related topics", "more:", "more on this", "more news:", "more from", "watch:", "watch more", "watch now", "watch live", "video:", "listen:", "recommended:", "must read", "don't miss", "editor's pick", "editors' pick", "read full", "read the full", "read:", "click here", "continue reading", "story continues below", "article continues", "advertisement", "in pictures:", "in pics:", "photos:", "gallery:", "view gallery", "keep reading", "up next", "trending:", "also on ", "you might also", "you may also", "follow @", "follow us", "get short url", "filed under", "have a tip?", "tags:", "reading time", "estimated reading",
	"lesen sie auch", "lire aussi", "à lire aussi", "leia também", "leia mais", "lea también", "lea además", "leggi anche", "baca juga", "читайте также", "lees ook", "läs också", "ayrıca okuyun", "zobacz także",
}

// credits of wire stories, which stand at their foot.
var signatures = []string{
	"(reporting by", "reporting by ", "(writing by", "writing by ", "(editing by", "editing by ", "(additional reporting", "additional reporting", "(compiled by", "our standards:", "contributed to this report", "(with inputs from", "with inputs from", "(with agency input", "(this story has been", "this story has been corrected", "associated press writer", "associated press writers", "associated press reporter",
}

// addresses reports whether the words speak to the reader, or of the house itself.
func addresses(low string) bool {
	for _, w := range strings.FieldsFunc(low, func(r rune) bool { return (r < 'a' || r > 'z') && r != '\'' }) {
		switch w {
		case "you", "your", "our", "us", "you're", "you'll", "you'd":
			return true
		}
	}
	return false
}

// boiler tells whether a paragraph is the house speaking to its reader, and why; "" for news.
func boiler(text string) string {
	if len(text) > 1500 {
		return ""
	}
	low := plain(text)
	switch {
	case hasAny(low, notices):
		return whyNotice
	case startsAny(low, signatures) || strings.HasSuffix(strings.TrimRight(low, ". "), "contributed to this report") && len(low) < 400:
		return whyByline
	case quoting(low):
		return ""
	case startsAny(low, imperatives) && hasAny(low, appeals) && len(low) < 300:
		return whyForm
	case addresses(low) && hits(low, appeals) > 0 && len(low) < 400 && !strings.ContainsAny(low, "\""):
		return whyForm
	}
	return ""
}

// quoting: words in quotation marks are somebody's, not the house's.
func quoting(low string) bool { return strings.HasPrefix(low, "\"") || strings.HasPrefix(low, "'") }

func hits(low string, phrases []string) int {
	n := 0
	for _, p := range phrases {
		if holds(low, p) {
			n++
		}
	}
	return n
}

// policyWords are the vocabulary of rules, accounts and licences.
var policyWords = []string{"user", "users", "account", "comment", "comments", "moderator", "moderators", "moderate", "moderation", "administration", "website", "websites", "privacy", "consent", "cookies", "password", "registration", "registered", "personal data", "third parties", "advertising", "spam", "unlock access", "terms", "post", "posts", "posted", "discussion", "e-mail", "email"}

// policy reports whether a text reads as rules of a site: three of their words, or two in a short one.
func policy(text string) bool {
	low := plain(text)
	seen := 0
	words := map[string]bool{}
	for _, w := range fields(low) {
		words[strings.Trim(w, ".'")] = true
	}
	for _, p := range policyWords {
		if words[p] || strings.Contains(p, " ") && strings.Contains(low, p) {
			seen++
		}
	}
	return seen >= 3 || seen == 2 && len(low) < 200
}
