Baltic Post | News from eight shores

Today is Friday, 12 June 2009 | Tallinn 14:20 | Riga 14:20

Politics
Economy
Defence
Culture

Latvian patrol boats take part in the exercise Amber Sea off Liepaja

Lena Brandt / Baltic Post

Latvia and Sweden Agree to Share Radar Pictures of the Sea

12 June 2009, 09:05 EEST

Lena Brandt, Riga

Latvia and Sweden signed an agreement in Riga on Thursday under which their navies will exchange radar pictures of the sea between Gotland and Courland.

Swedish Defence Minister Sten Tolgfors said that the agreement was "a modest wire with large ends". It takes effect in September.

Swedish Defence Minister Sten Tolgfors (left) shakes hands with his host before the signing in Riga, June 11, 2009

Foto: Juris Kalns, Baltic Post archive

Russia criticized the agreement. A spokesman for its foreign ministry said that the Baltic needed fewer eyes and more confidence.

Lithuania may join next year, a Lithuanian officer said, and Estonia has asked for the papers.

You may also like

Estonian ferry freed from ice

Polish sappers clear wartime mine

Sign in with your Baltic Post account

Contact the newsroom: newsroom (at) balticpost

© 1998-2009 Baltic Post OÜ. All rights reserved.

======== article ========
title: Latvia and Sweden Agree to Share Radar Pictures of the Sea
published: 2009-06-12T06:05:00Z
outlet: Baltic Post
language: en
caption: Latvian patrol boats take part in the exercise Amber Sea off Liepaja |
caption: Swedish Defence Minister Sten Tolgfors (left) shakes hands with his host before the signing in Riga, June 11, 2009 | 2009-06-11
dropped: related: Baltic Post | News from eight shores
dropped: clock: Today is Friday, 12 June 2009 | Tallinn 14:20 | Riga 14:20
dropped: navigation: Politics / Economy / Defence / Culture
dropped: caption: Latvian patrol boats take part in the exercise Amber Sea off Liepaja
dropped: credit: Lena Brandt / Baltic Post
dropped: title: Latvia and Sweden Agree to Share Radar Pictures of the Sea
dropped: clock: 12 June 2009, 09:05 EEST
dropped: related: Lena Brandt, Riga
dropped: caption: Swedish Defence Minister Sten Tolgfors (left) shakes hands with his host before the signin
dropped: credit: Foto: Juris Kalns, Baltic Post archive
dropped: navigation: You may also like
dropped: related: Estonian ferry freed from ice / Polish sappers clear wartime mine
dropped: form: Sign in with your Baltic Post account
dropped: related: Contact the newsroom: newsroom (at) balticpost
dropped: credit: © 1998-2009 Baltic Post OÜ. All rights reserved.

Latvia and Sweden signed an agreement in Riga on Thursday under which their navies will exchange radar pictures of the sea between Gotland and Courland.

Swedish Defence Minister Sten Tolgfors said that the agreement was "a modest wire with large ends". It takes effect in September.

Russia criticized the agreement. A spokesman for its foreign ministry said that the Baltic needed fewer eyes and more confidence.

Lithuania may join next year, a Lithuanian officer said, and Estonia has asked for the papers.
