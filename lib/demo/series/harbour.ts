import { type Notice, tellNotices } from './notices.ts';
import type { Told } from './series.ts';

/** Notices of the harbour office, and small news of the port. */
export function harbourNotices(now: Date): Told[] {
  return tellNotices(
    now,
    { kind: { section: 'harbour', type: 'brief', by: 'oskar', tags: 'Ferries' }, phase: 0.1 },
    NOTICES,
  );
}

const NOTICES: readonly Notice[] = [
  [
    'Berth 4 closed until the fender is mended',
    'Berth 4 on Long Quay has been closed since {day} morning, when a coaster tore away eight metres of fendering. Visiting yachts are sent to the East Basin, where three places are free.\n\nThe harbour office expects to open it again within the week. Nobody was hurt, and the coaster sailed on the next tide.',
    { ago: '3h', tags: 'Dredging' },
  ],
  [
    'Skarra ferry sails an hour later for two days',
    'The first ferry to Skarra leaves at 07:40 instead of 06:40 on {next} and the day after it. The *Ostrey Maid* needs a new bearing in her bow ramp, and the work can be done at night only.\n\nAll other sailings are as in the timetable. Tickets that have been bought stay good.',
  ],
  [
    'Dredger returns to the channel off Tolver Point',
    'The dredger *Mallard* began work on {day} on the bar off Tolver Point, where the autumn gales have left 60 cm less water than the chart shows. She works around the clock for nine days.\n\nVessels of more than two metres’ draught should pass within two hours of high water, and call on channel 12.',
    { tags: 'Dredging' },
  ],
  [
    'Lifeboat tows crabber home from Gannet Rock',
    'The *Hannah Pell* was launched at 05:20 on {day} to a crabber with a rope in her propeller, half a mile west of Gannet Rock. Two men were on board and both were well.\n\nThe tow took three hours against the tide. It was the lifeboat’s thirty-first launch of the year.',
    { tags: 'Lifeboat, Fishing', type: 'news' },
  ],
  [
    'Green buoy number 7 is unlit',
    'The light on the green buoy number 7, at the turn of the inner channel, has been out since {day} night. The buoy itself is in place.\n\nThe tender will see to it as soon as the swell allows. Masters are asked to keep to the middle of the channel after dark.',
    { by: 'staff', tags: 'Dredging' },
  ],
  [
    'Quota for crab is full, and pots come in',
    'The county’s quota for brown crab was used up at noon on {day}. Pots have to be lifted within 72 hours, and what is in them goes back into the sea.\n\nThe skippers’ association says that 19 boats are affected. It wants part of next year’s quota brought forward.',
    { tags: 'Fishing', type: 'news' },
  ],
  [
    'New crane lifts its first trawler at the East Basin',
    'A mobile crane that can lift 120 tonnes put its first boat ashore on {day}: the trawler *Good Intent*, for a coat of paint. The old one managed 40.\n\nThe dry dock hopes that boats which have gone elsewhere for their yearly work will now come home for it.',
    { tags: 'Shipyard, Fishing', type: 'news' },
  ],
  [
    'Ferry cancelled all day as swell breaks over the pier',
    'No ferry sailed to Skarra on {day}. Waves broke over the island’s pier from first light, and the master of the *Ostrey Maid* said that nobody could have stepped ashore dry.\n\nPost and bread went over in the lifeboat’s tender at noon.',
    { tags: 'Ferries, Weather', type: 'news' },
  ],
  [
    'Harbour dues go up by two per cent',
    'Dues in the port rise by two per cent at the turn of the quarter. A boat of eight metres pays €412 a year for a mooring in the basin, and €14 for a single night.\n\nThe board says that diesel for the pilot boat has risen by four times as much.',
    { tags: 'Ferries, Fishing' },
  ],
  [
    'Cruise ship to anchor in the sound for a day',
    'The *Northern Garland*, with 540 passengers, anchors off Long Quay on {next} from eight in the morning until six. Her boats land at the pontoon by the customs house.\n\nThe harbour office asks sailing boats to keep 100 metres away from her.',
    { tags: 'Tourism' },
  ],
  [
    'Seal pup on the slipway is left in peace',
    'A grey seal has chosen the lifeboat slipway to leave her pup on while she fishes. The crew have put up a rope and launch around it.\n\nWardens say that a pup on its own is not lost. Dogs should be kept on the other side of the road.',
    { tags: 'Wildlife, Lifeboat', type: 'news' },
  ],
  [
    'Divers to look at the piles under Long Quay',
    'From {next} divers inspect the oak piles under the oldest part of Long Quay, for the first time in 20 years. A diving flag marks where they are.\n\nSpeed in the basin is four knots while they work. The report is to be published in summer.',
    { tags: 'Local history, Dredging' },
  ],
  [
    'Summer timetable brings a fifth ferry at weekends',
    'The summer timetable of the Skarra ferry begins on {next}. On Saturdays and Sundays there is a fifth crossing, at 21:15 from Merrowick and 22:10 from the island.\n\nFares stay as they are: €11 there and back, and half of that for islanders.',
    { tags: 'Ferries, Tourism', type: 'news' },
  ],
  [
    'Yacht refloated after a night on the Tolver bar',
    'A yacht of eleven metres that had run on the bar off Tolver Point on {day} evening floated off with the next tide. A couple and their dog spent the night on her, at an angle.\n\nThe lifeboat stood by. There was no damage but to a set of plates.',
    { tags: 'Lifeboat', type: 'news' },
  ],
  [
    'Herring is back in the sound after six years',
    'Boats that were after mackerel brought in two tonnes of herring on {day}, the first catch worth weighing in six years.\n\nThe fisheries laboratory has asked for samples. Nobody expects the old days back, when 60 drifters lay in the basin.',
    { tags: 'Fishing', type: 'news' },
  ],
  [
    'Night work at the ferry ramp for a week',
    'The hinge of the ferry ramp on Long Quay is replaced this week, between ten at night and five in the morning. Neighbours in Fish Street have had a letter.\n\nThe ferry is not affected. The footpath is closed past the ice house.',
  ],
  [
    'Regatta moves its start line away from the channel',
    'The regatta committee has laid its start line 400 metres further north, so that the ferry no longer has to wait for the classes to clear.\n\nSkippers find the new marks on a chart in the clubhouse. Everything else is as it was.',
    { tags: 'Rowing, Ferries' },
  ],
  [
    'Pilot boat out of service after engine trouble',
    'The pilot boat lost oil pressure on {day} and was towed in. Until she is mended pilots go out with the harbour launch, in winds of up to 25 knots.\n\nShips are asked to give twelve hours’ notice instead of six.',
  ],
  [
    'Old ice house on Long Quay gets a new roof',
    'The roof of the ice house, which has kept the fish of Merrowick cold since 1902, is being taken off and laid anew. The slates are from the same quarry.\n\nThe work takes six weeks. The auction goes on below a tent.',
    { tags: 'Fishing, Local history', type: 'news' },
  ],
];
