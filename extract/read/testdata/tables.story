<HTML><HEAD><TITLE>The Harbour Gazette: Strike shuts port of Dunmore</TITLE></HEAD>
<BODY BGCOLOR=white>
<TABLE WIDTH=600 BORDER=0><TR><TD COLSPAN=2><FONT SIZE=5>THE HARBOUR GAZETTE</FONT></TD></TR>
<TR><TD VALIGN=top WIDTH=120><A HREF=news.html>News</A><BR><A HREF=sport.html>Sport</A><BR><A HREF=mail.html>Letters</A><BR></TD>
<TD VALIGN=top><FONT SIZE=4><B>Strike shuts port of Dunmore</B></FONT><BR>
<FONT SIZE=1>Friday, 14 March 1997</FONT><P>
Dockers shut the port of Dunmore on Friday after talks with the harbour board
over pay broke down.<P>
The union said that 400 men would stay away until the board withdrew its
plan to cut night shifts. The board called the strike unlawful.<BR><BR>
Two ships with grain were sent on to Carrick. Police cleared the road to the
north gate and arrested six men.
<HR><FONT SIZE=1><A HREF=index.html>Back to front page</A><BR>
Copyright 1997 The Harbour Gazette</FONT></TD></TR></TABLE></BODY></HTML>

======== article ========
title: Strike shuts port of Dunmore
published: 1997-03-14
outlet: The Harbour Gazette
language: en
dropped: outside the article: THE HARBOUR GAZETTE / News / Sport / Letters
dropped: title: Strike shuts port of Dunmore
dropped: clock: Friday, 14 March 1997
dropped: related: Back to front page
dropped: credit: Copyright 1997 The Harbour Gazette

Dockers shut the port of Dunmore on Friday after talks with the harbour board over pay broke down.

The union said that 400 men would stay away until the board withdrew its plan to cut night shifts. The board called the strike unlawful.

Two ships with grain were sent on to Carrick. Police cleared the road to the north gate and arrested six men.
