import type { WireUrgency } from './wire-story.ts';

/** The keyword line of a wire, as in IPTC 7901: capitals joined by hyphens, then a version such as "3rd Ld-Writethru". */
const KEYWORDS = /^(?:[A-Z][A-Z0-9.&]*|[A-Z]{2})(?:[-/_]+[A-Za-z0-9.&]+)+\/?$/;
const VERSION =
  /^(?:\(?UPDATE[ -]?\d*\)?|\d{0,2}(?:st|nd|rd|th)|\d+|ld|lead|ld-\w+|lede|writethru|writethrough|adv\d*|add|sub|take|urgent|bulletin|flash|budget|bjt|refile|pix|tv|[-,.:/]+)$/i;

const URGENCIES: readonly { word: RegExp; urgency: WireUrgency }[] = [
  { word: /^(?:flash|snap|f l a s h)$/i, urgency: 'flash' },
  { word: /^(?:bulletin|b u l l e t i n)$/i, urgency: 'bulletin' },
  {
    word: /^(?:urgent|u r g e n t|breaking|alert|ap ?news ?alert|news ?alert|eil|eilmeldung|urgente|alerte|alerta|spoed|דחוף|מבזק|عاجل|срочно|молния)$/i,
    urgency: 'urgent',
  },
];

const EMBARGO_LINE =
  /^[*([!\s]*(?:(?:strictly )?embargo(?:ed)?\b(?=\s*:|\s+(?:until|till|to|for|bis|hasta|jusqu))|(?:strictly )?embargoed\b|not for (?:publication|release|broadcast|use) (?:before|until)|hold (?:for release )?until|sperrfrist\b|sous embargo\b|embargo jusqu|bajo embargo\b|sotto embargo\b|onder embargo\b|אמברגו|אסור לפרסום עד|محظور النشر|حظر النشر|эмбарго|no publicar antes|ne pas publier avant|(?:da )?non pubblicare prima|niet publiceren v[oó][oó]r|não publicar antes|не публиковать до)/i;
const EMBARGO_INSIDE = /(?:\b(?:strictly )?EMBARGO(?:ED)?\b[: ]|\b[Ee]mbargoed (?:until|till|for|to)\b)[^;]*/;

/** "BC-EU--Harbour Fire, 3rd Ld-Writethru,500" of AP, "Norway-fire-harbour,UPDATE" of AFP, "Feuer/Hafen/" of dpa. */
const HOUSE_SLUGS =
  /^[A-Z]{2,3}(?:-[A-Z]{2,3})?--\p{Lu}[^.?!]{1,80}$|^\p{Lu}[\p{L}\d]*(?:-[\p{L}\d]+){2,}(?:,\s?[A-Z]+(?: \d)?)?$|^[\p{L}\d]+(?:\/[\p{L}\d]+)*\/$|^\d{1,2}(?:st|nd|rd|th)[ -](?:[Ll]d|LD|[Ll]ead)(?:-Writethru)?$/u;

/** True for a keyword line such as "BC-HARBOUR-FIRE, 3rd Ld-Writethru"; a headline that starts "US-China talks" is none. */
export function isSlugline(text: string): boolean {
  if (text.length > 100) return false;
  if (HOUSE_SLUGS.test(text)) return true;
  const [keywords = '', ...rest] = text.split(/[\s,]+/);
  if (!KEYWORDS.test(keywords) || !/[A-Z]{2}/.test(keywords)) return false;
  if (!rest.every((word) => word === '' || VERSION.test(word.replace(/^\(|\)$/g, '')))) return false;
  return rest.length > 0 || /[-/_].*[-/_]|^[A-Z]{2}-[A-Z]|^[A-Z]{3,}[-/_]+[A-Z]/.test(keywords);
}

/** Reads a line that is only an urgency, whatever marks decorate it. */
export function readUrgency(text: string): WireUrgency | null {
  if (text.length > 30) return null;
  const word = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (/^[a-z]/.test(word)) return null;
  return URGENCIES.find((known) => known.word.test(word))?.urgency ?? null;
}

/** A sentence may begin so too, so the line has to say that it is about publishing, or say nothing else. */
const GERMAN_EMBARGO =
  /^[*(!\s]*(?:bitte )?(?:frei(?:gabe)? ab|nicht vor) .{0,40}?\buhr\b(?: \(?(?:mez|mesz|gmt|utc)\)?)?(?:.{0,30}\b(?:veröffentlichen|freigeben|senden|verwenden))?[\s!*).]*$/i;

/** True for a line that opens with an embargo. */
export function isEmbargoLine(text: string): boolean {
  if (text.length <= 80 && GERMAN_EMBARGO.test(text)) return true;
  return text.length <= 300 && EMBARGO_LINE.test(text) && !/\blifted\b/i.test(text);
}

/** The words of an embargo inside a note to the desk, null when it has none. */
export function findEmbargo(note: string): string | null {
  const found = EMBARGO_INSIDE.exec(note.slice(0, 2000))?.[0];
  if (found === undefined) return null;
  const sentence = /^.*?[.](?=\s+\p{Lu}|\s*$)/u.exec(found)?.[0] ?? found;
  return sentence.replace(/[\s.]+$/, '');
}
