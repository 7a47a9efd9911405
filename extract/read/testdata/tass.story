TASS
Russian News Agency
Русский
Russian Politics & Diplomacy
Military & Defense
World
14 Nov 2019, 16:20

Lavrov, Syrian envoy discuss constitutional committee

The next round of the committee's work will be held in Geneva

© Valery Sharifulin/TASS

MOSCOW, November 14. /TASS/. Russian Foreign Minister Sergey Lavrov and Special Envoy of the UN Secretary-General for Syria Geir Pedersen discussed the work of the Syrian constitutional committee on Thursday, the Russian Foreign Ministry said in a statement.

"The sides confirmed that the committee must work without foreign interference," the statement reads.

Read also
Kremlin says meeting of guarantor countries possible
Turkey, Russia hold eighth joint patrol in northern Syria

The committee was launched on October 30. It includes 150 members representing the government, the opposition and the civil society.

TASS is not responsible for the information quoted by foreign media outlets
In other media
Partner news
The minister was said to have bought a house in Nice, a tabloid wrote on its front page.
Read more on the site →
Tags
Foreign policy Syria
Subscribe to our newsletter
Follow us on social media
Terms of use
© TASS, Russian news agency (registered on 02.04.1999)

======== article ========
title: Lavrov, Syrian envoy discuss constitutional committee
subtitle: The next round of the committee's work will be held in Geneva
published: 2019-11-14
outlet: tass.com
agency: TASS
language: en
dateline: MOSCOW, November 14. /TASS/. | Moscow | TASS
dropped: navigation: TASS
dropped: related: Russian News Agency
dropped: navigation: Русский
dropped: related: Russian Politics & Diplomacy
dropped: navigation: Military & Defense / World
dropped: clock: 14 Nov 2019, 16:20
dropped: title: Lavrov, Syrian envoy discuss constitutional committee
dropped: subtitle: The next round of the committee's work will be held in Geneva
dropped: credit: © Valery Sharifulin/TASS
dropped: related: Read also
dropped: headline: Kremlin says meeting of guarantor countries possible / Turkey, Russia hold eighth joint pa
dropped: related: TASS is not responsible for the information quoted by foreign media outlets
dropped: navigation: In other media / Partner news
dropped: related: The minister was said to have bought a house in Nice, a tabloid wrote on its front page. /
dropped: tags: Tags / Foreign policy Syria
dropped: notice: Subscribe to our newsletter
dropped: related: Follow us on social media
dropped: navigation: Terms of use
dropped: form: © TASS, Russian news agency (registered on 02.04.1999)

MOSCOW, November 14. /TASS/. Russian Foreign Minister Sergey Lavrov and Special Envoy of the UN Secretary-General for Syria Geir Pedersen discussed the work of the Syrian constitutional committee on Thursday, the Russian Foreign Ministry said in a statement.

"The sides confirmed that the committee must work without foreign interference," the statement reads.

The committee was launched on October 30. It includes 150 members representing the government, the opposition and the civil society.
