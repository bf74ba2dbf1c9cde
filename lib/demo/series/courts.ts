import { type Notice, tellNotices } from './notices.ts';
import type { Told } from './series.ts';

/** What was heard in the courts of the county. Those who were charged are not named. */
export function courtList(now: Date): Told[] {
  return tellNotices(
    now,
    { kind: { section: 'news', by: 'priya', tags: 'Courts', place: 'Merrowick' }, phase: 0.35 },
    CASES,
  );
}

const CASES: readonly Notice[] = [
  [
    'Man who drained 4,000 litres of diesel from trawlers is sent to prison',
    'A man of 46 who took some 4,000 litres of diesel from trawlers in the East Basin was sent to prison for 14 months on {day}.\n\nThe district court heard that he had come at night with a hand pump and a van with two tanks, eleven times in one winter. A skipper who slept on board after a quarrel at home heard the pump.\n\n“You knew what those boats cost to run, since you had worked on two of them,” said the judge, Harriet Lowe. He has to pay back €6,200.',
    { tags: 'Courts, Fishing' },
  ],
  [
    'Driver fined after bus passengers wrote down his number',
    'A driver of 29 who overtook a bus on Quarry Hill with a child’s seat on his roof was fined €900 and may not drive for four months.\n\nSeven passengers had written down his number, and all of them came to court on {day}. He said that he had forgotten the seat.',
    { tags: 'Courts, Roads' },
  ],
  [
    'Letting agent kept deposits of 31 tenants, court finds',
    'A letting agent of 52 was found guilty on {day} of keeping the deposits of 31 tenants, €27,400 in all. She had told them that the money was with a scheme that did not exist.\n\nMost of the tenants were students. The sentence follows next month; the judge said that she should bring a bag.',
    { tags: 'Courts, Housing' },
  ],
  [
    'Two acquitted of starting the fire at the net loft',
    'Two men of 19 and 22 were acquitted on {day} of having set fire to the net loft on Long Quay. A jury of seven women and five men needed less than an hour.\n\nThe fire chief had told the court that old wiring was as likely a cause. The building was not insured.',
    { tags: 'Courts, Fishing' },
  ],
  [
    'Farmer must take down a wall across the coast path',
    'A farmer at Lisken has to take down a wall of 30 metres which he built across the coast path, the county court ruled on {day}. He has six weeks.\n\nHe said that walkers had left his gates open. The judge said that a gate which closes by itself costs less than a wall.',
    { tags: 'Courts, Farming' },
  ],
  [
    'Shop assistant’s memory for shoes convicts a burglar',
    'A man of 38 who broke into four shops on Market Square was convicted on {day} on the evidence of an assistant who knew his shoes. She had sold them to him in the spring.\n\nHe was given nine months, suspended for two years, and 150 hours of work for the town.',
    { tags: 'Courts, Police' },
  ],
  [
    'Skipper fined €5,000 for nets inside the reserve',
    'A skipper of 57 whose nets were found 300 metres inside the Gannet Rock reserve was fined €5,000 on {day}, and lost the catch.\n\nHe told the court that his plotter showed an old line. The court noted that it showed the new one on the day it was examined.',
    { tags: 'Courts, Fishing, Wildlife' },
  ],
  [
    'Woman who took a taxi to the wrong wedding need not pay',
    'A guest who was driven 48 miles to the wrong wedding does not owe the fare, the small claims court found on {day}.\n\nThe driver had relied on the first entry of his map. “There are two Harles,” said the judge, “and everybody in this county but one machine knows it.”',
    { tags: 'Courts, Roads' },
  ],
  [
    'Jail for assault on a ferry steward',
    'A passenger of 33 who struck a steward of the Skarra ferry over a cancelled sailing was sent to prison for four months on {day}.\n\nThe steward lost a tooth, and came to court in uniform because his next crossing was at noon.',
    { tags: 'Courts, Ferries' },
  ],
  [
    'Neighbours’ quarrel over a palm tree ends after nine years',
    'A quarrel about a palm tree on Castle Parade came to an end on {day}, after nine years, four judges and €41,000 in fees. The tree may stay, and is to be cut back in odd years.\n\nThe two neighbours left by different doors. The tree was not in court.',
    { tags: 'Courts, Housing' },
  ],
  [
    'Company pays €60,000 after a worker’s fall at Cold Arden',
    'A maker of prefabricated stairs at Cold Arden was fined €60,000 on {day}, because a worker of 24 had fallen four metres from a stair that had no rail yet.\n\nHe has learned to walk again. The company said that it had changed the order in which it builds.',
    { tags: 'Courts, Jobs' },
  ],
  [
    'Boy of 15 who phoned in bomb threats to work in the library',
    'A boy of 15 who telephoned three false alarms to his school, each on the morning of a test, has to work for 60 hours in the library.\n\nThe youth court was told on {day} that he had used his own telephone. His marks have gone up since.',
    { tags: 'Courts, Schools' },
  ],
];
