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
		taken := suffix(p.words[:w], lemmaKey(lemmas[at]))
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

// lemmaKey folds a lemma or a phrase of them and takes the plural off its
// words, so that a lemmatizer's slip ("security services") does no harm.
func lemmaKey(lemma string) string {
	key := Fold(lemma)
	if !strings.Contains(key, " ") {
		return singular(key)
	}
	words := strings.Fields(key)
	for i, w := range words {
		words[i] = singular(w)
	}
	return strings.Join(words, " ")
}

// singular takes a plural's ending off a word. It need not be right: both
// sides of a comparison go through it.
func singular(word string) string {
	switch {
	case len(word) > 4 && strings.HasSuffix(word, "men"):
		return word[:len(word)-3] + "man"
	case len(word) > 4 && strings.HasSuffix(word, "ies"):
		return word[:len(word)-3] + "y"
	case len(word) > 3 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && !strings.HasSuffix(word, "us") && !strings.HasSuffix(word, "is"):
		return word[:len(word)-1]
	}
	return word
}
