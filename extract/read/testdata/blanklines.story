Home

World

Politics

Somali president dismisses police chief after hotel attack

By Abdi Warsame

Oct 30, 2017

Somalia's president has dismissed the chief of police and the head of intelligence, a day after militants stormed a hotel in Mogadishu and killed 23 people.

Share

Tweet

President Mohamed Abdullahi Farmajo signed the decree on Sunday.

A policeman walks past a burnt car outside the hotel

Photo: AFP

Al-Shabab, which is allied to al-Qaida, said that it had carried out the attack.

Sign up for the daily briefing

Email address

By signing up you agree to our terms.

Three of the five attackers were captured alive, Security Minister Abukar Islow said.

Related

Mogadishu bombing: what we know

Read More

US drone kills al-Shabab commander

Comments

Leave a comment

Contact: news@horncourier.net

======== article ========
title: Somali president dismisses police chief after hotel attack
published: 2017-10-30
outlet: horncourier.net
authors: Abdi Warsame
section: Politics
language: en
caption: A policeman walks past a burnt car outside the hotel |
dropped: navigation: Home / World / Politics
dropped: title: Somali president dismisses police chief after hotel attack
dropped: byline: By Abdi Warsame
dropped: clock: Oct 30, 2017
dropped: navigation: Share / Tweet
dropped: caption: A policeman walks past a burnt car outside the hotel
dropped: credit: Photo: AFP
dropped: notice: Sign up for the daily briefing
dropped: navigation: Email address
dropped: notice: By signing up you agree to our terms.
dropped: navigation: Related
dropped: related: Mogadishu bombing: what we know
dropped: navigation: Read More
dropped: related: US drone kills al-Shabab commander
dropped: comments: Comments / Leave a comment
dropped: navigation: Contact: news@horncourier.net

Somalia's president has dismissed the chief of police and the head of intelligence, a day after militants stormed a hotel in Mogadishu and killed 23 people.

President Mohamed Abdullahi Farmajo signed the decree on Sunday.

Al-Shabab, which is allied to al-Qaida, said that it had carried out the attack.

Three of the five attackers were captured alive, Security Minister Abukar Islow said.
