<!DOCTYPE html><html lang="en"><head><title>Sudan fighting live: Army and RSF agree to 24-hour truce | Gazette</title>
<meta property="og:title" content="Sudan fighting live: Army and RSF agree to 24-hour truce">
<link rel="canonical" href="https://www.gazette.example/live/2023/apr/18/sudan-fighting-live">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"Sudan fighting live: Army and RSF agree to 24-hour truce","datePublished":"2023-04-18T06:02:00+01:00","dateModified":"2023-04-18T19:45:10+01:00","author":[{"@type":"Person","name":"Leah Barton"}],"coverageStartTime":"2023-04-18T06:02:00+01:00","liveBlogUpdate":[{"@type":"BlogPosting","headline":"Truce comes into force","datePublished":"2023-04-18T18:00:00+01:00","articleBody":"A truce came into force."}]}</script></head>
<body><header><nav><a href="/">Home</a><a href="/world">World</a></nav></header>
<main><h1>Sudan fighting live: Army and RSF agree to 24-hour truce</h1>
<div class="live-badge">LIVE</div>
<div class="standfirst"><p>Truce backed by the United States comes into force at dusk; at least 185 killed since Saturday</p></div>
<div class="live-blog__nav"><button>Newest</button><button>Oldest</button><span>Auto-update on</span><span>Pause</span></div>
<div class="key-events"><h2>Key events</h2><ul><li><a href="#b3"><time datetime="2023-04-18T18:00:00+01:00">2h ago</time> Truce comes into force</a></li><li><a href="#b2"><time>5h ago</time> Shell hits hospital in Bahri</a></li><li><a href="#b1"><time>9h ago</time> Egypt calls for talks</a></li></ul></div>
<div class="liveblog-entries">
<article class="block" id="b3"><div class="block__time"><a href="?page=b3"><time datetime="2023-04-18T18:00:00+01:00">18.00 BST</time></a></div><h2 class="block__title">Truce comes into force</h2><div class="block__body"><p>A truce of 24 hours between Sudan's army and the paramilitary Rapid Support Forces came into force in Khartoum at dusk, but witnesses said that gunfire went on near the airport.</p><p>US secretary of state Antony Blinken had spoken to both generals by telephone on Tuesday morning.</p></div><div class="block__share"><a>Share</a></div></article>
<article class="block" id="b2"><div class="block__time"><a href="?page=b2"><time datetime="2023-04-18T14:41:00+01:00">14.41 BST</time></a></div><h2 class="block__title">Shell hits hospital in Bahri</h2><div class="block__body"><p>A shell hit a hospital in Bahri, north of the capital, and wounded four patients, the doctors' union said.</p><blockquote class="twitter-tweet"><p>Our ward is on fire, please send help to the hospital in Bahri now.</p>&mdash; Sudan Doctors (@sdu) <a href="https://twitter.example/1">April 18, 2023</a></blockquote><p>The Red Cross demanded safe passage for ambulances.</p></div><div class="block__share"><a>Share</a></div></article>
<article class="block" id="b1"><div class="block__time"><a href="?page=b1"><time datetime="2023-04-18T10:05:00+01:00">10.05 BST</time></a></div><h2 class="block__title">Egypt calls for talks</h2><div class="block__body"><p>Egypt's president Abdel Fattah al-Sisi called on both sides to start talks and offered to mediate, his office said.</p></div><div class="block__share"><a>Share</a></div></article>
</div>
<div class="pagination"><a>Page 1</a><a>Older posts</a></div>
<div class="related"><h3>More on this story</h3><ul><li><a href="/a">Why Sudan's generals fell out</a></li></ul></div></main><footer>© 2023 Gazette</footer></body></html>

======== article ========
title: Sudan fighting live: Army and RSF agree to 24-hour truce
subtitle: Truce backed by the United States comes into force at dusk; at least 185 killed since Saturday
url: https://www.gazette.example/live/2023/apr/18/sudan-fighting-live
published: 2023-04-18T05:02:00Z
modified: 2023-04-18T18:45:10Z
outlet: gazette.example
authors: Leah Barton
language: en
dropped: navigation: Home World
dropped: outside the article: Sudan fighting live: Army and RSF agree to 24-hour truce / LIVE
dropped: subtitle: Truce backed by the United States comes into force at dusk; at least 185 killed since Satu
dropped: form: Newest / Oldest
dropped: navigation: Auto-update on Pause
dropped: outside the article: Key events / 2h ago Truce comes into force / 5h ago Shell hits hospital in Bahri / 9h ago 
dropped: clock: 18.00 BST
dropped: share bar: Share
dropped: clock: 14.41 BST
dropped: quoted post: Our ward is on fire, please send help to the hospital in Bahri now. / — Sudan Doctors (@
dropped: share bar: Share
dropped: clock: 10.05 BST
dropped: share bar: Share
dropped: navigation: Page 1Older posts
dropped: related: More on this story / Why Sudan's generals fell out
dropped: navigation: © 2023 Gazette

Truce comes into force

A truce of 24 hours between Sudan's army and the paramilitary Rapid Support Forces came into force in Khartoum at dusk, but witnesses said that gunfire went on near the airport.

US secretary of state Antony Blinken had spoken to both generals by telephone on Tuesday morning.

Shell hits hospital in Bahri

A shell hit a hospital in Bahri, north of the capital, and wounded four patients, the doctors' union said.

The Red Cross demanded safe passage for ambulances.

Egypt calls for talks

Egypt's president Abdel Fattah al-Sisi called on both sides to start talks and offered to mediate, his office said.
