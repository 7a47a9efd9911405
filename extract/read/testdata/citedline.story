<!doctype html><html lang="en"><head><title>Somali troops retake port town after week of fighting | CNN</title>
<meta property="og:site_name" content="CNN"><meta property="og:title" content="Somali troops retake port town after week of fighting | CNN">
<meta property="og:type" content="article"><meta property="og:url" content="https://www.cnn.com/2022/03/09/africa/somalia-port-intl/index.html"><link rel="canonical" href="https://www.cnn.com/2022/03/09/africa/somalia-port-intl/index.html">
<meta name="author" content="Omar Diriye, Sam Kettle, CNN"><meta property="article:published_time" content="2022-03-09T14:11:20.000Z"><meta property="article:modified_time" content="2022-03-09T17:40:02.000Z"><meta name="meta-section" content="africa"><meta name="theme" content="africa">
</head><body><header class="header"><nav><a href="/world">World</a><a href="/africa">Africa</a></nav></header>
<section class="layout__top"><div class="headline headline--has-lowertext"><h1 class="headline__text" data-editable="headlineText">Somali troops retake port town after week of fighting</h1></div>
<div class="headline__sub-text"><div class="byline__names">By <a href="/profiles/omar">Omar Diriye</a> and Sam Kettle, CNN</div><div class="timestamp"> Updated 12:40 PM EST, Wed March 9, 2022 </div></div></section>
<section class="layout__main"><div class="image image__hide-placeholder"><div class="image__metadata"><div class="image__caption attribution"><span>Somali soldiers on patrol near Kismayo, Somalia, on March 1, 2022.</span></div><figcaption class="image__credit">Feisal Omar/Reuters/File</figcaption></div></div>
<div class="article__content"><cite class="source__cite"><span class="source__location">Nairobi, Kenya</span><span class="source__text">CNN</span>&nbsp;&mdash;&nbsp;</cite>
<p class="paragraph inline-placeholder">Somali government troops backed by African Union soldiers have retaken the port town of Barawe from al-Shabaab, the defense ministry said on Wednesday.</p>
<p class="paragraph inline-placeholder">At least 41 militants and nine soldiers were killed in a week of fighting, according to the ministry. CNN could not independently verify the figures.</p>
<div class="related-content"><div class="related-content__headline"><span>Related article</span><a href="/x">Drought pushes Somalia to the brink of famine</a></div></div>
<p class="paragraph inline-placeholder">“The flag of the republic flies over the harbor,” ministry spokesman Abdi Hussein said in a <a href="https://twitter.example/1">tweet</a>.</p>
<h2 class="subheader">Supply line cut</h2>
<p class="paragraph inline-placeholder">The United States carried out two airstrikes in support of the advance, US Africa Command said in a statement.</p>
<div class="ad-slot__feedback">Ad Feedback</div>
<p class="paragraph inline-placeholder">Turkey and Ethiopia congratulated the Somali government.</p>
<p class="paragraph inline-placeholder"><em>CNN’s Bethlehem Feleke contributed to this report.</em></p>
</div></section><footer><p>© 2022 Cable News Network. A Warner Bros. Discovery Company. All Rights Reserved.</p></footer></body></html>

======== article ========
title: Somali troops retake port town after week of fighting
url: https://www.cnn.com/2022/03/09/africa/somalia-port-intl/index.html
published: 2022-03-09T14:11:20Z
modified: 2022-03-09T17:40:02Z
outlet: cnn.com
authors: Omar Diriye | Sam Kettle
section: Africa
language: en
dateline: Nairobi, Kenya CNN — | Nairobi, Kenya | CNN
caption: Somali soldiers on patrol near Kismayo, Somalia, on March 1, 2022. | 2022-03-01
dropped: navigation: World Africa
dropped: outside the article: Somali troops retake port town after week of fighting
dropped: byline: By Omar Diriye and Sam Kettle, CNN / Updated 12:40 PM EST, Wed March 9, 2022
dropped: caption: Somali soldiers on patrol near Kismayo, Somalia, on March 1, 2022.
dropped: caption: Feisal Omar/Reuters/File
dropped: byline: Nairobi, Kenya CNN —
dropped: related: Related articleDrought pushes Somalia to the brink of famine
dropped: advertisement: Ad Feedback
dropped: byline: CNN’s Bethlehem Feleke contributed to this report.
dropped: navigation: © 2022 Cable News Network. A Warner Bros. Discovery Company. All Rights Reserved.

Nairobi, Kenya CNN — Somali government troops backed by African Union soldiers have retaken the port town of Barawe from al-Shabaab, the defense ministry said on Wednesday.

At least 41 militants and nine soldiers were killed in a week of fighting, according to the ministry. CNN could not independently verify the figures.

“The flag of the republic flies over the harbor,” ministry spokesman Abdi Hussein said in a tweet.

Supply line cut

The United States carried out two airstrikes in support of the advance, US Africa Command said in a statement.

Turkey and Ethiopia congratulated the Somali government.
