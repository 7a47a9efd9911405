package read

import "testing"

func TestDateline(t *testing.T) {
	for _, c := range []struct{ in, place, agency, words string }{
		{"MOSCOW (Sputnik) – On Monday, the envoy was killed.", "Moscow", "Sputnik", "MOSCOW (Sputnik) –"},
		{"MOSCOW, December 19. /TASS/. The envoy was killed.", "Moscow", "TASS", "MOSCOW, December 19. /TASS/."},
		{"BEIJING, Dec. 20 (Xinhua) -- China condemned the attack.", "Beijing", "Xinhua", "BEIJING, Dec. 20 (Xinhua) --"},
		{"ANKARA, Turkey (AP) — A gunman shot him.", "Ankara, Turkey", "Associated Press", "ANKARA, Turkey (AP) —"},
		{"UNITED NATIONS, Dec 19 (Reuters) - The Council met.", "United Nations", "Reuters", "UNITED NATIONS, Dec 19 (Reuters) -"},
		{"ANKARA/MOSCOW (Reuters) - The envoy was killed.", "Ankara/Moscow", "Reuters", "ANKARA/MOSCOW (Reuters) -"},
		{"Beirut (AFP) - Rebels shelled the town.", "Beirut", "Agence France-Presse", "Beirut (AFP) -"},
		{"MOSCOW. Dec 19 (Interfax) - The ministry said so.", "Moscow", "Interfax", "MOSCOW. Dec 19 (Interfax) -"},
		{"MADRID — Nadal kept hopes alive.", "Madrid", "", "MADRID —"},
		{"ISLAMABAD: The army said it had struck.", "Islamabad", "", "ISLAMABAD:"},
		{"(Reuters) - The envoy was killed.", "", "Reuters", "(Reuters) -"},
		{"SAN SALVADOR, 3 JAN 90 -- GUERRILLAS ATTACKED.", "San Salvador", "", "SAN SALVADOR, 3 JAN 90 --"},
		{"LA PAZ, Bolivia -- Miners blocked the road.", "La Paz, Bolivia", "", "LA PAZ, Bolivia --"},
		{"CONCORD, N.H. (AP) — A judge ruled.", "Concord, N.H.", "Associated Press", "CONCORD, N.H. (AP) —"},
		{"Nairobi, Kenya CNN — Troops retook the town.", "Nairobi, Kenya", "CNN", "Nairobi, Kenya CNN —"},
		{"Tehran, Jan 8, IRNA - Iran fired missiles.", "Tehran", "IRNA", "Tehran, Jan 8, IRNA -"},
		{"Paris, May 3, Tuesday - The minister spoke.", "", "", ""},
		{"NICOSIA, CYPRUS (AP) _ A GUNMAN SHOT HIM.", "Nicosia, Cyprus", "Associated Press", "NICOSIA, CYPRUS (AP) _"},
		{"Khartoum, Jun 15 (UNI) The army said so.", "Khartoum", "UNI", "Khartoum, Jun 15 (UNI)"},
		{"NNA - The army said so.", "", "National News Agency", "NNA -"},
		{"The Islamic State (IS) claimed the attack.", "", "", ""},
		{"The Government of National Accord (GNA) said so.", "", "", ""},
		{"TUESDAY -- Police said so.", "", "", ""},
		{"On August 6, 2016 (Tuesday) police said so.", "", "", ""},
		{"(Canada) – The army said so.", "", "", ""},
		{"Senator Smith (D) - a friend of the bill - said no.", "", "", ""},
		{"BREAKING - A bomb went off.", "", "", ""},
		{"NATO - the alliance of 28 states - said no.", "", "", ""},
		{"Both Russia and China are interested.", "", "", ""},
		{"UPDATE: Police said so.", "", "", ""},
	} {
		place, agency, n := readDateline(c.in)
		if place != c.place || agency != c.agency || c.in[:n] != c.words {
			t.Errorf("readDateline(%q)\n got %q %q %q\nwant %q %q %q", c.in, place, agency, c.in[:n], c.place, c.agency, c.words)
		}
	}
}

// A place on a line of its own is a dateline; the first line of a wrapped text in capitals is not.
func TestLoneDateline(t *testing.T) {
	for _, c := range []struct{ text, place string }{
		{"IDLIB, Syria\n\nShells hit the town on Monday.", "Idlib, Syria"},
		{"THE MAYOR OF\nPUERTO RICO SAID TODAY THAT GUNMEN HAD SHOT AT HIS\nHOUSE.", ""},
		{"CALI --\nTHE MAYOR SAID TODAY THAT GUNMEN HAD SHOT AT HIS\nHOUSE.", "Cali"},
	} {
		if d := datelineOf(c.text); d.Place != c.place {
			t.Errorf("datelineOf(%q) is at %q, want %q", c.text, d.Place, c.place)
		}
	}
}
