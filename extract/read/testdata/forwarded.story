From: owner-wirelist@lists.example
Subject: FWD: Georgia, Russia trade fire near Tskhinvali
Date: Wed, 6 Aug 2008 21:04:11 +0000

> TBILISI, Aug 6 (AFP) - Georgian troops and separatist forces
> exchanged fire near Tskhinvali on Wednesday, wounding three
> people, officials on both sides said.
>
> Russia's foreign ministry called on both sides to cease fire.

--
Wirelist mailing list
Wirelist@lists.example
http://lists.example/mailman/listinfo/wirelist

======== article ========
title: Georgia, Russia trade fire near Tskhinvali
published: 2008-08-06T21:04:11Z
outlet: lists.example
agency: Agence France-Presse
language: en
dateline: TBILISI, Aug 6 (AFP) - | Tbilisi | Agence France-Presse
dropped: navigation: --
dropped: notice: Wirelist mailing list
dropped: navigation: Wirelist@lists.example / http://lists.example/mailman/listinfo/wirelist

TBILISI, Aug 6 (AFP) - Georgian troops and separatist forces exchanged fire near Tskhinvali on Wednesday, wounding three people, officials on both sides said.

Russia's foreign ministry called on both sides to cease fire.
