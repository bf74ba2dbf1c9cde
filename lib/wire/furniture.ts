import { WEB_PHRASES } from './furniture-phrases.ts';
import { endsSentence, isAllCapitals } from './sentences.ts';

/** What a passage that is no part of the story is: left out, kept for the desk, or the end of the story. */
export type Furniture =
  | { readonly kind: 'leftOut'; readonly reason: string }
  | { readonly kind: 'internalNote'; readonly note?: string }
  | { readonly kind: 'end'; readonly reason: string };

const LONGEST_LINE = 240;
/** A sign-off can name a dozen reporters. */
const LONGEST_SIGN_OFF = 900;

const END_MARK = 'This marks the end of the story and is not part of it.';
const CONTINUATION_MARK = 'This says that more copy follows and is not part of the story.';
const TRANSMISSION_MARK = 'This is a mark of the transmission and not part of the story.';
const NO_WORDS = 'The line has no letters or numbers.';
const WEB_PAGE = 'This belongs to the web page the copy was taken from.';
const READ_MORE = 'This points to another story.';
const PHOTO_LINE = 'This is a caption or credit of a picture that did not come with the copy.';
const COPYRIGHT_LINE = 'This is a copyright line and not part of the story.';

const CAPITAL_END = /^(?:ENDS?|Ends|ENDE|FIN|FINE|EINDE|FIM|КОНЕЦ|סוף|انتهى)$/;
const DECORATED_END = /^(?:ends?|ende|fin|fine|fim|einde|конец|סוף|انتهى)$/i;
const CONTINUATION =
  /^(?:MORE|more|More to come|MORE TO (?:COME|FOLLOW)|More to follow|MTF|MTC|mehr folgt|à suivre)$/;

const MAIL_HEADER = 'This belongs to the mail that brought the copy.';

const WEB_ADDRESS = 'This is a web address on a line of its own.';
/** What such lines say the desk may need: whose picture it was, where the copy is from. */
const FOR_THE_DESK = new Set([PHOTO_LINE, COPYRIGHT_LINE, MAIL_HEADER, WEB_ADDRESS]);

