Skip to content
Menu
Search this site
elcorreodeltiticaca.example | English
Sections: Bolivia | Peru | The Region | Sport
Most read
Llama fair draws record crowd in Oruro
Lake level falls for third year
Football: Bolívar beat The Strongest
Friday 20 May 2005, 1:30 a.m. ART, updated every hour
Politics › Border
'We Will Not Be Moved': Why Peru and Bolivia Quarrel Over an Island
Rosa Mamani Quispe
Special Envoy, Copacabana
Share on Facebook
Print
Bolivian fishermen wave flags from their boats as a Peruvian patrol passes the Isle of Anapia on May 17, 2005
(Photo by Teófilo Huanca for El Correo del Titicaca)
Peru accused Bolivia on Wednesday of having landed soldiers on a small island in Lake Titicaca, and gave its neighbour three days to take them off again.
Bolivia rejected the demand. Its foreign minister said that the men were surveyors, that they carried poles and no rifles, and that they would stay until they had finished.
Who Owns the Lake? A History in Seven Maps
The Organization of American States urged both governments to keep calm and offered to send observers.
[Photo: The island seen from the air. Archive / El Correo]
Fishermen on both shores told this newspaper that they had been turned back by patrols of the other country since Monday.
Tags: Peru, Bolivia, lake, border
Subscribe to El Correo
Your e-mail
Questions about your subscription: lectores@elcorreodeltiticaca.example
Terms of service of elcorreodeltiticaca.example
Reproduction forbidden without leave of the publisher.

======== article ========
title: 'We Will Not Be Moved': Why Peru and Bolivia Quarrel Over an Island
published: 2005-05-20
outlet: elcorreodeltiticaca.example
authors: Rosa Mamani Quispe
section: Border
tags: Peru | Bolivia | lake | border
language: en
caption: Bolivian fishermen wave flags from their boats as a Peruvian patrol passes the Isle of Anapia on May 17, 2005 | 2005-05-17
caption: The island seen from the air. Archive / El Correo |
dropped: related: Skip to content
dropped: navigation: Menu
dropped: related: Search this site
dropped: navigation: elcorreodeltiticaca.example | English
dropped: related: Sections: Bolivia | Peru | The Region | Sport
dropped: navigation: Most read
dropped: related: Llama fair draws record crowd in Oruro / Lake level falls for third year / Football: Bolí
dropped: clock: Friday 20 May 2005, 1:30 a.m. ART, updated every hour
dropped: navigation: Politics › Border
dropped: title: 'We Will Not Be Moved': Why Peru and Bolivia Quarrel Over an Island
dropped: related: Rosa Mamani Quispe / Special Envoy, Copacabana / Share on Facebook
dropped: navigation: Print
dropped: caption: Bolivian fishermen wave flags from their boats as a Peruvian patrol passes the Isle of Ana
dropped: credit: (Photo by Teófilo Huanca for El Correo del Titicaca)
dropped: headline: Who Owns the Lake? A History in Seven Maps
dropped: caption: [Photo: The island seen from the air. Archive / El Correo]
dropped: tags: Tags: Peru, Bolivia, lake, border / Subscribe to El Correo
dropped: navigation: Your e-mail
dropped: related: Questions about your subscription: lectores@elcorreodeltiticaca.example / Terms of service

Peru accused Bolivia on Wednesday of having landed soldiers on a small island in Lake Titicaca, and gave its neighbour three days to take them off again.

Bolivia rejected the demand. Its foreign minister said that the men were surveyors, that they carried poles and no rifles, and that they would stay until they had finished.

The Organization of American States urged both governments to keep calm and offered to send observers.

Fishermen on both shores told this newspaper that they had been turned back by patrols of the other country since Monday.
