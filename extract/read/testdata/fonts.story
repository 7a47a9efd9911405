<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>Xinhua - English</title></head>
<body bgcolor="#ffffff"><table width="760"><tr><td><img src="logo.gif"></td><td><a href="/">Home</a> | <a href="/china">China</a> | <a href="/world">World</a> | <a href="/biz">Business</a></td></tr></table>
<table width="760"><tr><td width="150" valign="top"><a href="#">Most Searched</a><br><a href="#">Olympics</a><br><a href="#">Bird flu</a></td>
<td width="460" valign="top"><font size="4"><b>Sri Lankan gov't, LTTE agree to resume talks in Geneva</b></font><br>
<font size="2" color="#666666">www.chinaview.cn 2006-01-25 21:14:07</font><hr>
<font size="3"><p>&nbsp;&nbsp;&nbsp; COLOMBO, Jan. 25 (Xinhua) -- The Sri Lankan government and the Liberation Tigers of Tamil Eelam (LTTE) agreed Wednesday to resume talks in Geneva next month, Norwegian peace envoy Erik Solheim said.</p>
<p>&nbsp;&nbsp;&nbsp; The agreement was reached after Solheim met LTTE leader Velupillai Prabhakaran in the northern town of Kilinochchi.</p>
<p>&nbsp;&nbsp;&nbsp; More than 120 people, most of them soldiers and policemen, have been killed in attacks in the island's north and east since December.</p>
<p>&nbsp;&nbsp;&nbsp; China welcomed the agreement. Enditem</p></font>
<p align="right"><font size="2">(Editor: Yan)</font></p>
<table width="100%"><tr><td bgcolor="#cccccc"><b>Related Stories</b></td></tr><tr><td>- <a href="#">Blast kills nine sailors in Sri Lanka</a></td></tr></table></td>
<td width="150"><a href="#">Special Reports</a></td></tr></table>
<center><font size="1">Copyright (C) Xinhua News Agency. All Rights Reserved.</font></center></body></html>

======== article ========
title: Sri Lankan gov't, LTTE agree to resume talks in Geneva
published: 2006-01-25
outlet: xinhuanet.com
agency: Xinhua
language: en
dateline: COLOMBO, Jan. 25 (Xinhua) -- | Colombo | Xinhua
dropped: outside the article: Home | China | World | Business / Most Searched / Olympics / Bird flu
dropped: title: Sri Lankan gov't, LTTE agree to resume talks in Geneva
dropped: outside the article: www.chinaview.cn 2006-01-25 21:14:07 / (Editor: Yan) / Related Stories / - Blast kills nin

COLOMBO, Jan. 25 (Xinhua) -- The Sri Lankan government and the Liberation Tigers of Tamil Eelam (LTTE) agreed Wednesday to resume talks in Geneva next month, Norwegian peace envoy Erik Solheim said.

The agreement was reached after Solheim met LTTE leader Velupillai Prabhakaran in the northern town of Kilinochchi.

More than 120 people, most of them soldiers and policemen, have been killed in attacks in the island's north and east since December.

China welcomed the agreement.
