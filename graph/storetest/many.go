package storetest

import (
	"fmt"
	"math/rand/v2"
	"time"

	"casus/extract/news"
)

// Many makes articles for benchmarks, from a number on, of days, towns and people
// that differ.
func Many(from, n int) []news.Reading {
	first := time.Date(2016, 1, 1, 0, 0, 0, 0, time.UTC)
	var out []news.Reading
	for i := from; i < from+n; i++ {
		on := func(j int) string { return first.AddDate(0, 0, (i*7+j*31)%1500).Format(time.DateOnly) }
		towns := []string{"Ankara", "Istanbul", "Bishkek", "Baghdad", "Basra", "Sochi", "Moscow", "Beijing", "Astana", "Tashkent", "Aleppo"}
		town := func(j int) string { return towns[(i+j)%len(towns)] }
		shared := first.AddDate(0, 0, i/5).Format(time.DateOnly)
		r := Article(fmt.Sprintf("outlet%d.example", i%40), shared,
			Says{Kind: "suicide-bombing", When: shared, Where: towns[i/5%len(towns)], Deaths: fmt.Sprint(10 + i%3), Source: []string{"Islamic State"}},
			Says{Kind: "meeting", When: on(1), Where: town(1), Source: []string{"Vladimir Putin", "Xi Jinping"}},
			Says{Kind: "condolence", When: on(2), Source: []string{"Xi Jinping"}, Target: []string{"Russia"}, Answers: 1},
			Says{Kind: "airstrike", When: on(3), Where: town(3), Source: []string{"Russia"}, Target: []string{"?some rebels/armed-group/SYR"}, Deaths: fmt.Sprint(i % 50)},
			Says{Kind: "accusation", When: on(4), Source: []string{"United States"}, Target: []string{"Iran"}, Speaker: "Russian Foreign Ministry"})
		random := rand.New(rand.NewPCG(uint64(i), 1))
		for range 300 { // words that no other article has in this order
			r.Article.Text += fmt.Sprintf(" w%d", random.IntN(5000))
		}
		out = append(out, Named(r, fmt.Sprint(i)))
	}
	return out
}
