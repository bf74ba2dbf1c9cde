import { clockTime, dayInWords } from '#lib/demo/when.ts';
import { daysAgo, timeOf, turn } from './rhythm.ts';
import type { Told } from './series.ts';

const COUNT = 20;
const PHASE = 0.65;

type Season = 'winter' | 'spring' | 'summer' | 'autumn';

/** What a forecast says, by the season of its day: a headline without its day, and its text. */
interface Forecast {
  headline: string;
  text: string;
}

const FORECASTS: Readonly<Record<Season, readonly [Forecast, ...Forecast[]]>> = {
  winter: [
    {
      headline: 'Gale of 50 knots to close the Tolver road',
      text: 'The wind backs to the south-west before dawn and blows hardest around high water. Waves are likely to break over the sea wall at Tolver Point, and the road there will be closed for four hours.\n\nFurther inland it stays below gale force, with rain for most of the day and some 15 mm in the Tarrow valley.',
    },
    {
      headline: 'First snow forecast for the high farms',
      text: 'Rain turns to snow above 250 metres in the evening. Two to four centimetres may lie at Upper Tarrow by the morning, and none at sea level.\n\nThe county’s gritters go out at six. Farmers with sheep on the hill have been asked to bring them below the wall.',
    },
    {
      headline: 'Hard frost to follow a still night',
      text: 'Under a clear sky the temperature falls to minus six at Pellan and to freezing on the coast. It will be the coldest night of the month so far.\n\nFog forms on the river and may be slow to lift. The night shelter in Chapel Row is open to all who need it.',
    },
    {
      headline: 'Spring tide and low pressure put Long Quay at risk',
      text: 'The evening tide is expected to stand 30 cm above its table. That is within a hand of the edge of Long Quay, where the harbour office has put out boards.\n\nCars should be gone from the quay by five. Cellars in Fish Street have been flooded at this level before.',
    },
  ],
  spring: [
    {
      headline: 'Dry week gives the sowers their chance',
      text: 'High pressure settles over the county and holds until the weekend. There is no rain in the forecast for five days, with light winds from the east and 14 degrees in the afternoon.\n\nThe ground is still wet below the surface. On the river fields at Lisken they expect to get on to it by the middle of the week.',
    },
    {
      headline: 'Sea fog to hold up the morning ferries',
      text: 'Warm air over cold water brings banks of fog to the sound before first light. Visibility may be below 200 metres until ten, and the Skarra ferry sails slowly or not at all.\n\nInland the sun breaks through early, with 16 degrees at Pellan.',
    },
    {
      headline: 'Late frost a worry for the orchards',
      text: 'The temperature falls to minus two in the hollows of the Tarrow valley, just as the plum trees come into flower.\n\nGrowers have set out candles between the rows. A cloud bank from the west may yet save them after three in the morning.',
    },
    {
      headline: 'Showers and thunder on a lively north-westerly',
      text: 'Showers run in from the sea all day, some of them with hail. Between them it is bright, and cold in the wind.\n\nUp to 10 mm may fall in an hour where one lasts. Small boats should look at the sky to the north-west before they leave.',
    },
  ],
  summer: [
    {
      headline: 'Hottest day of the year so far on its way',
      text: 'The thermometer is expected to reach 29 degrees at Pellan and 25 on the coast, where a sea breeze sets in after noon.\n\nThe county asks people to look in on older neighbours. The water at Tolver Sands is at 16 degrees.',
    },
    {
      headline: 'Thunder to break the heat by evening',
      text: 'Storms build over the hills in the afternoon and drift towards the coast. Not everybody will see one, but where they come 20 mm may fall in an hour.\n\nThe lifeguards will clear the beach at the first thunder.',
    },
    {
      headline: 'Fine sailing with a fair breeze',
      text: 'It stays dry, with broken cloud and 21 degrees. The wind is south-westerly, ten to fourteen knots, which those who sail could not have ordered better.\n\nHigh water is at a comfortable hour. The water at Tolver Sands is at 15 degrees.',
    },
    {
      headline: 'No rain in sight as the reservoir falls',
      text: 'The fourth dry week in a row has left the Upper Tarrow reservoir at 61 per cent. There is no talk of a ban on hosepipes yet.\n\nThe forecast for the next seven days has sunshine, a light easterly wind and no rain at all.',
    },
  ],
  autumn: [
    {
      headline: 'Severe gale warning for the sound',
      text: 'A deep low passes to the north. South-westerly winds reach 45 knots in the afternoon, with gusts of 60 at Tolver Point, and the sea in the sound will be rough to very rough.\n\nThe harbour office asks owners to double their lines. Ferries are decided on at six in the morning.',
    },
    {
      headline: 'Tarrow expected to leave its banks at Lisken',
      text: 'With 40 mm of rain in two days the river rises quickly and should peak in the early morning, half a metre above the meadow.\n\nNo houses are at risk. The footpath and the lower car park will be under water, and cattle have been moved.',
    },
    {
      headline: 'Quiet spell with morning mist in the valleys',
      text: 'A ridge of high pressure brings still mornings and mild afternoons. Mist lies on the Tarrow until ten, then it is sunny with 15 degrees.\n\nIt is a good week for picking, and for painting what has to be painted before the winter.',
    },
    {
      headline: 'Rain all day, and a wet road home',
      text: 'A slow front brings rain from breakfast until after dark: 25 mm on the coast and more on the hills.\n\nLeaves have blocked drains on the Pellan road. The county has two lorries out and asks drivers to leave earlier than they think they need to.',
    },
  ],
};

/** What the weather was going to do. */
export function weatherReports(now: Date): Told[] {
  const used: Record<Season, number> = { winter: 0, spring: 0, summer: 0, autumn: 0 };
  return Array.from({ length: COUNT }, (_, index) => {
    const days = daysAgo(index, COUNT, PHASE);
    const season = seasonOf(clockTime(now, -days, { hour: 12, minute: 0 }));
    const { headline, text } = turn(FORECASTS[season], used[season]++);
    const day = dayInWords(now, 1 - days, 'weekday');
    return {
      head: {
        headline: `${headline}: the outlook for ${day} ${dayInWords(now, 1 - days, 'date')}`,
        section: 'environment',
        type: 'brief',
        by: 'hester',
        tags: 'Weather',
        ago: timeOf(index, days, PHASE),
      },
      markdown: `**${day}.** ${text}\n`,
    };
  });
}

function seasonOf(instant: Date): Season {
  const month = instant.getUTCMonth();
  if (month < 2 || month === 11) return 'winter';
  if (month < 5) return 'spring';
  return month < 8 ? 'summer' : 'autumn';
}
