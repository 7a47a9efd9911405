<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Serbia puts troops on alert after clash in northern Kosovo | AP News</title>
<link rel="canonical" href="https://apnews.com/article/serbia-kosovo-troops-1f2e3d4c5b6a"><meta property="og:site_name" content="AP News"><meta property="og:title" content="Serbia puts troops on alert after clash in northern Kosovo"><meta property="article:published_time" content="2021-10-13T15:02:11Z"><meta property="article:modified_time" content="2021-10-13T18:55:40Z"><meta property="article:section" content="World News">
<script type="application/ld+json">[{"@context":"http://schema.org","@type":"NewsArticle","headline":"Serbia puts troops on alert after clash in northern Kosovo","datePublished":"2021-10-13T15:02:11Z","dateModified":"2021-10-13T18:55:40Z","author":[{"@type":"Person","name":"JOVAN MARKOVIC"},{"@type":"Person","name":"By ELIRA GASHI"}],"publisher":{"@type":"Organization","name":"AP News"},"articleSection":["World News","Europe"]},{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"item":{"@id":"https://apnews.com/","name":"Home"}},{"@type":"ListItem","position":2,"item":{"name":"World News"}}]}]</script></head>
<body><bsp-header><div class="Page-header"><a href="/">AP</a><ul><li><a href="/world-news">World</a></li><li><a href="/politics">Politics</a></li></ul></div></bsp-header>
<div class="Page-content"><h1 class="Page-headline">Serbia puts troops on alert after clash in northern Kosovo</h1>
<div class="Page-lead"><figure class="Figure"><img alt="x" src="x.jpg"><figcaption>Kosovo police officers guard the bridge in Mitrovica, Kosovo, Wednesday, Oct. 13, 2021. (AP Photo/Bojan Slavkovic)</figcaption></figure></div>
<div class="Page-byline"><span>By</span> <a>JOVAN MARKOVIC</a> and <a>ELIRA GASHI</a></div><bsp-timestamp data-timestamp="1634151340000"><span>Updated 2:55 PM EDT, October 13, 2021</span></bsp-timestamp>
<div class="Page-actions"><button>Share</button></div>
<div class="RichTextStoryBody RichTextBody"><p>MITROVICA, Kosovo (AP) — Serbia’s president put army units near the border on alert on Wednesday after police in northern Kosovo fired tear gas at Serbs who were protesting against raids on smugglers.</p>
<p>At least ten people were injured, one of them by a bullet, doctors said.</p>
<div class="HTMLModuleEnhancement"><div class="Infobox"><h3>Other News</h3><ul><li>Bulgaria votes again in November</li></ul></div></div>
<p>“We waited long enough,” Serbian President Aleksandar Vucic said in Raska. “If they attack our people again, we will protect them.”</p>
<p>NATO’s mission in Kosovo said that it was monitoring the situation closely. The European Union called on both sides to de-escalate.</p>
<div class="Advertisement"><div>ADVERTISEMENT</div></div>
<p>Kosovo declared independence from Serbia in 2008. Belgrade does not recognize it.</p>
<p>___</p>
<p>Gashi reported from Pristina, Kosovo. Associated Press writer Dusan Stoj in Belgrade, Serbia, contributed to this report.</p>
<p>___</p><p>Follow AP’s coverage of the Balkans at https://apnews.com/hub/balkans</p></div>
<div class="Page-below"><div class="PageList"><h2>Most read</h2><p>A bear walked into a bakery in Sarajevo on Tuesday and ate eleven pies before police came.</p></div></div></div>
<footer><p>The Associated Press is an independent global news organization dedicated to factual reporting. Founded in 1846.</p><p>Copyright 2021 The Associated Press. All Rights Reserved.</p></footer></body></html>

======== article ========
title: Serbia puts troops on alert after clash in northern Kosovo
url: https://apnews.com/article/serbia-kosovo-troops-1f2e3d4c5b6a
published: 2021-10-13T15:02:11Z
modified: 2021-10-13T18:55:40Z
outlet: apnews.com
agency: Associated Press
authors: Jovan Markovic | Elira Gashi
section: World News
language: en
dateline: MITROVICA, Kosovo (AP) — | Mitrovica, Kosovo | Associated Press
caption: Kosovo police officers guard the bridge in Mitrovica, Kosovo, Wednesday, Oct. 13, 2021. | 2021-10-13
dropped: outside the article: AP / World / Politics / Serbia puts troops on alert after clash in northern Kosovo
dropped: caption: Kosovo police officers guard the bridge in Mitrovica, Kosovo, Wednesday, Oct. 13, 2021. (A
dropped: byline: By JOVAN MARKOVIC and ELIRA GASHI
dropped: outside the article: Updated 2:55 PM EDT, October 13, 2021
dropped: form: Share
dropped: related: Other News / Bulgaria votes again in November
dropped: advertisement: ADVERTISEMENT
dropped: byline: Gashi reported from Pristina, Kosovo. Associated Press writer Dusan Stoj in Belgrade, Serb
dropped: related: Follow AP’s coverage of the Balkans at https://apnews.com/hub/balkans
dropped: outside the article: Most read / A bear walked into a bakery in Sarajevo on Tuesday and ate eleven pies before 
dropped: navigation: The Associated Press is an independent global news organization dedicated to factual repor

MITROVICA, Kosovo (AP) — Serbia’s president put army units near the border on alert on Wednesday after police in northern Kosovo fired tear gas at Serbs who were protesting against raids on smugglers.

At least ten people were injured, one of them by a bullet, doctors said.

“We waited long enough,” Serbian President Aleksandar Vucic said in Raska. “If they attack our people again, we will protect them.”

NATO’s mission in Kosovo said that it was monitoring the situation closely. The European Union called on both sides to de-escalate.

Kosovo declared independence from Serbia in 2008. Belgrade does not recognize it.
