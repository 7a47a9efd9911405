<!DOCTYPE html><html lang="en"><head><title>Ethiopia and Sudan agree to pull back troops from disputed border | Ethiopia | The Guardian</title><link rel="canonical" href="https://www.theguardian.com/world/2021/jun/09/ethiopia-sudan-troops-border"><meta property="og:title" content="Ethiopia and Sudan agree to pull back troops from disputed border"><meta property="og:site_name" content="the Guardian"><meta property="article:section" content="World news"><meta property="article:author" content="https://www.theguardian.com/profile/tesfaye"><meta property="article:published_time" content="2021-06-09T13:52:18.000Z"><meta property="article:modified_time" content="2021-06-09T16:10:11.000Z"><meta property="article:tag" content="Ethiopia,Sudan,Africa,World news"><meta name="author" content="Tesfaye Bekele">
<meta property="og:description" content="Deal brokered by African Union follows months of clashes over farmland of al-Fashaga"></head><body>
<div data-component="skip"><a href="#maincontent">Skip to main content</a></div><header><div>Support the Guardian</div><div>Fund independent journalism with £5 per month</div><nav><ul><li><a href="/">News</a></li><li><a href="/commentisfree">Opinion</a></li></ul></nav></header>
<main id="maincontent"><article><aside data-gu-name="title"><div><a href="/world/ethiopia" data-component="series"><span>Ethiopia</span></a></div></aside>
<div data-gu-name="headline"><h1 class="dcr-y70er1">Ethiopia and Sudan agree to pull back troops from disputed border</h1></div>
<div data-gu-name="standfirst"><div class="dcr-1xhj4"><p>Deal brokered by African Union follows months of clashes over farmland of al-Fashaga</p></div></div>
<div data-gu-name="meta"><div><a rel="author" href="/profile/tesfaye">Tesfaye Bekele</a> in Nairobi</div><details><summary>Wed 9 Jun 2021 14.52 BST</summary>Last modified on Wed 9 Jun 2021 17.10 BST</details></div>
<div data-gu-name="media"><figure><img src="x.jpg"><figcaption><span>A Sudanese soldier near Um Rakuba, Gedaref state. Photograph: Ashraf Shazly/AFP/Getty Images</span></figcaption></figure></div>
<div data-gu-name="body"><div id="maincontent2" class="article-body-commercial-selector article-body-viewer-selector"><p>Ethiopia and Sudan have agreed to pull back their troops from a disputed strip of farmland on their border, the African Union has said, after seven months of clashes in which dozens of people died.</p>
<figure data-spacefinder-role="richLink"><div><a href="/x"><div>‘They burned the sesame’: the farmers caught between two armies</div><div>Read more</div></a></div></figure>
<p>The foreign ministers of the two countries signed a text in Addis Ababa on Wednesday. Under it a joint commission is to mark the border within a year.</p>
<aside data-spacefinder-role="supporting"><blockquote>We have stopped a war that nobody had declared</blockquote><footer><cite>Moussa Faki</cite></footer></aside>
<p>“We have stopped a war that nobody had declared,” said Moussa Faki, the chair of the AU commission.</p>
<figure id="newsletter"><a href="#EmailSignup-skip-link-9">skip past newsletter promotion</a><div><p>Sign up to First Edition</p><p>Our morning email breaks down the key stories of the day</p></div><p id="EmailSignup-skip-link-9">after newsletter promotion</p></figure>
<p>Egypt, which has a quarrel of its own with Ethiopia about a dam on the Blue Nile, welcomed the deal.</p>
<h2>‘Fragile peace’</h2><p>Aid agencies warned that armed groups on both sides had not been party to the talks.</p>
<p><em>Agence France-Presse and Reuters contributed to this report</em></p></div></div>
<div data-gu-name="tags"><span>Topics</span><ul><li><a href="/world/ethiopia">Ethiopia</a></li><li><a href="/world/sudan">Sudan</a></li><li>news</li></ul></div></article>
<aside data-component="most-viewed"><h2>Most viewed</h2><ol><li>Cat elected mayor</li></ol></aside></main><footer>© 2021 Guardian News &amp; Media Limited or its affiliated companies. All rights reserved. (dcr)</footer></body></html>

======== article ========
title: Ethiopia and Sudan agree to pull back troops from disputed border
subtitle: Deal brokered by African Union follows months of clashes over farmland of al-Fashaga
url: https://www.theguardian.com/world/2021/jun/09/ethiopia-sudan-troops-border
published: 2021-06-09T13:52:18Z
modified: 2021-06-09T16:10:11Z
outlet: theguardian.com
agency: Agence France-Presse
authors: Tesfaye Bekele
section: World news
tags: Ethiopia | Sudan | Africa | World news
language: en
caption: A Sudanese soldier near Um Rakuba, Gedaref state. |
dropped: outside the article: Skip to main content / Support the Guardian / Fund independent journalism with £5 per mon
dropped: navigation: News / Opinion
dropped: related: Ethiopia
dropped: outside the article: Ethiopia and Sudan agree to pull back troops from disputed border
dropped: subtitle: Deal brokered by African Union follows months of clashes over farmland of al-Fashaga
dropped: outside the article: Tesfaye Bekele in Nairobi / Wed 9 Jun 2021 14.52 BST / Last modified on Wed 9 Jun 2021 17.
dropped: caption: A Sudanese soldier near Um Rakuba, Gedaref state. Photograph: Ashraf Shazly/AFP/Getty Imag
dropped: related: ‘They burned the sesame’: the farmers caught between two armies / Read more / We have 
dropped: navigation: Moussa Faki
dropped: related: skip past newsletter promotion / Sign up to First Edition / Our morning email breaks down 
dropped: form: after newsletter promotion
dropped: byline: Agence France-Presse and Reuters contributed to this report
dropped: outside the article: Topics / Ethiopia / Sudan / news
dropped: related: Most viewed / Cat elected mayor
dropped: navigation: © 2021 Guardian News & Media Limited or its affiliated companies. All rights reserved. (d

Ethiopia and Sudan have agreed to pull back their troops from a disputed strip of farmland on their border, the African Union has said, after seven months of clashes in which dozens of people died.

The foreign ministers of the two countries signed a text in Addis Ababa on Wednesday. Under it a joint commission is to mark the border within a year.

“We have stopped a war that nobody had declared,” said Moussa Faki, the chair of the AU commission.

Egypt, which has a quarrel of its own with Ethiopia about a dam on the Blue Nile, welcomed the deal.

‘Fragile peace’

Aid agencies warned that armed groups on both sides had not been party to the talks.
