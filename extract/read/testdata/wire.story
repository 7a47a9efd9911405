UPDATE 2-Mali army retakes northern town from Tuareg rebels

   By Adama Keita

   BAMAKO, Aug 3 (Reuters) - Malian soldiers retook the northern
town of Ber from Tuareg rebels on Saturday after two days of
fighting that killed at least 12 people, the army and residents
said.
   The rebels of the National Movement for the Liberation of
Azawad had seized the town in May. A spokesman for the movement
said that its fighters had withdrawn to spare civilians.
   "We left the town this morning," Mossa Ag Attaher said by
telephone. "We will be back."
   France, which has 1,000 soldiers in the region, called on
both sides to return to talks in Algiers.
   (Reporting by Adama Keita; Editing by Lucy Marsh)

======== article ========
title: Mali army retakes northern town from Tuareg rebels
outlet: reuters.com
agency: Reuters
authors: Adama Keita
language: en
dateline: BAMAKO, Aug 3 (Reuters) - | Bamako | Reuters
dropped: title: UPDATE 2-Mali army retakes northern town from Tuareg rebels
dropped: byline: By Adama Keita / (Reporting by Adama Keita; Editing by Lucy Marsh)

BAMAKO, Aug 3 (Reuters) - Malian soldiers retook the northern town of Ber from Tuareg rebels on Saturday after two days of fighting that killed at least 12 people, the army and residents said.

The rebels of the National Movement for the Liberation of Azawad had seized the town in May. A spokesman for the movement said that its fighters had withdrawn to spare civilians.

"We left the town this morning," Mossa Ag Attaher said by telephone. "We will be back."

France, which has 1,000 soldiers in the region, called on both sides to return to talks in Algiers.
