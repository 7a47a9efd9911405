SKIP TO CONTENT
SKIP TO SITE INDEX
SUBSCRIBE FOR $1/WEEK
LOG IN

Middle East

Iran and Saudi Arabia Swap Envoys, Ending Seven-Year Rift

The exchange, brokered by China, follows months of quiet talks in Baghdad and Muscat.

Give this article
Share full article
142

The Saudi ambassador, Abdullah al-Anazi, left, at the airport in Tehran on Tuesday. Credit...Wana News Agency, via Reuters

By Farah Nouri and Daniel Weiss
Reporting from Beirut, Lebanon, and Beijing
Sept. 5, 2023

Iran and Saudi Arabia sent ambassadors to each other's capitals on Tuesday, completing a reconciliation that China brokered in March and that has eased tensions across the Middle East.

The two countries broke off ties in 2016 after a crowd stormed the Saudi Embassy in Tehran in protest against the execution of a Shiite cleric.

ADVERTISEMENT
SKIP ADVERTISEMENT

"We have chosen the path of neighbors," the Iranian ambassador, Alireza Enayati, told reporters in Riyadh.

Analysts cautioned that the war in Yemen, where the two countries back opposing sides, was far from over.

Sign up for the Israel-Hamas War Briefing.  The latest news about the conflict.

"Embassies are easy," said Sana Vakili, who studies the Gulf at Chatham House. "Missiles are hard."

Farah Nouri is a correspondent in Beirut covering the Persian Gulf. More about Farah Nouri

A version of this article appears in print on Sept. 6, 2023, Section A, Page 7 of the New York edition with the headline: Iran and Saudis Swap Envoys. Order Reprints | Today's Paper | Subscribe

READ 142 COMMENTS

More in Middle East

Drought Empties Villages in Southern Iraq

© 2023 The New York Times Company
NYTCo Contact Us Accessibility Work with us Advertise

======== article ========
title: Iran and Saudi Arabia Swap Envoys, Ending Seven-Year Rift
published: 2023-09-05
outlet: nytimes.com
authors: Farah Nouri | Daniel Weiss
section: Middle East
language: en
caption: The Saudi ambassador, Abdullah al-Anazi, left, at the airport in Tehran on Tuesday. |
dropped: related: SKIP TO CONTENT / SKIP TO SITE INDEX
dropped: navigation: SUBSCRIBE FOR $1/WEEK
dropped: notice: LOG IN
dropped: navigation: Middle East
dropped: title: Iran and Saudi Arabia Swap Envoys, Ending Seven-Year Rift
dropped: headline: Give this article / Share full article
dropped: navigation: 142
dropped: caption: The Saudi ambassador, Abdullah al-Anazi, left, at the airport in Tehran on Tuesday. Credit
dropped: byline: By Farah Nouri and Daniel Weiss
dropped: headline: Reporting from Beirut, Lebanon, and Beijing
dropped: clock: Sept. 5, 2023
dropped: related: ADVERTISEMENT
dropped: navigation: SKIP ADVERTISEMENT
dropped: notice: Sign up for the Israel-Hamas War Briefing. The latest news about the conflict.
dropped: related: Farah Nouri is a correspondent in Beirut covering the Persian Gulf. More about Farah Nouri
dropped: notice: A version of this article appears in print on Sept. 6, 2023, Section A, Page 7 of the New 
dropped: comments: READ 142 COMMENTS
dropped: related: More in Middle East / Drought Empties Villages in Southern Iraq
dropped: credit: © 2023 The New York Times Company
dropped: notice: NYTCo Contact Us Accessibility Work with us Advertise

The exchange, brokered by China, follows months of quiet talks in Baghdad and Muscat.

Iran and Saudi Arabia sent ambassadors to each other's capitals on Tuesday, completing a reconciliation that China brokered in March and that has eased tensions across the Middle East.

The two countries broke off ties in 2016 after a crowd stormed the Saudi Embassy in Tehran in protest against the execution of a Shiite cleric.

"We have chosen the path of neighbors," the Iranian ambassador, Alireza Enayati, told reporters in Riyadh.

Analysts cautioned that the war in Yemen, where the two countries back opposing sides, was far from over.

"Embassies are easy," said Sana Vakili, who studies the Gulf at Chatham House. "Missiles are hard."
