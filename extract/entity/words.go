package entity

import (
	"sort"
	"strings"

	"casus/extract/gazetteer"
	"casus/extract/news"
)

// set is a list of words to look in.
type set map[string]bool

func setOf(words string) set {
	s := set{}
	for _, w := range strings.Fields(words) {
		s[w] = true
	}
	return s
}

// Titles that stand before people's names, and words that stand before titles.
var (
	honorifics = setOf(`msgr monsignor mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady dame rev rev. reverend prof prof. hon. st. imam sheikh sheik shaykh
		hajji haji mullah mufti sayyid ayatollah grand-ayatollah rabbi father sister brother maulana madame monsieur señor don herr`)
	titles = setOf(`president vice-president premier minister chancellor king queen prince princess emperor empress emir sultan duke duchess pope
		cardinal archbishop bishop patriarch pastor general gen gen. lieutenant lt lt. colonel col col. major maj maj. captain capt capt. sergeant sgt
		sgt. admiral adm adm. brigadier brig. commander cmdr. marshal corporal cpl. officer senator sen sen. representative rep rep. congressman congresswoman
		lawmaker governor gov gov. mayor secretary ambassador envoy consul director chairman chairwoman chairperson chair speaker judge justice attorney
		professor deputy leader spokesman spokeswoman spokesperson commissioner inspector detective chief ceo mp mep mla generalissimo taoiseach
		caliph shah tsar czar baron count countess undersecretary president-elect counselor councillor councilman analyst economist author journalist
		secretary-general warlord dictator coach singer actor actress presidents ministers senators representatives`)
	beforeTitle = setOf(`prime vice deputy foreign defence defense interior finance justice home trade health energy economy education oil environment
		first second assistant associate acting interim chief executive attorney crown grand supreme major brigadier lieutenant rear air field staff
		former ex managing special permanent national general police army navy cabinet state union labor labour transport culture agriculture
		development security intelligence senior press federal regional provincial military religious spiritual opposition party majority minority house senate internal external affairs district parliamentary presidential co-chair congress`)
	afterSecretary = setOf("state defense defence general education commerce energy labor labour agriculture health transportation treasury")
	masculine      = setOf(`mr mr. sir lord king prince emperor emir sultan duke pope cardinal imam sheikh sheik ayatollah rabbi father brother chairman
		congressman spokesman baron count policeman businessman gunman salesman fisherman councilman hajji actor monk son husband man boy`)
	feminine = setOf(`mrs mrs. ms ms. miss lady dame queen princess empress duchess sister chairwoman congresswoman spokeswoman countess policewoman
		businesswoman actress nun daughter wife widow mother woman girl grandmother schoolgirl`)
)

// A headWord says what a capitalised phrase that ends in it, or has it before "of", is.
type headWord struct {
	kind   news.ActorType
	sector string
}

// orgHeads are the head words of names of organizations.
var orgHeads = func() map[string]headWord {
	heads := map[string]headWord{}
	for _, row := range []struct {
		kind          news.ActorType
		sector, words string
	}{
		{news.Government, "GOV", `ministry ministries government administration department agency authority commission bureau office secretariat directorate
			cabinet embassy consulate mission treasury chancellery presidency customs board inspectorate prefecture municipality`},
		{news.Government, "LEG", `parliament senate congress house legislature bundestag duma knesset diet assembly chamber verkhovna storting riksdag cortes seimas sejm`},
		{news.Government, "JUD", `court tribunal judiciary`},
		{news.Government, "SPY", `intelligence`},
		{news.Military, "MIL", `army navy fleet forces force command corps brigade regiment battalion division squadron militia guard guards airforce`},
		{news.Police, "COP", `police constabulary gendarmerie sheriff`},
		{news.ArmedGroup, "REB", `brigades mujahideen taliban jihad cartel`},
		{news.Party, "PTY", `party parties coalition bloc democrats alliance republicans socialists greens conservatives liberals caucus labour partido`},
		{news.Company, "BUS", `company corporation corp corp. inc inc. ltd ltd. llc plc group holdings bank airlines airways motors industries enterprises oil gas energy
			petroleum systems technologies electric telecom partners stores co. co gmbh ag sa railways railway airline insurance securities capital
			exchange hotel restaurant`},
		{news.Media, "MED", `times post news tv television radio herald tribune journal gazette guardian telegraph magazine press broadcasting newspaper
			review daily network weekly chronicle observer mirror channel`},
		{news.Organization, "EDU", `university college school institute academy faculty institution polytechnic seminary`},
		{news.NGO, "NGO", `foundation fund charity trust watch society initiative council-on relief`},
		{news.Organization, "", `organization organisation association federation confederation league union council committee centre center club conference movement front
			church laboratory hospital museum team service services forum program programme project panel orchestra institution lab campaign order
			synod diocese library syndicate convention guild fc united committee observatory tank fellowship lobby trust theatre consortium agency
			community partnership`},
		{news.InternationalOrganization, "IGO", `nations`},
	} {
		for _, w := range strings.Fields(row.words) {
			if _, had := heads[w]; !had {
				heads[w] = headWord{row.kind, row.sector}
			}
		}
	}
	return heads
}()

