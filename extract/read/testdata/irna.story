Islamic Republic News Agency
Persian Arabic English Turkish Spanish
Jan 8, 2020, 11:32 AM
News ID: 83626123
Iran fires missiles at US base in Iraq

Tehran, Jan 8, IRNA - Iran fired more than a dozen missiles at the Ain al-Asad base in western Iraq early on Wednesday, the Islamic Revolution Guards Corps said.

In a statement, the IRGC said the strike was revenge for the assassination of Lieutenant General Qasem Soleimani.

"Any further aggression will be met with a harsher answer," the statement said.

Foreign Minister Mohammad Javad Zarif said that Iran had concluded proportionate measures in self-defense.

9341**1416
Follow us on Twitter @IrnaEnglish

0 Persons

Your Comment
You are replying to: .
Most viewed
Tehran weather: cold
© 2020 IRNA. All Rights Reserved

======== article ========
title: Iran fires missiles at US base in Iraq
published: 2020-01-08
outlet: irna.ir
agency: IRNA
language: en
dateline: Tehran, Jan 8, IRNA - | Tehran | IRNA
dropped: related: Islamic Republic News Agency / Persian Arabic English Turkish Spanish
dropped: clock: Jan 8, 2020, 11:32 AM
dropped: related: News ID: 83626123
dropped: title: Iran fires missiles at US base in Iraq
dropped: navigation: 9341**1416
dropped: related: Follow us on Twitter @IrnaEnglish
dropped: navigation: 0 Persons
dropped: comments: Your Comment
dropped: related: You are replying to: .
dropped: navigation: Most viewed
dropped: related: Tehran weather: cold
dropped: credit: © 2020 IRNA. All Rights Reserved

Tehran, Jan 8, IRNA - Iran fired more than a dozen missiles at the Ain al-Asad base in western Iraq early on Wednesday, the Islamic Revolution Guards Corps said.

In a statement, the IRGC said the strike was revenge for the assassination of Lieutenant General Qasem Soleimani.

"Any further aggression will be met with a harsher answer," the statement said.

Foreign Minister Mohammad Javad Zarif said that Iran had concluded proportionate measures in self-defense.
