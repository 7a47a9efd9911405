Discover Thomson Reuters
Directory of sites
Login
Contact
Support
World News
December 19, 2016 / 6:22 PM / 4 years ago
Ukraine, separatists swap prisoners before New Year
Olena Hrytsenko
3 Min Read
KIEV (Reuters) - Ukraine handed over 14 captured separatists on Monday in exchange for two women soldiers, the presidential administration said.
FILE PHOTO: A serviceman stands at a checkpoint near Avdiivka, Ukraine, November 3, 2016. REUTERS/Gleb Garanich
"They are home," President Petro Poroshenko wrote on Facebook.
The separatists' envoy, Daria Morozova, accused Kiev of dragging its feet over a wider exchange agreed in Minsk.
Slideshow ( 3 images )
Germany and France welcomed the swap.
Reporting by Olena Hrytsenko; Editing by Alison Webb
Our Standards: The Thomson Reuters Trust Principles.
MORE FROM REUTERS
SPONSORED
Apps
Newsletters
Advertise with Us
Cookies
Terms of Use
Privacy
All quotes delayed a minimum of 15 minutes. See here for a complete list of exchanges and delays.
© 2020 Reuters. All Rights Reserved.

======== article ========
title: Ukraine, separatists swap prisoners before New Year
published: 2016-12-19
outlet: reuters.com
agency: Reuters
authors: Olena Hrytsenko
language: en
dateline: KIEV (Reuters) - | Kiev | Reuters
caption: FILE PHOTO: A serviceman stands at a checkpoint near Avdiivka, Ukraine, November 3, 2016. | 2016-11-03
dropped: related: Discover Thomson Reuters / Directory of sites
dropped: navigation: Login / Contact / Support / World News
dropped: related: December 19, 2016 / 6:22 PM / 4 years ago
dropped: title: Ukraine, separatists swap prisoners before New Year
dropped: navigation: Olena Hrytsenko
dropped: related: 3 Min Read
dropped: caption: FILE PHOTO: A serviceman stands at a checkpoint near Avdiivka, Ukraine, November 3, 2016. 
dropped: headline: Slideshow ( 3 images )
dropped: byline: Reporting by Olena Hrytsenko; Editing by Alison Webb / Our Standards: The Thomson Reuters 
dropped: navigation: MORE FROM REUTERS / SPONSORED / Apps / Newsletters / Advertise with Us / Cookies / Terms o
dropped: form: Privacy
dropped: related: All quotes delayed a minimum of 15 minutes. See here for a complete list of exchanges and 
dropped: credit: © 2020 Reuters. All Rights Reserved.

KIEV (Reuters) - Ukraine handed over 14 captured separatists on Monday in exchange for two women soldiers, the presidential administration said.

"They are home," President Petro Poroshenko wrote on Facebook.

The separatists' envoy, Daria Morozova, accused Kiev of dragging its feet over a wider exchange agreed in Minsk.

Germany and France welcomed the swap.
