/** Places of two words or more that bylines put after a name, and that would pass for a second author. */
const PLACES = new Set(
  `new york|new york city|los angeles|san francisco|san diego|san antonio|san jose|santa fe|las vegas|new orleans|salt lake city
  |kansas city|mexico city|panama city|guatemala city|quebec city|ho chi minh city|kuwait city|cape town|hong kong
  |tel aviv|buenos aires|rio de janeiro|são paulo|sao paulo|new delhi|kuala lumpur|abu dhabi|sri lanka|saudi arabia
  |costa rica|el salvador|puerto rico|new zealand|south africa|south korea|north korea|northern ireland|united kingdom
  |united states|the hague|den haag|addis ababa|port moresby|port louis|port of spain|phnom penh|santo domingo
  |san juan|san salvador|la paz|bad homburg|frankfurt am main|monte carlo|east jerusalem|west bank|gaza city|beit shean
  |rishon lezion|palm beach|west palm beach|long beach|new haven|new jersey|new mexico|new hampshire|north carolina
  |south carolina|north dakota|south dakota|west virginia|rhode island|stoke-on-trent|st. petersburg|st petersburg
  |st. louis|st louis|st. paul|fort worth|fort lauderdale|grand rapids|baton rouge|little rock|des moines`
    .split('|')
    .map((place) => place.trim()),
);

/** Words that open or close the names of places, and hardly those of people. */
const PLACE_SHAPE =
  /^(?:New|Port|Fort|Los|Las|Mount|Lake|Upper|Lower|North|South|East|West|Northern|Southern|Puerto|Porto|Bad) \p{Lu}\p{L}+$|^\p{Lu}\p{L}+ (?:City|Beach|Springs|Falls|Island|Islands|Province|County)$/u;

/** True for two words or more that name a place rather than a person: "New York", "Port Alder", "Mexico City". */
export function isKnownPlace(text: string): boolean {
  return PLACES.has(text.toLowerCase()) || PLACE_SHAPE.test(text);
}
