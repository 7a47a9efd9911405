TASS
19 DEC 2019, 18:44
Putin holds talks with Vietnamese premier in Sochi

The sides discussed arms supplies, trade and the South China Sea
SOCHI, December 19. /TASS/. Russian President Vladimir Putin met with Vietnamese Prime Minister Nguyen Xuan Phuc at his residence in Sochi on Thursday, the Kremlin press service said.

"We agreed to hold a joint exercise of our navies next year," Putin told reporters after the talks.

Phuc invited Putin to visit Hanoi. The Russian leader accepted the invitation.

Trade between the two countries grew by 8% to $4.9 bln in January-October.

Read also
Vietnam to buy twelve Yak-130 jets

Tags
Vladimir Putin
Vietnam
TASS, Russian news agency
The website is registered by the Federal Service for Supervision of Communications, Information Technology and Mass Media (Roskomnadzor), number FS77-82030

======== article ========
title: Putin holds talks with Vietnamese premier in Sochi
subtitle: The sides discussed arms supplies, trade and the South China Sea
published: 2019-12-19
outlet: tass.com
agency: TASS
language: en
dateline: SOCHI, December 19. /TASS/. | Sochi | TASS
dropped: navigation: TASS
dropped: clock: 19 DEC 2019, 18:44
dropped: title: Putin holds talks with Vietnamese premier in Sochi
dropped: subtitle: The sides discussed arms supplies, trade and the South China Sea
dropped: related: Read also / Vietnam to buy twelve Yak-130 jets
dropped: tags: Tags / Vladimir Putin
dropped: navigation: Vietnam
dropped: related: TASS, Russian news agency
dropped: form: The website is registered by the Federal Service for Supervision of Communications, Inform

SOCHI, December 19. /TASS/. Russian President Vladimir Putin met with Vietnamese Prime Minister Nguyen Xuan Phuc at his residence in Sochi on Thursday, the Kremlin press service said.

"We agreed to hold a joint exercise of our navies next year," Putin told reporters after the talks.

Phuc invited Putin to visit Hanoi. The Russian leader accepted the invitation.

Trade between the two countries grew by 8% to $4.9 bln in January-October.
