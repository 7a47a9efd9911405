<!DOCTYPE html>
<html lang="en-GB"><head>
<title>Georgia expels two diplomats after spying arrests | The Valley Courier</title>
<link rel="canonical" href="https://www.valleycourier.example.com/world/georgia-expels-diplomats?utm_source=feed#top">
<meta property="og:site_name" content="The Valley Courier">
<meta property="og:title" content="Georgia expels two diplomats after spying arrests - The Valley Courier">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"The Valley Courier"},
{"@type":["NewsArticle"],"headline":"Georgia expels two diplomats after spying arrests","datePublished":"2021-05-04T08:15:00+04:00",
"dateModified":"2021-05-04T11:00:00+04:00","author":[{"@type":"Person","name":"Reuters"}]}]}</script>
<style>.x{color:red}</style></head>
<body class="has-sidebar">
<div id="cookie-banner"><p>We use cookies to improve your visit. By continuing to browse you accept them.</p></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<header><h1>Georgia expels two diplomats after spying arrests</h1>
<p class="article__standfirst">Tbilisi says that the two attaches bought plans of an air base.</p></header>
<main><article class="story">
<div class="byline">By Reuters, Tbilisi</div>
<figure><img src="a.jpg"><figcaption>Policemen outside the embassy in Tbilisi on May 3, 2021. <span class="credit">Photo: N. Beridze</span></figcaption></figure>
<div class="story-body">
<p>TBILISI (Reuters) - Georgia expelled two Belarusian diplomats on Tuesday, a day after police arrested three officers
on suspicion of <a href="/topic/spying">spying</a>.</p>
<p>The foreign ministry handed the ambassador a note and gave the two attaches 72 hours to leave.</p>
<div class="inline-related"><p><a href="/x">Read more: The long quarrel over the border, explained in five maps</a></p></div>
<p>Belarus called the step &ldquo;unfriendly&rdquo; and promised an answer.<script>track("body")</script></p>
<p><strong>Read also:</strong> <a href="/y">Minsk recalls envoy</a></p>
<form class="newsletter"><p>Sign up for our newsletter and never miss a story from the region again.</p><input type="email"></form>
<h3>Earlier cases</h3>
<p>In 2019 Georgia sent home a military attach&eacute; of the same embassy after a similar affair.</p>
<p>Get short URL</p>
</div>
<div class="comments"><p>Nobody here believes a single word of that story, they made it all up again.</p></div>
</article></main>
<aside class="rail"><h2>Most read</h2><p>The government fell on Monday after a vote of no confidence in the parliament.</p></aside>
<footer><p>&copy; 2021 The Valley Courier. All rights reserved.</p></footer>
</body></html>

======== article ========
title: Georgia expels two diplomats after spying arrests
subtitle: Tbilisi says that the two attaches bought plans of an air base.
url: https://www.valleycourier.example.com/world/georgia-expels-diplomats
published: 2021-05-04T04:15:00Z
modified: 2021-05-04T07:00:00Z
outlet: example.com
agency: Reuters
section: World
language: en
dateline: TBILISI (Reuters) - | Tbilisi | Reuters
caption: Policemen outside the embassy in Tbilisi on May 3, 2021. | 2021-05-03
dropped: notice: We use cookies to improve your visit. By continuing to browse you accept them.
dropped: navigation: Home / World
dropped: title: Georgia expels two diplomats after spying arrests
dropped: subtitle: Tbilisi says that the two attaches bought plans of an air base.
dropped: byline: By Reuters, Tbilisi
dropped: credit: Photo: N. Beridze
dropped: caption: Policemen outside the embassy in Tbilisi on May 3, 2021.
dropped: related: Read more: The long quarrel over the border, explained in five maps / Read also: Minsk rec
dropped: form: Sign up for our newsletter and never miss a story from the region again.
dropped: related: Get short URL
dropped: comments: Nobody here believes a single word of that story, they made it all up again.
dropped: related: Most read / The government fell on Monday after a vote of no confidence in the parliament.
dropped: navigation: © 2021 The Valley Courier. All rights reserved.

TBILISI (Reuters) - Georgia expelled two Belarusian diplomats on Tuesday, a day after police arrested three officers on suspicion of spying.

The foreign ministry handed the ambassador a note and gave the two attaches 72 hours to leave.

Belarus called the step “unfriendly” and promised an answer.

Earlier cases

In 2019 Georgia sent home a military attaché of the same embassy after a similar affair.
