THE NYANZA OBSERVER
Tuesday, 4 March 2014 • Kisumu • 29°C Partly cloudy
HOME • NEWS • COUNTIES • SPORT • SHOWBIZ • e-EDITION
Breaking
Tea prices slip again at Mombasa auction
You are here: Home / News / Africa
Uganda Shuts Border Crossing After Raid on Congolese Post
Army says the closure is temporary, traders say nobody asked them
By GRACE ADHIAMBO and Agencies
Updated Tuesday, March 4, 2014 at 21:15 EAT
0 SHARES
Uganda closed the Bunagana crossing to the Democratic Republic of Congo on Monday after gunmen attacked a police post on the Congolese side and killed two officers.
The army moved a company of infantry to the crossing overnight, a spokesman, Colonel Asa Turyatemba, said. He blamed the Allied Democratic Forces.
Ugandan soldiers stand guard at the Bunagana crossing on the border with Congo, Monday, March 3, 2014
Moses Ochieng / Nyanza Observer
Congo's foreign ministry summoned the Ugandan ambassador in Kinshasa and asked for an explanation.
Why Traders Fear the Rains More Than the Rebels
President Yoweri Museveni looks through binoculars during an exercise near Kasese
Nyanza Observer photo by L. Wandera
"We were told nothing," said Josephine Kahindo, who sells beans on both sides. "The gate was shut when we came."
Kenya offered to mediate between the two governments, and the East African Community called a meeting of ministers in Arusha.
Email this story
MORE NEWS
Two held over missing relief maize
Governor walks out of budget meeting
The editor may be reached at desk@nyanzaobserver.co.ke
Members of nyanzaobserver.co.ke can comment after login
Copyright 2014. Nyanza Observer Newspapers Ltd

======== article ========
title: Uganda Shuts Border Crossing After Raid on Congolese Post
subtitle: Army says the closure is temporary, traders say nobody asked them
published: 2014-03-04T18:15:00Z
modified: 2014-03-04T18:15:00Z
outlet: nyanzaobserver.co.ke
authors: Grace Adhiambo
language: en
caption: Ugandan soldiers stand guard at the Bunagana crossing on the border with Congo, Monday, March 3, 2014 | 2014-03-03
caption: President Yoweri Museveni looks through binoculars during an exercise near Kasese |
dropped: related: THE NYANZA OBSERVER
dropped: clock: Tuesday, 4 March 2014 • Kisumu • 29°C Partly cloudy
dropped: related: HOME • NEWS • COUNTIES • SPORT • SHOWBIZ • e-EDITION
dropped: navigation: Breaking
dropped: related: Tea prices slip again at Mombasa auction / You are here: Home / News / Africa
dropped: title: Uganda Shuts Border Crossing After Raid on Congolese Post
dropped: subtitle: Army says the closure is temporary, traders say nobody asked them
dropped: byline: By GRACE ADHIAMBO and Agencies
dropped: clock: Updated Tuesday, March 4, 2014 at 21:15 EAT
dropped: navigation: 0 SHARES
dropped: caption: Ugandan soldiers stand guard at the Bunagana crossing on the border with Congo, Monday, Ma
dropped: credit: Moses Ochieng / Nyanza Observer
dropped: headline: Why Traders Fear the Rains More Than the Rebels
dropped: caption: President Yoweri Museveni looks through binoculars during an exercise near Kasese
dropped: credit: Nyanza Observer photo by L. Wandera
dropped: related: Email this story
dropped: navigation: MORE NEWS
dropped: related: Two held over missing relief maize / Governor walks out of budget meeting
dropped: notice: The editor may be reached at desk@nyanzaobserver.co.ke
dropped: comments: Members of nyanzaobserver.co.ke can comment after login
dropped: credit: Copyright 2014. Nyanza Observer Newspapers Ltd

Uganda closed the Bunagana crossing to the Democratic Republic of Congo on Monday after gunmen attacked a police post on the Congolese side and killed two officers.

The army moved a company of infantry to the crossing overnight, a spokesman, Colonel Asa Turyatemba, said. He blamed the Allied Democratic Forces.

Congo's foreign ministry summoned the Ugandan ambassador in Kinshasa and asked for an explanation.

"We were told nothing," said Josephine Kahindo, who sells beans on both sides. "The gate was shut when we came."

Kenya offered to mediate between the two governments, and the East African Community called a meeting of ministers in Arusha.
