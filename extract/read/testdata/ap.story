AP NEWS
Top Stories
Topics
Video
Listen
Click to copy
https://apnews.com/0a1b2c3d4e5f
Click to copy
RELATED TOPICS
Manila
Asia Pacific
Philippines
Gunmen ambush mayor's convoy in southern Philippines; 4 dead
By NOEL SANTOS and JIM RIVERA
September 12, 2017

In this photo provided by the Philippine army, soldiers inspect a damaged vehicle in Lanao del Sur province on Tuesday, Sept. 12, 2017. (Philippine Army via AP)

COTABATO, Philippines (AP) — Gunmen ambushed the convoy of a town mayor in the southern Philippines on Tuesday, killing four of his guards and wounding the mayor, officials said.

Mayor Omar Dimaporo of Pualas was returning from a meeting with army officers when about 20 gunmen opened fire, said Col. Ramon Cruz, a military spokesman.

ADVERTISEMENT

Cruz blamed the attack on the Maute group, which has pledged allegiance to the Islamic State group.

Soldiers pursued the attackers into the hills, where two of them were captured.

___

Associated Press writer Teresa Lim in Manila contributed to this report.

All contents © copyright 2017 The Associated Press. All rights reserved.

======== article ========
title: Gunmen ambush mayor's convoy in southern Philippines; 4 dead
url: https://apnews.com/0a1b2c3d4e5f
published: 2017-09-12
outlet: apnews.com
agency: Associated Press
authors: Noel Santos | Jim Rivera
language: en
dateline: COTABATO, Philippines (AP) — | Cotabato, Philippines | Associated Press
caption: In this photo provided by the Philippine army, soldiers inspect a damaged vehicle in Lanao del Sur province on Tuesday, Sept. 12, 2017. | 2017-09-12
dropped: navigation: AP NEWS / Top Stories / Topics / Video / Listen
dropped: related: Click to copy
dropped: navigation: https://apnews.com/0a1b2c3d4e5f
dropped: related: Click to copy / RELATED TOPICS
dropped: navigation: Manila / Asia Pacific / Philippines
dropped: title: Gunmen ambush mayor's convoy in southern Philippines; 4 dead
dropped: byline: By NOEL SANTOS and JIM RIVERA
dropped: clock: September 12, 2017
dropped: caption: In this photo provided by the Philippine army, soldiers inspect a damaged vehicle in Lanao
dropped: related: ADVERTISEMENT
dropped: navigation: ___
dropped: byline: Associated Press writer Teresa Lim in Manila contributed to this report.
dropped: credit: All contents © copyright 2017 The Associated Press. All rights reserved.

COTABATO, Philippines (AP) — Gunmen ambushed the convoy of a town mayor in the southern Philippines on Tuesday, killing four of his guards and wounding the mayor, officials said.

Mayor Omar Dimaporo of Pualas was returning from a meeting with army officers when about 20 gunmen opened fire, said Col. Ramon Cruz, a military spokesman.

Cruz blamed the attack on the Maute group, which has pledged allegiance to the Islamic State group.

Soldiers pursued the attackers into the hills, where two of them were captured.
