import { type Notice, tellNotices } from './notices.ts';
import type { Told } from './series.ts';

/** Roads, buses and trains: what is closed, late or new. */
export function travelNotices(now: Date): Told[] {
  return tellNotices(
    now,
    { kind: { section: 'news', type: 'brief', by: 'staff', tags: 'Roads' }, phase: 0.55 },
    NOTICES,
  );
}

const NOTICES: readonly Notice[] = [
  [
    'Pellan road down to one lane at Quarry Hill',
    'The road between Merrowick and Pellan is down to one lane at Quarry Hill, where a water main burst at six this morning. Lights control the traffic, and the police speak of delays of 20 minutes.\n\nBus 4 goes by Lisken. The main should be mended before the evening.',
    { ago: '5h', tags: 'Roads, Buses' },
  ],
  [
    'Trains to Pellan replaced by buses on Sunday',
    'No train runs between Merrowick and Pellan on Sunday, while 300 metres of rail are changed at Stavenby. Buses leave from the station forecourt at the times of the trains and take 15 minutes longer.\n\nBicycles cannot be carried.',
    { tags: 'Railway' },
  ],
  [
    'Bus 9 gets a stop at the hospital’s new wing',
    'From {next} bus 9 stops in front of the new wing of Merrowick General. The way from the old stop was 400 metres, uphill.\n\nThe timetable changes by two minutes. The stop has a shelter, and a bench that was paid for by the friends of the hospital.',
    { tags: 'Buses' },
  ],
  [
    'Castle Parade closed for the half marathon',
    'Castle Parade, the Steps and Long Quay are closed to traffic on Sunday from nine until one. Some 1,100 runners have entered.\n\nResidents can get out by Chapel Row. Buses turn at the station.',
    { tags: 'Roads' },
  ],
  [
    'Level crossing at Stavenby stuck for two hours',
    'The barriers at Stavenby came down at 07:10 on {day} and stayed there until 09:05. Three trains passed meanwhile, and a queue of 60 cars went home.\n\nThe railway blames a relay and says that it was changed the same day.',
    { tags: 'Railway, Roads' },
  ],
  [
    'Free buses on the first Saturday of the month',
    'All buses of the county are free on the first Saturday of each month until the spring. The council wants to know whether that brings people into town who would otherwise have come by car, or not at all.\n\nDrivers will count heads.',
    { tags: 'Buses, County council' },
  ],
  [
    'Tolver road reopens with a new wall on the sea side',
    'The coast road to Tolver Point, closed since the storm took 40 metres of its edge, was opened again at noon on {day}. A wall of granite blocks stands where the verge was.\n\nThe limit is 30 mph until the surface has settled.',
    { tags: 'Roads, Sea defences' },
  ],
  [
    'Roundabout at Cold Arden gets lights after all',
    'Lights are to be put up at the Cold Arden roundabout, where lorries from the estate wait for up to ten minutes to get out. The county had said twice that they were not needed.\n\nWork begins on {next} and takes three weeks, mostly at night.',
    { tags: 'Roads' },
  ],
  [
    'Last train waits for the late ferry from now on',
    'The last train to Pellan leaves ten minutes later, at 22:45, so that those who come with the late ferry from Skarra can catch it. Islanders had asked for that since the timetable of 2011.\n\nThe bus to Lisken waits as well.',
    { tags: 'Railway, Ferries' },
  ],
  [
    'Potholes: county fills 1,900 in a month',
    'Road gangs filled 1,900 potholes in the last month, twice as many as in the month before. The frost made most of them.\n\nReports come in by telephone and by card. The county says that it gets to those on main roads within two days.',
    { tags: 'Roads, County council' },
  ],
  [
    'Bridge Street one-way for the length of the gas works',
    'Bridge Street can be used towards the river only, from {next} and for four weeks. Gas pipes of 1934 are being replaced.\n\nThe footbridge stays open. Deliveries to the market go by Mill Lane.',
    { tags: 'Roads' },
  ],
  [
    'Two more coaches on the morning train',
    'The 07:32 from Pellan has six coaches instead of four since {day}. Passengers had counted 85 people standing on one morning.\n\nThe platform at Stavenby is too short for it: whoever gets off there should sit in front.',
    { tags: 'Railway' },
  ],
  [
    'Rural bus on call in four villages',
    'Lisken, Upper Tarrow, Brack and Harle get a small bus that comes when it is called, between seven and seven on working days. It brings people to the next stop of a regular line.\n\nA ride costs €2. It has to be booked an hour before.',
    { tags: 'Buses' },
  ],
  [
    'Cyclists get a lane of their own to the industrial estate',
    'A path of three kilometres, apart from the road, now leads from the station to the estate at Cold Arden. 140 people used it on its first day, by the counter at the bridge.\n\nLamps are to follow before the winter.',
    { tags: 'Roads, Jobs' },
  ],
];
