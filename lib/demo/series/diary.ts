import { type Notice, tellNotices } from './notices.ts';
import type { Told } from './series.ts';

/** What was on, and what it was like. */
export function diary(now: Date): Told[] {
  return tellNotices(now, { kind: { section: 'culture', by: 'samir', tags: 'Music' }, phase: 0.9 }, PIECES);
}

const PIECES: readonly Notice[] = [
  [
    'A cello in the ice house: four cold concerts worth a coat',
    'The old ice house has the acoustics of a cathedral and the temperature of a larder. Lotte Brandvold played three of the suites in it on {day}, in fingerless gloves, and I have not heard them better.\n\nThere are three more evenings. Bring a coat, and something to sit on.',
    { tags: 'Music' },
  ],
  [
    'The Salt Players find the joke in a play about a strike',
    '*The Long Week* was written in 1912 about a strike that the author had seen and did not like. The Salt Players have found that half of its speeches are funny if one says them fast.\n\nMarek Dolan as the foreman is worth the price of the ticket. It runs at the Assembly Rooms until Saturday.',
    { tags: 'Theatre' },
  ],
  [
    'Brass band contest goes to Stavenby for the fifth year',
    'Stavenby Silver won the county’s brass band contest at the Assembly Rooms, as they have done since the baton went to Joan Ferrier. Pellan came second by one point.\n\nThe loudest applause was for Skarra, who are nine, the drummer included.',
    { tags: 'Music' },
  ],
  [
    'Book of the month: a life of the woman who charted the sound',
    'Abigail Thorne measured the depth of the sound from a rowing boat, with a lead and a line, 11,000 times. *The Lead Line*, by Ewan Prior, is the first book about her, and a good one.\n\nIt is best where she is bored. 288 pages, with a map that folds out.',
    { tags: 'Books, Local history' },
  ],
  [
    'Smoked eel, rye and a view of the bins: a table at Number Nine',
    'Number Nine has eleven seats, one cook and a window on the yard. The eel is smoked behind the kitchen and comes with rye bread and pickled apple, and I would cross the county for it.\n\nThree courses cost €34. There is no telephone: one knocks.',
    { tags: 'Food' },
  ],
  [
    'Film club opens its season with a silent picture and a live pump organ',
    'The film club begins its forty-first season on {next} with *The Keeper’s Daughter*, a picture of 1924 that was shot at Tolver Point and thought lost. The music comes from the pump organ of the Seamen’s Mission.\n\nSome of those on the screen have grandchildren in the front row.',
    { tags: 'Theatre, Local history' },
  ],
  [
    'Painters of the quay: a small show that looks hard',
    'Six painters were given the same 40 metres of Long Quay to look at for a year. The gallery in the customs house shows what they saw: rope, mostly, and weather.\n\nThe rain of Ida Kestle is the best rain that I know.',
    { tags: 'Local history' },
  ],
  [
    'Choir of 200 sings on the beach at dawn',
    'At ten to five on {day} some 200 people stood in the wet sand at Tolver and sang. They had rehearsed for six weeks in four villages and met there for the first time.\n\nA dog joined in during the quiet bit. Nobody minded.',
    { tags: 'Music, Tourism' },
  ],
  [
    'School musical with a real goat sells out in an hour',
    'All four evenings of *Up at Tarrow*, the musical of Merrowick High School, were sold out within an hour. It has 60 children, eleven songs and a goat called Dolores.\n\nA fifth evening is under discussion, subject to the goat.',
    { tags: 'Theatre, Schools' },
  ],
  [
    'Poets read in the launderette, between rinse and spin',
    'Eight poets read in the launderette of Chapel Row on {day}, each for as long as one programme lasts. The delicates were the shortest and the best.\n\nThe takings, €212 in coins, go to the night shelter.',
    { tags: 'Books' },
  ],
  [
    'Fiddle week draws players from as far as the northern isles',
    'The fiddle week at Upper Tarrow had 140 players this year, in a village of 90. They slept in barns and in the school, and played in the pub, the church and the bus shelter.\n\nThe last tune on {day} took 50 minutes. Nobody knew who had begun it.',
    { tags: 'Music' },
  ],
  [
    'An exhibition of things found under floorboards',
    'When old houses in Fish Street were rewired, the electricians kept what they found: a shoe, a letter, eleven clay pipes, a ticket for a tram that never ran. The museum shows it all until summer.\n\nThe letter asks somebody called Nell to wait. The museum would like to know whether she did.',
    { tags: 'Local history' },
  ],
];
