HOMEPAGE
TÜRKIYE
ECONOMY
WORLD
SPORTS
OPINION
ARTS & LIFE

Turkish jets hit PKK shelters in northern Iraq

ANKARA

Share on Facebook
Share on Twitter
A+
A-

Turkish jets hit PKK shelters in northern Iraq

Turkish warplanes destroyed nine shelters and two ammunition depots of the outlawed Kurdistan Workers' Party (PKK) in northern Iraq late on Oct. 3, the Turkish General Staff has said in a statement.

The air strikes were carried out in the Zap and Hakurk areas after soldiers at a border post in Hakkari came under mortar fire, the statement added.

Two soldiers were wounded in the mortar attack, according to Hakkari Governor Cuneyt Toprak.

CLICK HERE FOR MORE PHOTOS

Meanwhile, the Iraqi Foreign Ministry summoned the Turkish ambassador in Baghdad and handed over a note of protest.

Turkey says it will continue the operations "until the last terrorist is gone."

October/04/2016

PRINT

IRAQ, TURKEY, PKK, AIR STRIKES

MOST POPULAR

Istanbul metro line opens after delay
Parliament to vote on extension of emergency rule

COMMENTS ON
NOTE TO EDITOR

To be able to comment, you must be a registered user. Please sign in or sign up.

READER COMMENTS

mehmet k
10/5/2016 9:14:41 AM
They should have done this long ago, nobody protects our soldiers on that border.

Copyright 2016 Hürriyet Daily News

======== article ========
title: Turkish jets hit PKK shelters in northern Iraq
published: 2016-10-04
outlet: hurriyetdailynews.com
language: en
dropped: navigation: HOMEPAGE / TÜRKIYE / ECONOMY / WORLD / SPORTS / OPINION / ARTS & LIFE
dropped: related: Turkish jets hit PKK shelters in northern Iraq
dropped: navigation: ANKARA
dropped: related: Share on Facebook / Share on Twitter
dropped: navigation: A+ / A-
dropped: title: Turkish jets hit PKK shelters in northern Iraq
dropped: related: CLICK HERE FOR MORE PHOTOS
dropped: clock: October/04/2016
dropped: navigation: PRINT
dropped: related: IRAQ, TURKEY, PKK, AIR STRIKES
dropped: navigation: MOST POPULAR
dropped: related: Istanbul metro line opens after delay / Parliament to vote on extension of emergency rule
dropped: comments: COMMENTS ON
dropped: related: NOTE TO EDITOR
dropped: comments: To be able to comment, you must be a registered user. Please sign in or sign up. / READER 
dropped: navigation: mehmet k
dropped: clock: 10/5/2016 9:14:41 AM
dropped: related: They should have done this long ago, nobody protects our soldiers on that border.
dropped: credit: Copyright 2016 Hürriyet Daily News

Turkish warplanes destroyed nine shelters and two ammunition depots of the outlawed Kurdistan Workers' Party (PKK) in northern Iraq late on Oct. 3, the Turkish General Staff has said in a statement.

The air strikes were carried out in the Zap and Hakurk areas after soldiers at a border post in Hakkari came under mortar fire, the statement added.

Two soldiers were wounded in the mortar attack, according to Hakkari Governor Cuneyt Toprak.

Meanwhile, the Iraqi Foreign Ministry summoned the Turkish ambassador in Baghdad and handed over a note of protest.

Turkey says it will continue the operations "until the last terrorist is gone."
