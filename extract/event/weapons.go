package event

import (
	"slices"
	"strings"

	"casus/extract/news"
)

// arms are nouns for what people are attacked with, whatever stands beside them.
var arms = setOf(`bomb explosive explosives dynamite grenade mortar rocket missile torpedo shell bullet gun pistol handgun revolver rifle carbine shotgun
	machine-gun machinegun submachinegun submachine-gun machete knife dagger sword axe spear arrow crossbow firebomb cocktail landmine mine ied
	artillery howitzer bazooka acid sarin chlorine novichok poison teargas bludgeon truncheon molotov car-bomb tnt ak-47 kalashnikov firearm hand-grenade petrol-bomb
	rpg warhead incendiary bayonet baton stone brick cannon flamethrower drone`)

// loose are nouns that are arms only with a word beside them that says so.
var loose = map[string]string{
	"device": "explosive incendiary nuclear", "charge": "explosive dynamite tnt", "gas": "tear nerve mustard poison toxic", "agent": "nerve chemical",
	"weapon": "automatic heavy sharp firearm chemical", "vest": "suicide explosive", "belt": "suicide explosive", "fire": "mortar artillery rocket rifle machine-gun",
}

// vehicles are arms where somebody is driven over with them.
var vehicles = setOf("car truck van lorry vehicle bus tractor bulldozer")

// unused are verbs whose weapon harms nobody: it is found, sold, shown.
var unused = setOf(`seize find recover confiscate discover sell buy purchase send supply deliver provide ship smuggle traffic possess own hide store display defuse deactivate
	disarm surrender hand collect destroy produce manufacture make build develop test search carry`)

func setOf(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// armed notes what a violent claim was done with: the weapons told in its
// sentence that are nearer to it than to another act of violence.
func (s *scene) armed(cl *claim) {
	if cl.cand.kind.Root != "ASSAULT" && cl.cand.kind.ID != "riot" || cl.modality == notHappened {
		return
	}
	for i := range s.trees[cl.sent].tokens {
		if s.isWeapon(cl, i) && s.nearest(cl, i) {
			cl.weapon = append(cl.weapon, s.phraseSpan(cl.sent, i))
		}
	}
}

// isWeapon reports the head noun of a phrase for a weapon that is used.
func (s *scene) isWeapon(cl *claim, i int) bool {
	t := s.trees[cl.sent]
	if !t.isNoun(i) && t.tokens[i].UPOS != "ADJ" {
		return false
	}
	lemma := t.lemma(i)
	with, ok := loose[lemma]
	switch {
	case arms[lemma] && (lemma != "shell" || t.isNoun(i)):
	case vehicles[lemma] && cl.cand.kind.ID == "vehicle-ramming" && s.under(t, i, "with", "by", "using"):
	case ok && slices.ContainsFunc(t.children[i], func(c int) bool { return slices.Contains(strings.Fields(with), t.lemma(c)) }):
	default:
		return false
	}
	h := t.head(i)
	if h >= 0 && (t.base(i) == "compound" || t.base(i) == "flat") && t.isNoun(h) {
		_, sense := loose[t.lemma(h)]
		if arms[t.lemma(h)] || sense {
			return false // told by the whole: "dynamite charge"
		}
		return h == cl.tok // "the rocket attack"
	}
	for n := 0; h >= 0 && n < 4; n++ {
		if t.isVerb(h) {
			return !unused[t.lemma(h)] || h == cl.tok || t.base(h) == "acl" && t.lemma(h) == "carry" && t.head(h) >= 0
		}
		h = t.head(h)
	}
	return true
}

// under reports a phrase with one of the prepositions, or what is used.
func (s *scene) under(t tree, i int, words ...string) bool {
	return slices.Contains(words, t.preposition(i))
}

// nearest reports that no other violent claim of the sentence stands nearer to a token.
func (s *scene) nearest(cl *claim, i int) bool {
	far := max(i-cl.tok, cl.tok-i)
	for tok, o := range s.memo[cl.sent] {
		if tok != i && o != nil && o != cl && o.weak == "" && o.cand.kind.Root == "ASSAULT" && o.modality == news.Occurred && max(i-tok, tok-i) < far {
			return false
		}
	}
	return far < 30
}

// distinctArms leaves out weapons that are told again in fewer words.
func (s *scene) distinctArms(spans []news.Span) []news.Span {
	var out []news.Span
	for _, w := range spans {
		words := strings.ToLower(s.in.Article.Words(w))
		same := func(v news.Span) bool {
			other := strings.ToLower(s.in.Article.Words(v))
			return strings.HasSuffix(other, words) || strings.HasSuffix(words, other)
		}
		i := slices.IndexFunc(out, same)
		switch {
		case i < 0:
			out = append(out, w)
		case w.End-w.Start > out[i].End-out[i].Start:
			out[i] = w
		}
	}
	return out
}
