import { type Notice, tellNotices } from './notices.ts';
import type { Told } from './series.ts';

/** Police, schools, the hospital and whatever else happens in a small town. */
export function localNews(now: Date): Told[] {
  return tellNotices(
    now,
    { kind: { section: 'news', by: 'priya', tags: 'Police', place: 'Merrowick' }, phase: 0.2 },
    NEWS,
  );
}

const NEWS: readonly Notice[] = [
  [
    'Walker of 71 found well after a night on the moor',
    'A walker of 71 who had been missing above Upper Tarrow since {day} afternoon was found at first light, wrapped in a sheepdog and a feed sack. She was cold and in good spirits.\n\nForty people and three dogs had looked for her. “I could see their lamps all night,” she said. “It was rather beautiful.”',
    { ago: '8h', place: 'Upper Tarrow', tags: 'Police, Weather' },
  ],
  [
    'Hospital opens a wing with 48 beds, three years late',
    'The new wing of Merrowick General took its first patients on {day}, three years after it was to have opened. It has 48 beds, all of them in single rooms, and cost €39m.\n\nNurses had practised with mannequins for two weeks. The first patient, a man of 84, said that he missed the noise.',
    { tags: 'County council' },
  ],
  [
    'St Brannoc’s primary school named best in the county for reading',
    'Children at St Brannoc’s read better than at any other primary school in Ostrey, by the yearly test of all who are ten. Five years ago the school came last.\n\nThe head, Moira Flett, puts it down to 20 minutes of silence after lunch. “Mine too,” she said.',
    { by: 'niamh', tags: 'Schools' },
  ],
  [
    'Police look for the owner of 14 garden gnomes',
    'Fourteen gnomes stood in a row on the steps of the police station when the early shift came in on {day}. None has been reported missing.\n\nThe owner can have them on proof of a lawn.',
  ],
  [
    'Thieves take the copper from the roof of the Seamen’s Mission',
    'Some 40 square metres of copper were taken from the roof of the Seamen’s Mission in the night to {day}. The rain came through by breakfast.\n\nThe police would like to hear from anybody who saw a white van with a ladder in Fish Street after two in the morning.',
  ],
  [
    'College to train 90 nurses a year',
    'Merrowick College may train nurses from next autumn, 90 in each year. Until now they had to go to the capital, and three out of four did not come back.\n\nThe hospital gives the wards and the college its old library as a classroom.',
    { by: 'niamh', tags: 'Schools, Jobs' },
  ],
  [
    'Fire at Cold Arden put out within the hour',
    'Three engines were called to a warehouse on the Cold Arden estate at 03:15 on {day}, where pallets had caught fire. It was out by four, and nobody was inside.\n\nSmoke drifted over the railway. The first train was twelve minutes late.',
    { place: 'Cold Arden', tags: 'Police, Railway' },
  ],
  [
    'Post office at Lisken moves into the church',
    'The post office of Lisken, homeless since the shop closed, opens in the side aisle of the church on {next}. It has a counter made of two pews.\n\nIt opens on three mornings a week, and on Sundays for stamps, after the service.',
    { by: 'niamh', place: 'Lisken', tags: 'Local history' },
  ],
  [
    'Missing cat comes home by ferry',
    'A ginger cat that had been missing from Fish Street for eight days came home on the noon ferry from Skarra on {day}. The crew had fed him on the way.\n\nNobody knows how he got there. He travelled back without a ticket.',
    { by: 'oskar', tags: 'Ferries' },
  ],
  [
    'Water boiled in 600 homes after a pipe bursts',
    'Some 600 homes in Shipyard Terraces had to boil their water for two days, after soil got into a burst pipe. The notice was lifted on {day} afternoon.\n\nThe water company gives each household €30. It says that the pipe was of 1951.',
    { by: 'hester', tags: 'Housing' },
  ],
  [
    'Market Square clock is right again, after eleven years',
    'The clock on Market Square has shown ten past four since a lightning strike eleven years ago. On {day} at noon it struck, and some 200 people applauded.\n\nA retired instrument maker, Nils Ferrow, mended it for nothing. He asked only that nobody sets it by the wireless.',
    { by: 'niamh', tags: 'Local history' },
  ],
  [
    'Record year for the night shelter in Chapel Row',
    'The night shelter in Chapel Row gave a bed to 214 people last year, more than in any year since it opened. One in three was younger than 25.\n\nIts 16 beds were full on 190 nights. The county pays for half of them.',
    { tags: 'Housing' },
  ],
  [
    'School dinners: the fish is local, and it is eaten',
    'Since primary schools buy their fish at the Long Quay auction, children leave less of it. What comes back on plates has fallen by 60 per cent, a count in five kitchens shows.\n\nThe favourite is hake in crumbs. Nobody asks for the ray.',
    { by: 'niamh', tags: 'Schools, Fishing' },
  ],
  [
    'Rescue helicopter to stay at Pellan',
    'The rescue helicopter stays at Pellan airfield for another ten years. It had been feared that it would move to the north.\n\nIt flew 171 times last year, 44 of them to Skarra when the ferry could not sail.',
    { place: 'Pellan', tags: 'Lifeboat, Police' },
  ],
  [
    'Census: county grows for the first time in 40 years',
    'Ostrey has 96,400 people, 1,900 more than ten years ago. It is the first time since 1981 that the county has grown.\n\nMerrowick has 41,200, Pellan 14,800, and Skarra 311, which is three more than last time: triplets.',
    { by: 'niamh', tags: 'County council, Housing' },
  ],
];
