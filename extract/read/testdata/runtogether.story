HomeWorld NewsFSU
'Provocation': Belarus accuses Lithuania of violating its airspace
18 Aug, 2020 09:14

'Provocation': Belarus accuses Lithuania of violating its airspace
FILE PHOTO: A Belarusian Mi-24 helicopter © Sputnik / Viktor Tolochko
Belarus has scrambled helicopters and summoned Lithuania's ambassador after balloons were launched from Lithuanian territory, the Defense Ministry in Minsk said.
The helicopters brought down the balloons "without the use of weapons," the ministry added, calling the launch a "provocation."
READ MORE: Lukashenko says NATO tanks are 15 minutes away
Vilnius denied that its airspace had been used for any military purpose. Lithuanian Defense Minister Raimundas Karoblis called the accusation "a fantasy."
Lithuania, Latvia and Estonia have imposed sanctions on Belarusian officials.
Like this story? Share it with a friend!
You can share this story on social media:
Follow RT on

======== article ========
title: 'Provocation': Belarus accuses Lithuania of violating its airspace
published: 2020-08-18
outlet: rt.com
section: FSU
language: en
caption: FILE PHOTO: A Belarusian Mi-24 helicopter |
dropped: navigation: HomeWorld NewsFSU
dropped: related: 'Provocation': Belarus accuses Lithuania of violating its airspace
dropped: clock: 18 Aug, 2020 09:14
dropped: title: 'Provocation': Belarus accuses Lithuania of violating its airspace
dropped: caption: FILE PHOTO: A Belarusian Mi-24 helicopter © Sputnik / Viktor Tolochko
dropped: related: READ MORE: Lukashenko says NATO tanks are 15 minutes away
dropped: notice: Like this story? Share it with a friend!
dropped: related: You can share this story on social media: / Follow RT on

Belarus has scrambled helicopters and summoned Lithuania's ambassador after balloons were launched from Lithuanian territory, the Defense Ministry in Minsk said.

The helicopters brought down the balloons "without the use of weapons," the ministry added, calling the launch a "provocation."

Vilnius denied that its airspace had been used for any military purpose. Lithuanian Defense Minister Raimundas Karoblis called the accusation "a fantasy."

Lithuania, Latvia and Estonia have imposed sanctions on Belarusian officials.
