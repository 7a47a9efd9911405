<!DOCTYPE html><html lang="en-US"><head><title>Egypt hosts Hamas, Fatah officials for talks on Gaza crossings | The Times of Israel</title><link rel="canonical" href="https://www.timesofisrael.com/egypt-hosts-hamas-fatah-officials-for-talks-on-gaza-crossings/">
<meta property="og:title" content="Egypt hosts Hamas, Fatah officials for talks on Gaza crossings"><meta property="og:site_name" content="The Times of Israel"><meta property="og:description" content="Delegations to discuss hand-over of Rafah terminal; Israel says it was informed"><meta property="article:published_time" content="2017-10-09T20:14:00+03:00"></head>
<body><header><ul id="menu"><li><a href="/">Home</a></li><li><a href="/israel">Israel</a></li></ul></header>
<article><header><h1 class="headline">Egypt hosts Hamas, Fatah officials for talks on Gaza crossings</h1><h2 class="underline">Delegations to discuss hand-over of Rafah terminal; Israel says it was informed</h2><div class="byline"><span>By <a href="/writers/avi">Avi Dayan</a> and <a href="/writers/afp/">AFP</a></span><span class="date">9 October 2017, 8:14 pm</span></div>
<div class="media caption"><img src="x.jpg"/><div class="caption">Palestinians wait at the Rafah crossing in southern Gaza, on August 16, 2017. (Abed Rahim Khatib/Flash90)</div></div></header>
<div class="the-content"><p>Egyptian intelligence officials received delegations of Hamas and Fatah in Cairo on Monday for talks on who will run the crossings of the Gaza Strip, a Palestinian official said.</p>
<div class="newsletter-box"><h4>Get The Times of Israel's Daily Edition by email and never miss our top stories</h4><form><input><button>Get it</button></form><span>By signing up, you agree to the terms</span></div>
<p>Israel said it had been informed of the talks. “We will not accept a terror group at the border,” an official in Jerusalem said on condition of anonymity.</p>
<p>The two factions have been at odds since Hamas seized the Strip in 2007, when it drove out forces loyal to Palestinian Authority President Mahmoud Abbas.</p>
<p><em>AFP contributed to this report.</em></p></div>
<div class="donate-box"><h3>You're serious. We appreciate that!</h3><p>We’re really pleased that you’ve read X Times of Israel articles in the past month. That’s why we started the Times of Israel eleven years ago - to provide discerning readers like you with must-read coverage of Israel and the Jewish world.</p></div>
<div class="topics"><h4>Read more on:</h4><a href="#">Hamas</a><a href="#">Fatah</a></div></article></body></html>

======== article ========
title: Egypt hosts Hamas, Fatah officials for talks on Gaza crossings
subtitle: Delegations to discuss hand-over of Rafah terminal; Israel says it was informed
url: https://www.timesofisrael.com/egypt-hosts-hamas-fatah-officials-for-talks-on-gaza-crossings/
published: 2017-10-09T17:14:00Z
outlet: timesofisrael.com
agency: Agence France-Presse
authors: Avi Dayan
language: en
caption: Palestinians wait at the Rafah crossing in southern Gaza, on August 16, 2017. | 2017-08-16
dropped: navigation: Home / Israel
dropped: outside the article: Egypt hosts Hamas, Fatah officials for talks on Gaza crossings
dropped: subtitle: Delegations to discuss hand-over of Rafah terminal; Israel says it was informed
dropped: byline: By Avi Dayan and AFP 9 October 2017, 8:14 pm
dropped: caption: Palestinians wait at the Rafah crossing in southern Gaza, on August 16, 2017. (Abed Rahim 
dropped: form: Get The Times of Israel's Daily Edition by email and never miss our top stories / Get it /
dropped: byline: AFP contributed to this report.
dropped: form: You're serious. We appreciate that! / We’re really pleased that you’ve read X Times of
dropped: tags: Read more on: / Hamas Fatah

Egyptian intelligence officials received delegations of Hamas and Fatah in Cairo on Monday for talks on who will run the crossings of the Gaza Strip, a Palestinian official said.

Israel said it had been informed of the talks. “We will not accept a terror group at the border,” an official in Jerusalem said on condition of anonymity.

The two factions have been at odds since Hamas seized the Strip in 2007, when it drove out forces loyal to Palestinian Authority President Mahmoud Abbas.
