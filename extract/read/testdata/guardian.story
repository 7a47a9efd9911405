Skip to main content
Advertisement

We use cookies to improve your experience on our site and to show you relevant advertising.

Support the Guardian
Available for everyone, funded by readers
Contribute
Subscribe
News
Opinion
Sport
Culture
Lifestyle
World
Europe
US
Americas
Asia
Colombia

Colombian rebels free three oil workers held for two months

Release by ELN guerrillas comes days before talks with the government resume in Quito

Marta Ruiz in Bogotá

Wed 14 Feb 2018 17.05 GMT
Last modified on Thu 15 Feb 2018 09.12 GMT

Shares
214
Comments
31
A soldier stands guard beside the pipeline near Saravena, Arauca. Photograph: Luis Acosta/AFP/Getty Images

Rebels of the National Liberation Army have released three oil workers whom they had kidnapped in December in the eastern province of Arauca, the Red Cross has said.

The men were handed over to a humanitarian mission near Saravena on Wednesday morning.

Colombia's president, Juan Manuel Santos, welcomed the release but demanded that the group end its attacks on pipelines.

Colombia's ELN rebels call truce for election
Read more

“We will return to Quito when the bombs stop,” Santos told a radio station.

Sign up to our weekly newsletter to get the best of our foreign reporting delivered to your inbox.

The talks were suspended in January after the rebels bombed three police stations in Barranquilla, killing eight officers.

The group has fought the state since 1964.

Topics
Colombia
Farc
Americas
news
Share on Facebook
Share via Email
Most viewed
Storm leaves thousands without power in Ireland
The minister resigned on Tuesday after a newspaper printed the letters.
Man arrested over theft of painting
About us
Contact us
Complaints & corrections
© 2018 Guardian News and Media Limited or its affiliated companies. All rights reserved.

======== article ========
title: Colombian rebels free three oil workers held for two months
subtitle: Release by ELN guerrillas comes days before talks with the government resume in Quito
published: 2018-02-14T17:05:00Z
modified: 2018-02-15T09:12:00Z
outlet: theguardian.com
authors: Marta Ruiz
language: en
caption: A soldier stands guard beside the pipeline near Saravena, Arauca. |
dropped: related: Skip to main content / Advertisement
dropped: notice: We use cookies to improve your experience on our site and to show you relevant advertising
dropped: related: Support the Guardian / Available for everyone, funded by readers
dropped: navigation: Contribute
dropped: notice: Subscribe
dropped: navigation: News / Opinion / Sport / Culture / Lifestyle / World / Europe / US / Americas / Asia / Col
dropped: title: Colombian rebels free three oil workers held for two months
dropped: subtitle: Release by ELN guerrillas comes days before talks with the government resume in Quito
dropped: related: Marta Ruiz in Bogotá
dropped: clock: Wed 14 Feb 2018 17.05 GMT / Last modified on Thu 15 Feb 2018 09.12 GMT
dropped: navigation: Shares / 214 / Comments / 31
dropped: caption: A soldier stands guard beside the pipeline near Saravena, Arauca. Photograph: Luis Acosta/
dropped: headline: Colombia's ELN rebels call truce for election
dropped: navigation: Read more
dropped: notice: Sign up to our weekly newsletter to get the best of our foreign reporting delivered to you
dropped: navigation: Topics / Colombia / Farc / Americas / news
dropped: related: Share on Facebook / Share via Email
dropped: navigation: Most viewed
dropped: related: Storm leaves thousands without power in Ireland / The minister resigned on Tuesday after a
dropped: navigation: About us / Contact us / Complaints & corrections
dropped: credit: © 2018 Guardian News and Media Limited or its affiliated companies. All rights reserved.

Rebels of the National Liberation Army have released three oil workers whom they had kidnapped in December in the eastern province of Arauca, the Red Cross has said.

The men were handed over to a humanitarian mission near Saravena on Wednesday morning.

Colombia's president, Juan Manuel Santos, welcomed the release but demanded that the group end its attacks on pipelines.

“We will return to Quito when the bombs stop,” Santos told a radio station.

The talks were suspended in January after the rebels bombed three police stations in Barranquilla, killing eight officers.

The group has fought the state since 1964.