const LEFT_OUT: readonly { pattern: RegExp; reason: string }[] = [
  {
    pattern: /^(?:on|am|le|el|il|op) .{5,140}(?:wrote|schrieb.{0,60}|écrit|escribió|scritto|schreef)\s?:$/i,
    reason: MAIL_HEADER,
  },
  {
    pattern: /^-{3,}\s?(?:forwarded message|original message|weitergeleitete nachricht)\s?-{3,}$/i,
    reason: MAIL_HEADER,
  },
  { pattern: /^for immediate release\b.{0,60}$/i, reason: TRANSMISSION_MARK },
  { pattern: /^[a-z]{1,2}\d{3,4}$/, reason: TRANSMISSION_MARK },
  { pattern: /^getty images\b[^.]{0,120}$/i, reason: PHOTO_LINE },
  { pattern: /^(?:AP|AFP|EPA) Photos?\b[^.]{0,60}$/, reason: PHOTO_LINE },
  { pattern: /^(?:ZCZC|NNNN)\b[\w ]{0,40}$/, reason: TRANSMISSION_MARK },
  { pattern: /^\d{2}-[A-Z]{3}-\d{2} \d{2}:\d{2}(?: NNNN)?$/, reason: TRANSMISSION_MARK },
  {
    pattern: /^(?:page|seite|página|pagina) \d{1,3}(?: (?:of|von|de|di|van) \d{1,3}|\/\d{1,3})?$/i,
    reason: TRANSMISSION_MARK,
  },
  {
    pattern: /^(?:[\w-]+:)?(?:https?:\/\/|www\.)\S+$/i,
    reason: WEB_ADDRESS,
  },
  { pattern: /^(?:read|see|learn|find out) more\s*[:|>»→-]/i, reason: READ_MORE },
  { pattern: /^(?:read|learn|find out) more (?:about|on|here|from|at)\b[^.]*$/i, reason: READ_MORE },
  {
    pattern: /^(?:related|read also|also read|read next|see also|don't miss|recommended|up next)\s*[:|]/i,
    reason: READ_MORE,
  },
  {
    pattern:
      /^(?:lesen sie auch|mehr zum thema|(?:à )?lire aussi|lea también|leggi anche|leia também|lees ook)\s*[:|]/i,
    reason: READ_MORE,
  },
  {
    pattern: /^(?:קראו עוד|קראו גם|ראו גם|اقرأ أيضا|اقرأ أيضاً|اقرأ المزيد|читайте также)\s*[:|]/i,
    reason: READ_MORE,
  },
  {
    pattern:
      /^(?:sign up|subscribe|register) (?:to|for|now|today|here)\b.*(?:newsletter|inbox|email|alerts?|free|updates|channel)\b/i,
    reason: WEB_PAGE,
  },
  { pattern: /^follow (?:us|@?\w+) (?:on|at)\b.{0,80}$/i, reason: WEB_PAGE },
  { pattern: /^(?:share|tweet|comments?|kommentare|תגובות)\s*[(:]?\s*\d+\)?$/i, reason: WEB_PAGE },
  { pattern: /^(?:share|follow) (?:this|on|via)\b.{0,40}$/i, reason: WEB_PAGE },
  { pattern: /^(?:\d{1,2}|one|two|five)[ -]min(?:ute)?s? (?:read|listen|watch)$/i, reason: WEB_PAGE },
  {
    pattern: /^(?:reading time|lesezeit|temps de lecture|tiempo de lectura|זמן קריאה)\b.{0,30}$/i,
    reason: WEB_PAGE,
  },
  { pattern: /^advertisement\b.{0,60}$/i, reason: WEB_PAGE },
  { pattern: /^listen to (?:this )?(?:article|story|podcast)\b[^.]{0,60}$/i, reason: WEB_PAGE },
  { pattern: /^artikel zum hören\b.{0,20}$/i, reason: WEB_PAGE },
  { pattern: /^our standards: .{0,80}$/i, reason: WEB_PAGE },
  { pattern: /^home(?:page)?(?:\s*[>/»›|]\s*[\p{L} &-]{2,30}){1,5}$/iu, reason: WEB_PAGE },
  { pattern: /^(?:image|picture) (?:source|caption|credit)\b/i, reason: PHOTO_LINE },
  {
    pattern:
      /^\(?(?:(?:file |ap |afp |stock )?(?:photos?|photographs?|pictures?|images?|pic|illustration)(?: credits?| by| courtesy(?: of)?)?)\s*[:/]/i,
    reason: PHOTO_LINE,
  },
  {
    pattern:
      /^\(?(?:caption|credits?|photo by|photograph by|foto|fotos|bild|bildquelle|legende|légende|crédito|צילום|תמונה|צילומים|تصوير|صورة|фото)\s*[:/]/iu,
    reason: PHOTO_LINE,
  },
  { pattern: /^\(?photo(?:graph)? (?:by|courtesy)\b[^.]*$/i, reason: PHOTO_LINE },
  {
    pattern: /\((?:(?:file |ap |afp )?photo(?:graph)?(?:\/| by|:)|getty|shutterstock)[^()]{0,80}\)$/i,
    reason: PHOTO_LINE,
  },
  { pattern: /^[^.]{0,120}\b(?:getty images|shutterstock|afp via getty)\)?$/i, reason: PHOTO_LINE },
  { pattern: /^(?:©|\(c\)|copyright\s*(?:©|\(c\)|\d{4}))/i, reason: COPYRIGHT_LINE },
  { pattern: /^all rights reserved\b/i, reason: COPYRIGHT_LINE },
  { pattern: /(?:©|\(c\)|copyright)\s*\d{4}\b.*\brights reserved\.?$/i, reason: COPYRIGHT_LINE },
];

const DESK_NOTE =
  /^\(?\[?(?:eds|editors?|note to editors?|editor's note to desks|desks?|advisory|attn|attention editors?)\s?[:.-]{1,2}\s/i;
const BRACKETED_SIGN_OFF =
  /^[([](?:(?:additional|further|with) )?(?:reporting|writing|editing|compiled|graphics?|translated|written|reported|translation)(?: and [a-z]+)? by\b/i;
const SIGN_OFF =
  /^(?:(?:Additional|Further) reporting|Reporting|Writing|Editing|Compiled|Graphics?|Translation)(?: and [a-z]+)? by \p{Lu}/u;
const FOREIGN_SIGN_OFF =
  /^[([](?:redaktion|bearbeitet|bearbeitung|berichtet von|rédigé par|rédaction|édité par|reportage de|editado por|edición de|información de|reporte de|redacción de|a cura di|redazione|reportagem de|edição de|redactie|עריכה|דיווח|تحرير|إعداد|редактор)\s?[:.]?\s/i;
/** "(Adds quotes, background)", and the initials of the desk: "jd/jr". */
const CHANGES =
  /^\((?:(?:adds|updates|recasts|rewrites|corrects|refiles|repeats|changes|new throughout|with photos?|actualisé|actualise|répétition|corrige|actualiza|amplía|repite|aggiorna|aggiunge|ripetizione)(?!\p{L})|(?:wiederholung|berichtigung|aktualisierung|aktualisiert|neu|korrektur|zusammenfassung)\s?:)[^()]*\)$/iu;
const INITIALS =
  /^(?:(?:EFE|AFP|APA|ANSA|dpa|sda) )?[a-z]{2,5}(?:[/-][a-z]{2,5}){1,4}$|^dpa(?: [a-z0-9]{2,5}){1,6}$/;
/** Reuters' way to reach the author: "((Jane.Doe@example.com; +44 20 7946 0000))". */
const REACH_US = /^\(\([^()]{5,200}\)\)$/;
const ATTACHED = /^(?:\((?:fotos?|v[ií]deos?|audios?|infograf[ií]as?|photos?|tv)\)\s*)+$/i;
const CONTACT =
  /^(?:(?:press|media|for (?:more|further) information)?\s?contacts?(?: information| details)?|kontakt|pressekontakt|contacto|contatti|contact presse|לפרטים|ליצירת קשר|للتواصل|контакты?)\s?(?::|$)/i;
const INQUIRIES = /^for (?:more|further) (?:information|details),? (?:please )?(?:contact|call|visit)\b/i;
const DESK_WORDS = [
  DESK_NOTE,
  BRACKETED_SIGN_OFF,
  FOREIGN_SIGN_OFF,
  CONTACT,
  INQUIRIES,
  CHANGES,
  INITIALS,
  REACH_US,
  ATTACHED,
];
const NOTES_TO_EDITORS =
  /^#{0,3}\s?(?:notes? (?:to|for) editors?|(?:dpa-)?notizblock|redaktionelle hinweise|hinweise? an die redaktion(?:en)?|notas? (?:para|a) (?:los )?(?:editores|redactores)|notes? aux rédactions?|nota per (?:i|le) redazioni?)\s?:?$/i;

/** What a passage standing alone is when it is not part of the story, null when it may be. */
export function readFurniture(text: string): Furniture | null {
  if (text.length > LONGEST_SIGN_OFF) return null;
  if (isInternal(text)) return { kind: 'internalNote' };
  if (text.length > LONGEST_LINE) return null;
  return readMark(text) ?? readLeftOut(text);
}

/** The marks that end or continue a story; they stand on their own line whatever the layout. */
export function readMark(text: string): Furniture | null {
  if (text.length > 40) return null;
  if (NOTES_TO_EDITORS.test(text)) return { kind: 'end', reason: END_MARK };
  if (/^#(?: ?#){2}$|^[-–—#* ]{1,4}30[-–—#* ]{1,4}$/.test(text)) return { kind: 'end', reason: END_MARK };
  const core = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (core === '') return { kind: 'leftOut', reason: NO_WORDS };
  const decorated = core !== text && !/[?!.…]$/.test(text);
  if (/^(?:Enditem|完)$/.test(core)) return { kind: 'end', reason: END_MARK };
  if (CAPITAL_END.test(core) || (decorated && DECORATED_END.test(core)))
    return { kind: 'end', reason: END_MARK };
  if (CONTINUATION.test(core) && (decorated || isAllCapitals(core) || core.includes(' '))) {
    return { kind: 'leftOut', reason: CONTINUATION_MARK };
  }
  return null;
}

function readLeftOut(text: string): Furniture | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'leftOut', reason: NO_WORDS };
  if (isWebPhrase(text)) return { kind: 'leftOut', reason: WEB_PAGE };
  const match = LEFT_OUT.find(({ pattern }) => pattern.test(text));
  if (match === undefined) return null;
  const { reason } = match;
  return FOR_THE_DESK.has(reason) ? { kind: 'internalNote', note: reason } : { kind: 'leftOut', reason };
}

/** True for a button, a box or a menu of a web page, such as "Share" or "Related topics". */
export function isWebPhrase(text: string): boolean {
  if (text.length > 60 || text.endsWith('?')) return false;
  return WEB_PHRASES.has(text.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));
}

/** A line only of an address, or words the agency addressed to the desk. */
function isInternal(text: string): boolean {
  if (/^[\w.+-]+@[\w-]+\.[\w.-]+$/.test(text)) return true;
  if (SIGN_OFF.test(text) && (text.includes(';') || !endsSentence(text))) return true;
  return DESK_WORDS.some((pattern) => pattern.test(text));
}
