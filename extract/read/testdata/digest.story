From: Gulf Desk <desk@gulfdigest.example>
To: subscribers@gulfdigest.example
Subject: [Gulf Digest] Oman hosts talks on Yemen prisoner swap
Date: Tue, 12 Mar 2019 07:15:22 +0400
Message-ID: <20190312.1@gulfdigest.example>
Content-Type: text/plain; charset=utf-8

View this email in your browser: https://gulfdigest.example/mail/20190312

GULF DIGEST
Tuesday, 12 March 2019

In today's digest:
* Oman hosts talks on Yemen prisoner swap
* Kuwait summons Iraqi envoy over border posts

1. OMAN HOSTS TALKS ON YEMEN PRISONER SWAP

MUSCAT (Reuters) - Delegations of Yemen's government and of the
Houthi movement met in Muscat on Monday to agree on lists of
prisoners, two diplomats said.

The United Nations envoy said that the talks were "frank".

Read more: https://gulfdigest.example/1

2. KUWAIT SUMMONS IRAQI ENVOY OVER BORDER POSTS

KUWAIT CITY - Kuwait summoned the Iraqi ambassador on Monday
and protested against two new posts of the Iraqi border guard
near Umm Qasr, the state agency KUNA said.

Iraq rejected the protest.

Read more: https://gulfdigest.example/2

---
You are receiving this email because you signed up at gulfdigest.example.
Unsubscribe: https://gulfdigest.example/u
Gulf Digest, P.O. Box 12, Muscat

======== article ========
title: Oman hosts talks on Yemen prisoner swap
published: 2019-03-12T03:15:22Z
outlet: gulfdigest.example
agency: Reuters
language: en
dateline: MUSCAT (Reuters) - | Muscat | Reuters
dateline: KUWAIT CITY - | Muscat | Reuters
dropped: notice: View this email in your browser: https://gulfdigest.example/mail/20190312
dropped: navigation: GULF DIGEST
dropped: clock: Tuesday, 12 March 2019
dropped: related: In today's digest:
dropped: navigation: * Oman hosts talks on Yemen prisoner swap / * Kuwait summons Iraqi envoy over border posts
dropped: title: 1. OMAN HOSTS TALKS ON YEMEN PRISONER SWAP
dropped: related: Read more: https://gulfdigest.example/1
dropped: headline: 2. KUWAIT SUMMONS IRAQI ENVOY OVER BORDER POSTS
dropped: related: Read more: https://gulfdigest.example/2
dropped: navigation: ---
dropped: notice: You are receiving this email because you signed up at gulfdigest.example. / Unsubscribe: h
dropped: related: Gulf Digest, P.O. Box 12, Muscat

MUSCAT (Reuters) - Delegations of Yemen's government and of the Houthi movement met in Muscat on Monday to agree on lists of prisoners, two diplomats said.

The United Nations envoy said that the talks were "frank".

KUWAIT CITY - Kuwait summoned the Iraqi ambassador on Monday and protested against two new posts of the Iraqi border guard near Umm Qasr, the state agency KUNA said.

Iraq rejected the protest.
