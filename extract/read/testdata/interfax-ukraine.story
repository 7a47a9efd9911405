19 Oct 2018 15:20

Ukraine, NATO begin Sea Shield exercise near Odesa

KYIV. Oct 19 (Interfax-Ukraine) – Ships of Ukraine, Romania and Turkey began the Sea Shield 2018 exercise in the Black Sea off Odesa on Friday, the Ukrainian Navy's press service has said.

"Eight ships and two aircraft are taking part," the report says.

Russia's Black Sea Fleet is watching the exercise, its press service told Interfax.

#Navy
#NATO
ADVERTISEMENT
LATEST
14:41
Court arrests ex-deputy
14:20
National Bank keeps rate
Interfax-Ukraine
Copyright © 1992-2018 All rights reserved.

======== article ========
title: Ukraine, NATO begin Sea Shield exercise near Odesa
published: 2018-10-19
outlet: interfax.com.ua
agency: Interfax-Ukraine
language: en
dateline: KYIV. Oct 19 (Interfax-Ukraine) – | Kyiv | Interfax-Ukraine
dropped: clock: 19 Oct 2018 15:20
dropped: title: Ukraine, NATO begin Sea Shield exercise near Odesa
dropped: navigation: #Navy / #NATO
dropped: related: ADVERTISEMENT
dropped: navigation: LATEST / 14:41
dropped: related: Court arrests ex-deputy
dropped: navigation: 14:20
dropped: related: National Bank keeps rate
dropped: navigation: Interfax-Ukraine
dropped: credit: Copyright © 1992-2018 All rights reserved.

KYIV. Oct 19 (Interfax-Ukraine) – Ships of Ukraine, Romania and Turkey began the Sea Shield 2018 exercise in the Black Sea off Odesa on Friday, the Ukrainian Navy's press service has said.

"Eight ships and two aircraft are taking part," the report says.

Russia's Black Sea Fleet is watching the exercise, its press service told Interfax.
