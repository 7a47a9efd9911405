<!DOCTYPE html><html lang="en-US" class="no-js"><head><meta charset="UTF-8"><title>Gunmen kill four soldiers in ambush near Diffa - Sahel Wire</title><link rel="canonical" href="https://sahelwire.example/2020/05/gunmen-kill-four-soldiers-near-diffa/"><meta property="og:title" content="Gunmen kill four soldiers in ambush near Diffa - Sahel Wire"><meta property="og:site_name" content="Sahel Wire"><meta property="article:published_time" content="2020-05-19T10:22:00+01:00">
<script type="application/ld+json" class="yoast-schema-graph">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","@id":"https://sahelwire.example/#website","name":"Sahel Wire"},{"@type":"WebPage","@id":"https://sahelwire.example/2020/05/x/#webpage","name":"Gunmen kill four soldiers in ambush near Diffa - Sahel Wire","datePublished":"2020-05-19T09:22:00+00:00","breadcrumb":{"@id":"#b"}},{"@type":"Article","@id":"#article","headline":"Gunmen kill four soldiers in ambush near Diffa","datePublished":"2020-05-19T09:22:00+00:00","dateModified":"2020-05-19T11:00:00+00:00","author":{"@id":"https://sahelwire.example/#/schema/person/9"},"articleSection":"Security,Niger"},{"@type":"Person","@id":"https://sahelwire.example/#/schema/person/9","name":"Aïssata Maïga"},{"@type":"BreadcrumbList","@id":"#b","itemListElement":[{"@type":"ListItem","position":1,"name":"Home"},{"@type":"ListItem","position":2,"name":"Security"},{"@type":"ListItem","position":3,"name":"Gunmen kill four soldiers in ambush near Diffa"}]}]}</script></head>
<body class="post-template-default single single-post"><header id="masthead" class="site-header"><a href="/">Sahel Wire</a><nav id="site-navigation"><ul><li><a href="/security">Security</a></li><li><a href="/economy">Economy</a></li></ul></nav></header>
<div id="content" class="site-content"><main id="main" class="site-main"><article id="post-991" class="post-991 post type-post category-security"><header class="entry-header"><span class="cat-links"><a href="/security" rel="category tag">Security</a></span><h1 class="entry-title">Gunmen kill four soldiers in ambush near Diffa</h1><div class="entry-meta"><span class="posted-on">Posted on <time class="entry-date published" datetime="2020-05-19T10:22:00+01:00">May 19, 2020</time></span> <span class="byline">by <span class="author vcard"><a class="url fn n" href="/author/a">Aïssata Maïga</a></span></span></div></header>
<div class="entry-content"><p>NIAMEY – Gunmen ambushed a military patrol near Diffa in south-eastern Niger on Monday night, killing four soldiers and wounding seven, the defence ministry said.</p><p>The ministry blamed Boko Haram for the attack on the road to Bagara.</p><div class="code-block code-block-2"><ins class="adsbygoogle"></ins></div><blockquote><p>“Twelve terrorists were neutralised and a vehicle was seized,” the ministry said in a statement.</p></blockquote><p>Also read: <a href="/x">Floods cut road to Maradi</a></p><p>Chad offered to send troops, and Nigeria condemned the attack.</p>
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li>Twitter</li><li>Facebook</li></ul></div><div class="sharedaddy sd-like"><h3>Like this:</h3><span>Like</span> <span>Loading...</span></div><div id="jp-relatedposts"><h3>Related</h3></div></div>
<footer class="entry-footer"><span class="tags-links">Tagged <a href="/t/1" rel="tag">Boko Haram</a>, <a href="/t/2" rel="tag">Diffa</a></span></footer></article>
<nav class="navigation post-navigation"><h2>Post navigation</h2><a href="/p">Previous: Onion prices fall</a></nav><div id="comments"><h3>2 thoughts on “Gunmen kill four soldiers in ambush near Diffa”</h3><ol><li><p>May God console the families of those who died in this attack, it is terrible news for us all.</p></li></ol><h3>Leave a Reply</h3></div></main></div>
<footer id="colophon"><div class="site-info">Proudly powered by WordPress</div></footer></body></html>

======== article ========
title: Gunmen kill four soldiers in ambush near Diffa
url: https://sahelwire.example/2020/05/gunmen-kill-four-soldiers-near-diffa/
published: 2020-05-19T09:22:00Z
modified: 2020-05-19T11:00:00Z
outlet: sahelwire.example
authors: Aïssata Maïga
section: Security
tags: Security | Boko Haram | Diffa
language: en
dateline: NIAMEY – | Niamey | 
dropped: navigation: Sahel Wire / Security / Economy
dropped: outside the article: Security / Gunmen kill four soldiers in ambush near Diffa
dropped: byline: Posted on May 19, 2020 / by Aïssata Maïga
dropped: related: Also read: Floods cut road to Maradi
dropped: share bar: Share this: / Twitter / Facebook / Like this: / Like Loading...
dropped: related: Related
dropped: tags: Tagged Boko Haram, Diffa
dropped: navigation: Post navigation / Previous: Onion prices fall
dropped: comments: 2 thoughts on “Gunmen kill four soldiers in ambush near Diffa” / May God console the f
dropped: navigation: Proudly powered by WordPress

NIAMEY – Gunmen ambushed a military patrol near Diffa in south-eastern Niger on Monday night, killing four soldiers and wounding seven, the defence ministry said.

The ministry blamed Boko Haram for the attack on the road to Bagara.

“Twelve terrorists were neutralised and a vehicle was seized,” the ministry said in a statement.

Chad offered to send troops, and Nigeria condemned the attack.
