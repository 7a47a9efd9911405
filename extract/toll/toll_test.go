package toll_test

import (
	"fmt"
	"strings"
	"testing"

	"casus/extract/news"
	"casus/extract/sentence"
	"casus/extract/syntax"
	"casus/extract/toll"
)

// Each sentence tells the dead and the injured that stand beside it: an open
// end is +, nothing is -.
func TestTolls(t *testing.T) {
	m, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want string }{
		{"At least 12 people were killed in the blast.", "12+ -"},
		{"The blast killed 12 people and wounded 30.", "12 30"},
		{"Twelve people were killed and 30 injured.", "12 30"},
		{"Two soldiers died in the attack.", "2 -"},
		{"The attack left 12 dead and 30 wounded.", "12 30"},
		{"The attack killed a soldier.", "1 -"},
		{"Between 30 and 40 civilians were killed.", "30..40 -"},
		{"Dozens of people were wounded.", "- 24..99"},
		{"More than 200 protesters were injured.", "- 201+"},
		{"The death toll rose to 15.", "15 -"},
		{"The raid claimed 18 lives.", "18 -"},
		{"A bomber blew himself up, killing himself and three others.", "4 -"},
		{"Up to 20 rebels were killed.", "..20 -"},
		{"Some 1,200 people have died.", "1200 -"},
		{"Twenty-three miners were killed.", "23 -"},
		{"There were no casualties.", "0 0"},
		{"The shelling caused three deaths.", "3 -"},
		{"The army sent 300 soldiers.", "- -"},
		{"The bill died in committee.", "- -"},
		{"He was killed in Ankara.", "1 -"},
		{"Omar Diallo, 15, was killed by a policeman.", "1 -"},
		{"Mali's ambassador to Niger, Omar Diallo, was shot dead.", "1 -"},
		{"Omar Diallo, Ali Keita and Musa Traore were killed.", "3 -"},
		{"A bomb killed at least 12 people and wounded 30 others.", "12+ 30"},
		{"Four policemen and two civilians were killed.", "6 -"},
		{"Two soldiers were killed and another was injured.", "2 1"},
		{"The attack killed 12 people, including four children.", "12 -"},
		{"Twelve people died, among them two policemen.", "12 -"},
		{"The death toll has risen to 45.", "45 -"},
		{"The death toll climbed to at least 45, officials said.", "45+ -"},
		{"The blast left 12 people dead and scores injured.", "12 40..99"},
		{"More than 300 people were killed or injured.", "- -"},
		{"About 20 people were hurt, three of them seriously.", "- 20"},
		{"Nearly 200 people died in the earthquake.", "180..200 -"},
		{"Some 40 people lost their lives.", "40 -"},
		{"The clashes claimed the lives of 14 people.", "14 -"},
		{"The clashes claimed at least 14 lives.", "14+ -"},
		{"No one was hurt.", "0 0"},
		{"Nobody was killed in the attack.", "0 -"},
		{"There were no deaths or injuries.", "0 0"},
		{"There were no reports of casualties.", "0 0"},
		{"No casualties were reported.", "0 0"},
		{"A policeman was shot dead.", "1 -"},
		{"Three people were shot dead in Cali.", "3 -"},
		{"Gunmen shot dead five villagers.", "5 -"},
		{"Five villagers were shot and killed.", "5 -"},
		{"The rebels shot and wounded a priest.", "- 1"},
		{"The bomber killed himself and three others.", "4 -"},
		{"The suicide bomber killed 11 people and himself.", "12 -"},
		{"The attack killed one and wounded 15.", "1 15"},
		{"One person was killed and 15 others were wounded.", "1 15"},
		{"An Israeli soldier was stabbed to death.", "1 -"},
		{"Police killed the attacker.", "1 -"},
		{"The gunman was killed by police.", "1 -"},
		{"The strike killed a commander and three of his bodyguards.", "4 -"},
		{"Seven people, including three children, were killed.", "7 -"},
		{"At least seven people, most of them women, have been killed.", "7+ -"},
		{"Dozens were killed and hundreds injured.", "24..99 200..999"},
		{"Hundreds of people were killed.", "200..999 -"},
		{"Several hundred people died.", "300..999 -"},
		{"A handful of settlers were hurt.", "- 3..5"},
		{"Not one of the 60 miners was hurt.", "0 0"},
		{"The ambush left 20 dead or wounded.", "..20 ..20"},
		{"The clash resulted in the death of 3 (three) soldiers.", "3 -"},
		{"The rebels lost in excess of 40 men.", "41+ -"},
		{"Five peacekeepers were gunned down at a checkpoint.", "5 -"},
		{"Two sentries had their throats slit.", "2 -"},
		{"The janitor lost two fingers.", "- 1"},
		{"The premier suffered a broken arm.", "- 1"},
		{"Nineteen of the passengers remain in hospital.", "- 19"},
		{"There were 58 people aboard the plane and there were no survivors.", "58 -"},
		{"The whole crew was brought ashore unhurt.", "0 0"},
		{"A report that 30 guards had died was denied by the army.", "- -"},
		{"More than 900 people have died since the conflict began.", "- -"},
		{"The raid, in which four guards were killed, came a week after 19 people died in a blast in Herat.", "4 -"},
		{"The first bomb killed three people, the second nine.", "3 9 more -"},
		{"Nine soldiers were wounded, as were 12 villagers.", "- 9 12 more"},
		{"A blast killed 14 pilgrims, not counting the attacker.", "15 -"},
		{"The attack killed six guards, and all three attackers were shot dead.", "9 -"},
		{"Two of the 12 injured died in hospital.", "2 more 10"},
		{"The dead were two priests and a nurse.", "3 -"},
		{"Father and son were killed.", "2 -"},
		{"The caretaker died, becoming the attack's third victim.", "3 -"},
		{"Estimates of how many died run from 12 to 20.", "12..20 -"},
		{"Thousands died.", "2000..9999 -"},
		{"Two dozen people were injured.", "- 24"},
		{"Between 10 and 15 people were injured.", "- 10..15"},
		{"Ten to 15 people were killed.", "10..15 -"},
		{"As many as 50 people may have been killed.", "..50 -"},
		{"Up to 50 people were injured.", "- ..50"},
		{"Fewer than ten people died.", "..9 -"},
		{"Over 100 people were wounded.", "- 101+"},
		{"Several people were injured.", "- 3..9"},
		{"A number of people were injured.", "- 3+"},
		{"The quake killed 1,234 people.", "1234 -"},
		{"The bombing, which killed 17 people, was condemned.", "17 -"},
		{"A 25-year-old man was killed.", "1 -"},
		{"The 1982 death of the leader was mourned.", "1 -"},
		{"Gunmen armed with AK-47 rifles shot dead the mayor.", "1 -"},
		{"The priests were killed by soldiers.", "- -"},
		{"The mayor was killed.", "1 -"},
		{"The mayor and his driver were killed.", "2 -"},
		{"The president, his wife and two guards were killed.", "4 -"},
		{"Six bodies were found in the river.", "6 -"},
		{"The bodies of six men were found.", "6 -"},
		{"Rescuers pulled 12 bodies from the rubble.", "12 -"},
		{"The fighting left six dead.", "6 -"},
		{"The fighting left six people wounded.", "- 6"},
		{"The attack resulted in three deaths.", "3 -"},
		{"The attack caused ten injuries.", "- 10"},
		{"The army lost 12 men.", "12 -"},
		{"Thirty-two people were hospitalized.", "- 32"},
		{"Eight people were taken to hospital with injuries.", "- 8"},
		{"A man died of his wounds on Tuesday.", "1 -"},
		{"Another three people died later in hospital.", "3 -"},
		{"All 224 people on board were killed.", "224 -"},
		{"All 14 passengers died.", "14 -"},
		{"Both pilots were killed.", "2 -"},
		{"Both of the pilots died.", "2 -"},
		{"One in four people was killed.", "- -"},
		{"He said 15 had died.", "15 -"},
		{"Authorities put the death toll at 72.", "72 -"},
		{"The toll stood at 72 dead and 140 injured.", "72 140"},
		{"Officials revised the death toll to 19 from 22.", "19 -"},
		{"The number of dead rose to 19.", "19 -"},
		{"The number of injured has reached 140.", "- 140"},
		{"18 dead, 40 wounded in Kabul blast", "18 40"},
		{"Blast kills 18, injures 40 in Kabul", "18 40"},
		{"Two killed in Gaza air strike", "2 -"},
		{"Car bomb kills 7 soldiers", "7 -"},
		{"At least 7 killed, 20 injured as bus plunges into gorge", "7+ 20"},
		{"The attack left at least 11 people dead, and more than 60 wounded.", "11+ 61+"},
		{"Militants killed 11 troops and kidnapped two.", "11 -"},
		{"The army said it had killed 23 militants.", "23 -"},
		{"The army killed 23 militants and captured four.", "23 -"},
		{"23 militants were killed in the operation and 5 soldiers were wounded.", "23 5"},
		{"A total of 23 people were killed.", "23 -"},
		{"An estimated 500 people have been killed.", "500 -"},
		{"Half a dozen people were hurt.", "- 6"},
		{"Three quarters of the houses were destroyed.", "- -"},
		{"The shelling killed a woman and her two children.", "3 -"},
		{"A woman and two of her children died.", "3 -"},
		{"A grenade wounded seven, two seriously.", "- 7"},
		{"Four were in critical condition.", "- 4"},
		{"Five people suffered minor injuries.", "- 5"},
		{"Five people sustained injuries.", "- 5"},
		{"The injured included four children.", "- -"},
		{"The army killed two birds with one stone.", "- -"},
		{"The bill was killed in the Senate.", "- -"},
		{"The deal is dead.", "- -"},
		{"The storm injured his pride.", "- -"},
		{"He was injured during training.", "- 1"},
		{"The village is 12 kilometers from the Dead Sea.", "- -"},
		{"Twelve were charged with killing a policeman.", "1 -"},
		{"He threatened to kill the hostages.", "- -"},
		{"The law would kill 300 jobs.", "- -"},
		{"She could have been killed.", "- -"},
		{"Police say the explosion killed three people and injured dozens more.", "3 24..99"},
		{"At least one person has died and five are missing.", "1+ -"},
		{"Nine others were wounded in the attack, which took place near the border.", "- 9"},
		{"Fourteen people, all of them civilians, died when the boat sank.", "14 -"},
		{"The military said five rebels and a soldier had died in the clash.", "6 -"},
		{"The bomb, hidden in a cart, killed 27 shoppers.", "27 -"},
		{"Twenty-seven worshippers were killed when a man opened fire in a mosque.", "27 -"},
		{"The storm has killed more than 1,000 people in Haiti.", "1001+ -"},
		{"More than a dozen people were wounded.", "- 13+"},
		{"A dozen people were wounded.", "- 12"},
		{"The crash killed everyone on board.", "- -"},
		{"All 66 people aboard the plane died.", "66 -"},
		{"A suicide bomber blew himself up, killing 11.", "11 -"},
		{"A gunman killed his wife, two daughters and himself.", "4 -"},
		{"Two of the wounded died in hospital.", "2 more -"},
		{"The toll now stands at 31.", "31 -"},
		{"The toll was expected to rise.", "- -"},
		{"Hospital officials put the number of dead at 31 and the number of wounded at 84.", "31 84"},
		{"The ministry said 31 people had been killed and 84 wounded.", "31 84"},
		{"Thirty-one people have been killed in fighting since Friday.", "31 -"},
		{"Eleven soldiers and some 30 insurgents were killed.", "41 -"},
		{"Militants attacked a checkpoint, killing four soldiers and wounding seven.", "4 7"},
		{"Four soldiers were killed when militants attacked a checkpoint with 30 fighters.", "4 -"},
		{"A Palestinian teenager was shot dead by Israeli troops.", "1 -"},
		{"A rocket hit a house, killing a mother and her baby.", "2 -"},
		{"The attack wounded at least 20 people, five critically.", "- 20+"},
		{"Some 15 to 20 people were hurt in the stampede.", "- 15..20"},
		{"In all, 68 people died.", "68 -"},
		{"Six Pakistani troops were martyred.", "6 -"},
		{"The remains of 12 people were found.", "12 -"},
		{"The bodies of the two hostages were recovered.", "2 -"},
		{"No injuries were reported.", "0 0"},
		{"Police put the number of dead at six, while witnesses spoke of nine.", "6..9 -"},
		{"Half of the 12 hostages were executed.", "6 -"},
		{"All but two of the bus's 30 passengers were killed.", "28 -"},
		{"The only survivor of the ten-man patrol walked home.", "9 -"},
		{"The pilot is in a coma.", "- 1"},
		{"Troops eliminated four insurgents in a cave.", "4 -"},
		{"Three guards died, and so did two of the raiders.", "3 2 more -"},
		{"Four miners did not survive.", "4 -"},
		{"Nine were hurt and two shot dead when the guard opened fire.", "2 9"},
		{"Two gunmen shot dead five villagers.", "5 -"},
		{"There was no word on casualties.", "- -"},
		{"It was the worst attack since 2004, when 90 died.", "90 -"},
		{"The war has cost 40,000 lives.", "- -"},
		{"A shell killed two nurses, and a second shell killed a porter.", "2 1 more -"},
		{"There were no immediate reports of casualties.", "0 0"},
		{"Nobody was hurt in the blast.", "0 0"},
		{"The blast did not cause any casualties.", "0 0"},
		{"No one died.", "0 -"},
		{"Officials said there were no fatalities.", "0 -"},
		{"Three policemen and a bystander were injured, one of them seriously.", "- 4"},
		{"The coalition said one of its soldiers died in Helmand.", "1 -"},
		{"The raid left one officer dead and two others hurt.", "1 2"},
		{"An airstrike killed the group's deputy leader.", "1 -"},
		{"Kidnappers killed one of the hostages.", "1 -"},
		{"An explosion ripped through a bus, killing eight and injuring about 30.", "8 30"},
		{"The government says 140 people have lost their lives in the unrest.", "140 -"},
		{"Her two brothers died in the war.", "2 -"},
		{"Seventeen are dead and 23 wounded.", "17 23"},
		{"Seventeen killed in Yemen suicide attack", "17 -"},
		{"Yemen suicide attack kills 17", "17 -"},
		{"Death toll from Yemen attack rises to 17", "17 -"},
		{"Gunmen kill 5, wound 9 in Karachi", "5 9"},
		{"The fire claimed nine victims.", "9 -"},
		{"Rebels shot down a helicopter, killing all nine aboard.", "9 -"},
		{"In 2014 the group killed 200 people.", "200 -"},
		{"On May 12, 30 people were killed.", "30 -"},
		{"The 12 dead were buried on Friday.", "12 -"},
		{"He lost two sons in the war.", "2 -"},
		{"The 40 injured were flown to Kabul.", "- 40"},
		{"They killed 15 of the attackers.", "15 -"},
		{"Two were killed instantly and the third died later.", "2 -"},
		{"The police killed two gunmen, and a third was arrested.", "2 -"},
		{"The army killed a number of fighters.", "3+ -"},
		{"Dozens of bodies lay in the streets.", "24..99 -"},
		{"Officials fear that hundreds may be dead.", "200..999 -"},
		{"The company killed off two brands.", "- -"},
		{"The vote killed the plan.", "- -"},
		{"He is dead wrong.", "- -"},
		{"The noise was killing her.", "- -"},
		{"The deadline is midnight.", "- -"},
		{"The dead were mourned.", "- -"},
		{"It cost 12 lives and 30 million dollars.", "12 -"},
	} {
		var found []news.Toll
		for i, s := range sentence.Split(c.text, news.Body) {
			m.Parse(&s)
			found = append(found, toll.Find(i, &s)...)
		}
		dead, hurt := "-", "-"
		for _, f := range found {
			if f.Deaths != nil {
				dead = later(dead, count(f.Deaths), f.More)
			}
			if f.Injured != nil {
				hurt = later(hurt, count(f.Injured), f.More)
			}
		}
		if got := dead + " " + hurt; got != c.want {
			t.Errorf("%s\n got %q\nwant %q (%s)", c.text, got, c.want, show(found))
		}
	}
}

