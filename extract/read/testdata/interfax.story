INTERFAX
Russian
RSS
Search
News
Politics
Economy
Emerging markets
22:10 Russian govt approves new rules for grain exports
21:48 Ruble weakens slightly at end of trading
21:15 Court extends arrest of former regional minister
15 Mar 2018 18:42

Kazakhstan, Russia sign protocol on joint patrols in Caspian

AKTAU. March 15 (Interfax) - Kazakhstan and Russia have signed a protocol on joint patrols in the northern part of the Caspian Sea, the Kazakh Defense Ministry said on Thursday.

"The parties agreed that the first patrol will begin in May," the ministry said.

The protocol was signed by Deputy Defense Minister Talgat Abenov and the commander of the Caspian Flotilla, Rear Admiral Sergei Pinchukov.

Poaching boats fired at a border cutter near Bautino last month. One border guard was wounded.

sd jv

(Our editorial staff can be reached at eng.editors@interfax.ru)
Interfax-Kazakhstan
More news
Kazakh president to visit Baku in April
Azerbaijan denies reports of shelling on border
About Agency
Products
Contacts
© 1991-2018 Interfax. All rights reserved.
Information placed on this website is intended for internal use only and is not to be reproduced in whole or in part in any form without the agency's permission.

======== article ========
title: Kazakhstan, Russia sign protocol on joint patrols in Caspian
published: 2018-03-15
outlet: interfax.com
agency: Interfax
language: en
dateline: AKTAU. March 15 (Interfax) - | Aktau | Interfax
dropped: navigation: INTERFAX / Russian / RSS / Search / News / Politics / Economy / Emerging markets
dropped: related: 22:10 Russian govt approves new rules for grain exports / 21:48 Ruble weakens slightly at 
dropped: clock: 15 Mar 2018 18:42
dropped: title: Kazakhstan, Russia sign protocol on joint patrols in Caspian
dropped: navigation: sd jv
dropped: notice: (Our editorial staff can be reached at eng.editors@interfax.ru)
dropped: navigation: Interfax-Kazakhstan / More news
dropped: related: Kazakh president to visit Baku in April / Azerbaijan denies reports of shelling on border
dropped: navigation: About Agency / Products / Contacts
dropped: credit: © 1991-2018 Interfax. All rights reserved.
dropped: related: Information placed on this website is intended for internal use only and is not to be repr

AKTAU. March 15 (Interfax) - Kazakhstan and Russia have signed a protocol on joint patrols in the northern part of the Caspian Sea, the Kazakh Defense Ministry said on Thursday.

"The parties agreed that the first patrol will begin in May," the ministry said.

The protocol was signed by Deputy Defense Minister Talgat Abenov and the commander of the Caspian Flotilla, Rear Admiral Sergei Pinchukov.

Poaching boats fired at a border cutter near Bautino last month. One border guard was wounded.
