ENGLISH
POLITICS
TURKEY
WORLD
Turkey, Middle East

Turkey 'neutralizes' 3 YPG/PKK terrorists in northern Syria

Terrorists were attempting to infiltrate Operation Peace Spring zone, says Defense Ministry

Burak Demir   |12.02.2021

ANKARA

Turkish security forces "neutralized" three YPG/PKK terrorists in northern Syria, the country's National Defense Ministry said on Friday.

In a statement on Twitter, the ministry said the terrorists were attempting to infiltrate the Operation Peace Spring zone.

Turkish authorities use the term "neutralized" to imply the terrorists in question surrendered or were killed or captured.

Since 2016, Turkey has launched three operations across its border with Syria.

Anadolu Agency website contains only a portion of the news stories offered to subscribers in the AA News Broadcasting System (HAS), and in summarized form. Please contact us for subscription options.

Related topics
Northern Syria
YPG/PKK
RELATED NEWS
EU leaders discuss ties with Ankara
Turkey arrests 12 Daesh suspects in Izmir

======== article ========
title: Turkey 'neutralizes' 3 YPG/PKK terrorists in northern Syria
subtitle: Terrorists were attempting to infiltrate Operation Peace Spring zone, says Defense Ministry
published: 2021-02-12
outlet: aa.com.tr
agency: Anadolu Agency
authors: Burak Demir
language: en
dateline: ANKARA | Ankara | 
dropped: navigation: ENGLISH / POLITICS / TURKEY / WORLD
dropped: related: Turkey, Middle East
dropped: title: Turkey 'neutralizes' 3 YPG/PKK terrorists in northern Syria
dropped: subtitle: Terrorists were attempting to infiltrate Operation Peace Spring zone, says Defense Ministr
dropped: byline: Burak Demir |12.02.2021
dropped: notice: Anadolu Agency website contains only a portion of the news stories offered to subscribers 
dropped: related: Related topics
dropped: navigation: Northern Syria / YPG/PKK / RELATED NEWS
dropped: related: EU leaders discuss ties with Ankara / Turkey arrests 12 Daesh suspects in Izmir

ANKARA

Turkish security forces "neutralized" three YPG/PKK terrorists in northern Syria, the country's National Defense Ministry said on Friday.

In a statement on Twitter, the ministry said the terrorists were attempting to infiltrate the Operation Peace Spring zone.

Turkish authorities use the term "neutralized" to imply the terrorists in question surrendered or were killed or captured.

Since 2016, Turkey has launched three operations across its border with Syria.