// later gives the last figure told, and those before that it comes to.
func later(before, figure string, more bool) string {
	switch {
	case !more:
		return figure
	case before == "-":
		return figure + " more"
	}
	return before + " " + figure + " more"
}

// Sentences end anywhere, and numbers stand everywhere: no part of one may
// lead beyond its tokens.
func TestCutShort(t *testing.T) {
	m, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	s := sentence.Split("At least 12 people, including four of his 25-year-old guards, two women and a child, were shot dead or wounded on May 12, leaving half a dozen dead, killing himself and no one", news.Body)[0]
	m.Parse(&s)
	for from := range s.Tokens {
		for to := from; to <= len(s.Tokens); to++ {
			part := news.Sentence{Tokens: s.Tokens[from:to]}
			for _, f := range toll.Find(0, &part) {
				if f.First < 0 || f.Last >= to-from || f.First > f.Last {
					t.Fatalf("tokens %d to %d: a toll at %d to %d", from, to, f.First, f.Last)
				}
			}
		}
	}
}

func count(r *news.Range) string {
	switch {
	case r == nil:
		return "-"
	case r.Min == r.Max:
		return fmt.Sprint(r.Min)
	case r.Max == 0:
		return fmt.Sprint(r.Min, "+")
	case r.Min == 0:
		return fmt.Sprint("..", r.Max)
	}
	return fmt.Sprint(r.Min, "..", r.Max)
}

func show(ts []news.Toll) string {
	var out []string
	for _, t := range ts {
		out = append(out, fmt.Sprintf("tokens %d-%d %s %s", t.First, t.Last, count(t.Deaths), count(t.Injured)))
	}
	return strings.Join(out, "; ")
}
