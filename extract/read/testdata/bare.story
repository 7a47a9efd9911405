Israel struck a weapons depot near Damascus on Sunday. Syria said that its air defences shot down two of the missiles
======== article ========
language: en

Israel struck a weapons depot near Damascus on Sunday. Syria said that its air defences shot down two of the missiles
