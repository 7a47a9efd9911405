Home | China | World | Business | Culture | Photos
Xinhua
Kenya, Somalia agree to reopen border crossing at Mandera
Source: Xinhua| 2019-06-07 21:33:40|Editor: Li Na
Video Player
Close

Officials shake hands after the signing ceremony in Nairobi, Kenya, June 7, 2019. (Xinhua/Wang Bo)

NAIROBI, June 7 (Xinhua) -- Kenya and Somalia agreed on Friday to reopen the border crossing at Mandera, which was closed after a deadly raid by al-Shabab militants in March.

Kenyan Foreign Minister Joseph Kamau told reporters that the crossing will open for traders on July 1.

"Both governments will share intelligence on armed groups," Kamau said after talks with his Somali counterpart Ahmed Farah.

The March raid killed seven police officers. Al-Shabab claimed responsibility for it.

1 2 Next >

KEY WORDS: Kenya, Somalia
EXPLORE XINHUANET
Roundup: African leaders call for wider trade area
Feature: Fishermen return to Lamu
Spotlight: Floods displace thousands in Ethiopia
010020070750000000000000011100001381234567
Copyright © 2000 - 2019 XINHUANET.com All Rights Reserved.

======== article ========
title: Kenya, Somalia agree to reopen border crossing at Mandera
published: 2019-06-07
outlet: xinhuanet.com
agency: Xinhua
authors: Video Player
language: en
dateline: NAIROBI, June 7 (Xinhua) -- | Nairobi | Xinhua
caption: Officials shake hands after the signing ceremony in Nairobi, Kenya, June 7, 2019. | 2019-06-07
dropped: related: Home | China | World | Business | Culture | Photos
dropped: navigation: Xinhua
dropped: title: Kenya, Somalia agree to reopen border crossing at Mandera
dropped: clock: Source: Xinhua| 2019-06-07 21:33:40|Editor: Li Na
dropped: navigation: Video Player / Close
dropped: caption: Officials shake hands after the signing ceremony in Nairobi, Kenya, June 7, 2019. (Xinhua/
dropped: related: 1 2 Next > / KEY WORDS: Kenya, Somalia
dropped: navigation: EXPLORE XINHUANET
dropped: related: Roundup: African leaders call for wider trade area / Feature: Fishermen return to Lamu / S
dropped: navigation: 010020070750000000000000011100001381234567
dropped: credit: Copyright © 2000 - 2019 XINHUANET.com All Rights Reserved.

NAIROBI, June 7 (Xinhua) -- Kenya and Somalia agreed on Friday to reopen the border crossing at Mandera, which was closed after a deadly raid by al-Shabab militants in March.

Kenyan Foreign Minister Joseph Kamau told reporters that the crossing will open for traders on July 1.

"Both governments will share intelligence on armed groups," Kamau said after talks with his Somali counterpart Ahmed Farah.

The March raid killed seven police officers. Al-Shabab claimed responsibility for it.
