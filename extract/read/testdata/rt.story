Live
01:14 GMT, Jul 09, 2017
Question more
Where to watch
Schedule
News
USA
UK
Russia
Op-ed
HomeWorld News

Libyan coastguard fires on fishing boat, Italy demands explanation

Published time: 8 Jul, 2017 15:30
Edited time: 8 Jul, 2017 17:02
Get short URL
Libyan coastguard fires on fishing boat, Italy demands explanation
FILE PHOTO. A Libyan coastguard vessel off Tripoli © Darrin Zammit Lupi / Reuters
32
5
A Libyan coastguard vessel has fired on an Italian trawler off the coast of Misrata, wounding its captain, the Italian Foreign Ministry has said.

Rome has summoned the Libyan ambassador and demanded an explanation.

Read more
© Yannis Behrakis
Italy threatens to close ports to rescue ships

"We will not tolerate such acts," Foreign Minister Angelino Alfano told La Repubblica.

Libyan coastguard: We fired into the air https://t.co/AbCdEf12 pic.twitter.com/XyZ123
— RT (@RT_com) July 8, 2017

The coastguard's spokesman, Ayoub Qassem, rejected the charge, saying that his men had fired into the air.

Like this story? Share it with a friend!

TrendsItaly newsLibya news
Podcasts
Comments (12)
How the West ruined Libya
© Autonomous Nonprofit Organization "TV-Novosti", 2005-2017. All rights reserved.

======== article ========
title: Libyan coastguard fires on fishing boat, Italy demands explanation
published: 2017-07-08
modified: 2017-07-08
outlet: rt.com
language: en
caption: FILE PHOTO. A Libyan coastguard vessel off Tripoli |
dropped: navigation: Live
dropped: clock: 01:14 GMT, Jul 09, 2017
dropped: navigation: Question more
dropped: related: Where to watch
dropped: navigation: Schedule / News / USA / UK / Russia / Op-ed / HomeWorld News
dropped: related: Libyan coastguard fires on fishing boat, Italy demands explanation
dropped: clock: Published time: 8 Jul, 2017 15:30 / Edited time: 8 Jul, 2017 17:02
dropped: related: Get short URL
dropped: title: Libyan coastguard fires on fishing boat, Italy demands explanation
dropped: caption: FILE PHOTO. A Libyan coastguard vessel off Tripoli © Darrin Zammit Lupi / Reuters
dropped: navigation: 32 / 5 / Read more
dropped: credit: © Yannis Behrakis
dropped: headline: Italy threatens to close ports to rescue ships / Libyan coastguard: We fired into the air 
dropped: notice: Like this story? Share it with a friend!
dropped: related: TrendsItaly newsLibya news
dropped: navigation: Podcasts
dropped: comments: Comments (12)
dropped: related: How the West ruined Libya
dropped: credit: © Autonomous Nonprofit Organization "TV-Novosti", 2005-2017. All rights reserved.

A Libyan coastguard vessel has fired on an Italian trawler off the coast of Misrata, wounding its captain, the Italian Foreign Ministry has said.

Rome has summoned the Libyan ambassador and demanded an explanation.

"We will not tolerate such acts," Foreign Minister Angelino Alfano told La Repubblica.

The coastguard's spokesman, Ayoub Qassem, rejected the charge, saying that his men had fired into the air.
