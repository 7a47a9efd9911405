<HTML><HEAD><TITLE>Wire</TITLE></HEAD><BODY BGCOLOR=white><TABLE WIDTH=600><TR><TD WIDTH=120 VALIGN=top><FONT SIZE=2><A HREF=a>World</A><BR><A HREF=b>Sports</A><BR><A HREF=c>Weather</A></FONT></TD><TD><FONT SIZE=5><B>Rebels Shell Town of Marib</B></FONT><BR><FONT SIZE=1>May 13, 1998<BR>Web posted at: 10:05 a.m. EDT (1405 GMT)</FONT><P>MARIB, Yemen (AP) -- Rebels shelled the town of Marib on Sunday and killed nine soldiers, the army said in a statement to reporters.<P>The government in Aden promised to answer and sent two brigades to the front.<P>Talks between the two sides in Muscat broke off in June after a quarrel over prisoners.<P>Saudi Arabia condemned the attack, and Oman offered to host new talks.<BR><BR><CENTER><A HREF=x>Back to top</A></CENTER><HR><FONT SIZE=1>Copyright 1998 The Gazette Co.</FONT></TD></TR></TABLE></BODY></HTML>
======== article ========
title: Rebels Shell Town of Marib
published: 1998-05-13
outlet: The Gazette
agency: Associated Press
language: en
dateline: MARIB, Yemen (AP) -- | Marib, Yemen | Associated Press
dropped: outside the article: World / Sports / Weather
dropped: title: Rebels Shell Town of Marib
dropped: clock: May 13, 1998 / Web posted at: 10:05 a.m. EDT (1405 GMT)
dropped: related: Back to top
dropped: credit: Copyright 1998 The Gazette Co.

MARIB, Yemen (AP) -- Rebels shelled the town of Marib on Sunday and killed nine soldiers, the army said in a statement to reporters.

The government in Aden promised to answer and sent two brigades to the front.

Talks between the two sides in Muscat broke off in June after a quarrel over prisoners.

Saudi Arabia condemned the attack, and Oman offered to host new talks.