// Words that head, or stand in, names of places.
var (
	placeHeads = setOf(`river lake mountain mountains hill hills island islands province district county city valley street square airport desert sea
		peninsula strait ocean bay gulf coast region oblast governorate prefecture state states town village road avenue boulevard bridge canal
		park forest creek falls beach port harbor harbour cape basin canyon plateau territory territories republic kingdom emirate colony camp heights
		springs crossing junction tower palace mosque cathedral temple castle stadium station cemetery ranch plaza passage pass rock archipelago
		hemisphere border`)
	placeFirst = setOf("mount mt mt. lake fort port cape san santa saint st st. los las el rio sierra upper lower north south east west northern southern eastern western central greater gulf isle el-")
	placeTails = []string{"stan", "grad", "burg", "abad", "ville", "shire", "pur", "pura", "ton", "nagar", "polis", "sk", "berg", "vik", "borough", "landia", "heim", "furt", "dorf"}
	placePreps = setOf("in at near outside around across throughout inside within beyond towards toward")
	places2    = setOf("from to into via through between of for off")
)

// Words that are written with a capital and are no names of actors or places.
var (
	calendar = setOf(`january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep.
		sept. oct. nov. dec. monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun mondays tuesdays wednesdays thursdays
		fridays saturdays sundays ramadan christmas easter eid thanksgiving halloween jan feb mar apr jun jul aug sep sept oct nov dec gmt am pm bst est edt utc
		a.m. p.m. ad bc ce bce a.d. b.c.`)
	noNames = setOf(`i i'm i'd i've ok okay mr mrs internet god bible koran quran islam christianity judaism hinduism buddhism communism nazism fascism english arabic
		french german spanish latin russian chinese parliament web email tv dvd cd pc id faq usd html pdf sms www url phd ph.d. ba b.a. ma m.a. bsc mba fyi
		asap lol omg ps p.s. re fw fwd cc pm yes no hi hello dear thanks please the a an and or but if when while although because since however moreover
		meanwhile this that these those he she it they we you there here what who why how which its his her their our my your some many most both
		each every few all any another other such also then thus so as at by for from in into of on to with after before during under over about
		against between among through without within toward towards upon despite according not only even just still yet once again now today yesterday
		tomorrow one two three four five six seven eight nine ten hundred thousand million billion first second third last next new old more less much
		constitution article section chapter act bill law treaty agreement accord resolution protocol war revolution battle cold operation world olympic
		olympics cup prize award medal nobel figure table page part volume attn subject note photo image attachment`)
	// Groups of people by faith, people or conviction: capitalised, but no names.
	// homelands are the countries of adjectives of parts of them, and of their peoples
	homelands = func() map[string]string {
		out := map[string]string{}
		for _, row := range strings.Fields(`RUS:chechen,chechens,ingush,dagestani,dagestanis,tatar,tatars,siberian,circassian ESP:catalan,catalans,basque,basques,galician,andalusian
			FRA:corsican,corsicans,breton ITA:sicilian,sicilians,venetian DEU:bavarian,bavarians,saxon GBR:cornish CHN:tibetan,tibetans,uighur,uighurs,uyghur,uyghurs
			PAK:sindhi,sindhis,baloch,baluch,balochi IND:kashmiri,kashmiris,assamese,manipuri,naga,gujarati ETH:tigrayan,tigrayans,oromo,amhara ISL:icelandic
			IDN:acehnese,papuan MMR:rohingya,kachin,rakhine PHL:moro SDN:darfuri,darfuris CAN:quebecois,québécois,quebecer,quebecers BEL:flemish,walloon,flemings,walloons
			ZAF:zulu,zulus NGA:biafran,igbo,hausa,yoruba IRN:ahwazi GEO:abkhaz,abkhazian,ossetian MDA:transnistrian UKR:crimean NGA:ibo,ijaw,ogoni,fulani KEN:kikuyu,kalenjin UGA:acholi SSD:dinka,nuer MLI:tuareg,tuaregs ESH:sahrawi,sahrawis,saharawi
			ZWE:ndebele,shona AFG:hazara,hazaras LBN:maronite,maronites EGY:coptic,copts BIH:bosniak,bosniaks LKA:tamil,tamils,sinhalese NPL:madhesi IND:bodo,mizo,gorkha
			NZL:maori AUS:aboriginal MEX:zapatista,zapatistas CHL:mapuche NIC:miskito,sandinista,sandinistas IRQ:yazidi,yazidis MMR:rohingyas,karenni USA:texan,texans,californian,alaskan,hawaiian`) {
			code, words, _ := strings.Cut(row, ":")
			for w := range strings.SplitSeq(words, ",") {
				out[w] = code
			}
		}
		return out
	}()
	peoples = setOf(`muslim muslims islamic islamist islamists christian christians catholic catholics protestant protestants orthodox jew jews jewish sunni sunnis
		shiite shiites shia shi'ite shi'ites hindu hindus buddhist buddhists sikh sikhs kurd kurds kurdish arab arabs arabic tibetan tibetans uighur uighurs
		uyghur uyghurs african africans asian asians european europeans western westerner westerners latin latino latinos hispanic marxist marxists
		communist communists socialist leninist maoist maoists nazi nazis fascist fascists zionist zionists democrat democratic republican liberal
		conservative tory tories tamil tamils pashtun pashtuns tajik uzbek hazara yazidi yazidis rohingya roma basque basques catalan catalans alawite
		alawites druze copt copts coptic salafi salafist wahhabi anglican methodist baptist evangelical mormon soviet soviets american-led u.s.-led
		slavic germanic caucasian persian scottish welsh english northern southern eastern parliamentary presidential federal
		trotskyist stalinist peronist gaullist anarchist royalist loyalist unionist nationalist secularist centrist populist democrats-led bolshevik bolsheviks menshevik
		afro-american middle-eastern mideast sub-saharan balkan baltic nordic scandinavian caribbean mediterranean eurasian`)
	// What a capitalised phrase that ends so is: a happening, a document, a thing.
	thingHeads = setOf(`war wars revolution battle treaty agreement accord accords act law bill constitution resolution protocol election elections summit crisis
		games olympics cup prize award festival day year era age uprising massacre plan doctrine charter declaration convention referendum operation
		spring process championship championships movement-of code amendment series show book letter report rights tour intifada riots genocide
		holocaust affair scandal inquiry trial statement proclamation manifesto pact bombing attacks conference-on conflict rebellion mutiny coup clause medal
		hour month primaries primary campaign-of eve century awards medals edition budget debate crusade crusades rally marathon policy system
		theory project-of missile rocket language languages`)
	// Small words within names of organizations, and of people.
	orgJoiners  = setOf("of for on")
	nameJoiners = setOf("al el bin ibn bint van von der den ten ter da de del della di do dos das du la le ul ur abu ben y e zu af st abd ud ud-din ad as ash")
	speech      = setOf(`say tell add note state stress explain announce declare claim insist argue warn accuse criticize criticise condemn urge call ask demand
		deny admit confirm suggest specify remind report reiterate emphasize emphasise write tweet comment reply respond promise pledge vow
		believe think express welcome praise describe acknowledge remark testify recall observe conclude predict joke meet visit resign die`)
)

// folded is the key under which two spellings are one name.
func folded(s string) string { return gazetteer.Fold(s) }

// slug makes an id's part of words: "mevlut-mert-altintas".
func slug(s string) string { return strings.ReplaceAll(folded(s), " ", "-") }

// sorted gives the words in order.
func (s set) sorted() []string {
	words := make([]string, 0, len(s))
	for w := range s {
		words = append(words, w)
	}
	sort.Strings(words)
	return words
}
