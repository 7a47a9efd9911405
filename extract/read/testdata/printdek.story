<html><head><title>The Nile Courier: print</title></head><body onload="window.print()"><img src=logo><h2>Sudan army seizes radio station in Omdurman</h2><i>Rival force denies losing the building</i><br>By Amal Idris<br>12 March 2024 14:05<hr>KHARTOUM, Sudan (AP) — Sudan's army seized the radio station in Omdurman on Tuesday after a night of fighting that killed 31 people, medics said.<br><br>The Rapid Support Forces denied losing the building and said that their fighters still held the bridge to the north.<br><br>“We will not stop until the capital is free,” Gen. Yasser al-Atta told soldiers in a video that was posted on Facebook.<br><br>Talks in Jeddah, which Saudi Arabia and the United States host, broke off in November.<br><br>The United Nations says that eight million people have fled their homes since the war began in April 2023.<hr>Printed from https://nilecourier.example/world/africa/2024/03/12/sudan-army-seizes-radio<br>© 2024 Nile Courier. All rights reserved.</body></html>
======== article ========
title: Sudan army seizes radio station in Omdurman
subtitle: Rival force denies losing the building
url: https://nilecourier.example/world/africa/2024/03/12/sudan-army-seizes-radio
published: 2024-03-12
outlet: nilecourier.example
agency: Associated Press
authors: Amal Idris
section: World
language: en
dateline: KHARTOUM, Sudan (AP) — | Khartoum, Sudan | Associated Press
dropped: title: Sudan army seizes radio station in Omdurman
dropped: subtitle: Rival force denies losing the building
dropped: byline: By Amal Idris
dropped: clock: 12 March 2024 14:05
dropped: caption: Printed from https://nilecourier.example/world/africa/2024/03/12/sudan-army-seizes-radio 

KHARTOUM, Sudan (AP) — Sudan's army seized the radio station in Omdurman on Tuesday after a night of fighting that killed 31 people, medics said.

The Rapid Support Forces denied losing the building and said that their fighters still held the bridge to the north.

“We will not stop until the capital is free,” Gen. Yasser al-Atta told soldiers in a video that was posted on Facebook.

Talks in Jeddah, which Saudi Arabia and the United States host, broke off in November.

The United Nations says that eight million people have fled their homes since the war began in April 2023.
