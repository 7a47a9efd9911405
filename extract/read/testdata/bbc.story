BBC Homepage
Skip to content
Accessibility Help
Your account
Notifications
Home
News
Sport
Weather
Menu
World
Africa
Asia
Chad army chief killed in clash with rebels

Published
21 April
Share
Chadian soldiers on a pick-up truck
Image source, Getty Images
Image caption,
Soldiers were sent north after the rebels crossed the border

The chief of Chad's army has been killed in a clash with rebels in the north of the country, state television says.

General Idriss Tahir was wounded on the front line near Mao at the weekend and died in hospital in N'Djamena.

A curfew has been imposed and the borders have been closed.

Why are the rebels fighting?

The rebels, who are based in Libya, accuse the government of keeping the wealth of the country for one clan.

Media caption,
What is behind the fighting in Chad?

France has called for calm, while the African Union said it was "deeply concerned".

You may also be interested in:
Why some Chadians miss the desert war
Around the BBC
Africa Today podcasts
Related Topics
Chad
More on this story
Rebels advance on Chad capital
12 April
Top Stories
Court rejects appeal of former president
The judges said on Monday that the former leader must serve his sentence in full.
3 hours ago
Features
The town that lost its river
Terms of Use
About the BBC
Privacy Policy
Cookies
© 2021 BBC. The BBC is not responsible for the content of external sites. Read about our approach to external linking.

======== article ========
title: Chad army chief killed in clash with rebels
outlet: bbc.com
language: en
caption: Chadian soldiers on a pick-up truck |
caption: Soldiers were sent north after the rebels crossed the border |
caption: What is behind the fighting in Chad? |
dropped: navigation: BBC Homepage
dropped: related: Skip to content
dropped: navigation: Accessibility Help
dropped: notice: Your account
dropped: navigation: Notifications / Home / News / Sport / Weather / Menu / World / Africa / Asia
dropped: title: Chad army chief killed in clash with rebels
dropped: navigation: Published
dropped: clock: 21 April
dropped: navigation: Share
dropped: caption: Chadian soldiers on a pick-up truck
dropped: credit: Image source, Getty Images
dropped: navigation: Image caption,
dropped: caption: Soldiers were sent north after the rebels crossed the border
dropped: navigation: Media caption,
dropped: caption: What is behind the fighting in Chad?
dropped: related: You may also be interested in: / Why some Chadians miss the desert war / Around the BBC / 
dropped: navigation: Chad / More on this story
dropped: related: Rebels advance on Chad capital
dropped: clock: 12 April
dropped: navigation: Top Stories
dropped: related: Court rejects appeal of former president / The judges said on Monday that the former leade
dropped: clock: 3 hours ago
dropped: navigation: Features
dropped: related: The town that lost its river
dropped: navigation: Terms of Use
dropped: related: About the BBC
dropped: form: Privacy Policy
dropped: navigation: Cookies
dropped: credit: © 2021 BBC. The BBC is not responsible for the content of external sites. Read about our 

The chief of Chad's army has been killed in a clash with rebels in the north of the country, state television says.

General Idriss Tahir was wounded on the front line near Mao at the weekend and died in hospital in N'Djamena.

A curfew has been imposed and the borders have been closed.

Why are the rebels fighting?

The rebels, who are based in Libya, accuse the government of keeping the wealth of the country for one clan.

France has called for calm, while the African Union said it was "deeply concerned".
