import { type Notice, tellNotices } from './notices.ts';
import type { Told } from './series.ts';

/** Shops, works and jobs: who opens, who closes, who hires. */
export function businessNews(now: Date): Told[] {
  return tellNotices(now, { kind: { section: 'business', by: 'oskar', tags: 'Jobs' }, phase: 0.75 }, NEWS);
}

const NEWS: readonly Notice[] = [
  [
    'Net maker takes on twelve as wind farms order rope',
    'Halloran Nets, which has made nets in Chapel Row since 1921, is taking on twelve people, half of them apprentices. Two thirds of its orders are now for ropes that hold turbines to the bottom of the sea.\n\n“My grandfather would ask where the fish is,” said Una Halloran, who runs it. The looms are the same, at three times the speed.\n\nPay for trained hands starts at €19.40 an hour.',
    { tags: 'Jobs, Energy' },
  ],
  [
    'Last bank in Pellan to close its counter',
    'The last bank in Pellan closes its counter at the end of the quarter. The nearest is then in Merrowick, 17 miles away. The machine in the wall stays for at least two years.\n\nThe market traders, who take €40,000 in cash on a good day, have asked the post office to open for longer.',
    { tags: 'Markets, Jobs' },
  ],
  [
    'Bakery wins back the hospital’s bread from a firm 200 miles away',
    'Bread for Merrowick General comes from the town again. Two bakers, who share an oven in Mill Lane, won the order for five years, 900 loaves a day.\n\nThey were not the cheapest, the hospital said, but the only ones who could deliver on a morning when the road is closed.',
    { tags: 'Food, Jobs' },
  ],
  [
    'House prices in the county rise by three per cent',
    'A house in the county cost €268,000 on average last quarter, three per cent more than a year ago. In Merrowick it was €291,000, and on Skarra €240,000, where four houses were sold.\n\nRents rose twice as fast. The council’s list of those who wait for a flat has 1,340 names.',
    { tags: 'Housing, Markets' },
  ],
  [
    'Tarrow Yard gets an order for two ferries',
    'Tarrow Yard is to build two ferries for a line in the northern isles, its largest order in a decade. They are 62 metres long, driven by batteries, and due in three years.\n\nThe yard has 310 workers and looks for 60 more, welders above all. The first steel is to be cut in spring.',
    { tags: 'Shipyard, Jobs, Ferries' },
  ],
  [
    'Market traders ask for a roof over half the square',
    'Traders on Market Square want a roof over the northern half of it, open at the sides. They have offered a third of the cost, which they put at €700,000.\n\nOn wet Saturdays takings fall by half, their count over one year shows. The council is to answer by summer.',
    { tags: 'Markets, County council' },
  ],
  [
    'Hotels count a third more guests from the new train',
    'Hotels and guest houses had 31 per cent more guests last summer than in the one before. The direct train, which runs on four days a week, is thought to have brought most of them.\n\nThree out of ten came without a car. The bus to Tolver Sands was full.',
    { tags: 'Tourism, Railway' },
  ],
  [
    'Dairy at Lisken bottles its own milk again',
    'The dairy at Lisken, which had sold its milk to a factory since 1988, fills bottles again. Eleven farms belong to it. A litre costs €1.60 in the village and €1.75 in town.\n\nThe farms get 48 cents of that, eleven more than the factory paid.',
    { tags: 'Farming, Food' },
  ],
  [
    'Bookshop on the Steps is saved by its customers',
    'The second-hand bookshop at the top of the Steps stays open. 412 customers have bought shares of €100 each, and the owner of the house has halved the rise in rent.\n\nThe Lantern’s critic Samir Haddow runs the shop; this report was written by somebody else.',
    { tags: 'Books, Jobs' },
  ],
  [
    'Cold store at Cold Arden to shut with 44 jobs',
    'The cold store on the Cold Arden estate closes in the autumn. 44 people work there. Its owners say that power for it has cost more than its customers would pay.\n\nThe county has offered to find a buyer for the building, which stands next to the railway.',
    { tags: 'Jobs, Energy' },
  ],
  [
    'Unemployment in the county at its lowest since 2007',
    'Of those who can work, 4.1 per cent were out of work in Ostrey last month, the least since 2007. The island of Skarra counts two.\n\nEmployers complain that they find no cooks, no welders and no drivers. The college begins a course for all three.',
    { tags: 'Jobs' },
  ],
  [
    'Seaweed farm off Skarra brings in its first harvest',
    'Eight tonnes of kelp came ashore from four kilometres of rope off Skarra on {day}, the first harvest of a farm that three families have built in two years.\n\nMost of it goes into animal feed. A restaurant on Long Quay has taken the best ten kilograms.',
    { tags: 'Food, Fishing' },
  ],
  [
    'Department store on Castle Parade to become flats and a cinema',
    'The department store on Castle Parade, empty since its closing sale, has been bought for €2.1m. The new owner plans 26 flats and, in the basement, a cinema with 90 seats.\n\nThe staircase of 1908 is listed and has to stay.',
    { tags: 'Planning, Housing' },
  ],
];
