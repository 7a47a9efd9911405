package gazetteer

import "strings"

// agentPhrase is an agent with its words parted.
type agentPhrase struct {
	words []string
	agent Agent
}

// ends counts the lemmas that the phrase takes where it ends at lemmas[end],
// zero where it does not.
func (p agentPhrase) ends(lemmas []string, end int) int {
	at := end
	for w := len(p.words); w > 0; at-- {
		for at >= 0 && hyphen(lemmas[at]) && w < len(p.words) {
			at--
		}
		if at < 0 {
			return 0
		}
		taken := suffix(p.words[:w], Fold(lemmas[at]))
		if taken == 0 {
			return 0
		}
		w -= taken
	}
	return end - at
}

// suffix counts the words, from the last on, that a folded lemma stands for:
// "vice president" written "vice-president" stands for two.
func suffix(words []string, lemma string) int {
	n := 1 + strings.Count(lemma, " ")
	if n > len(words) {
		return 0
	}
	if n == 1 && words[len(words)-1] == lemma {
		return 1
	}
	if n > 1 && strings.Join(words[len(words)-n:], " ") == lemma {
		return n
	}
	return 0
}
