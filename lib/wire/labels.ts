/** What a label such as "Headline:" says about the words after it. */
export type Label = 'headline' | 'standfirst' | 'source' | 'slugline' | 'body' | 'meta';

const LONGEST_LINE = 800;
const LABEL = /^[*_]{0,3}([\p{L}\p{M}][\p{L}\p{M} -]{0,24}?)[*_]{0,3}\s?[:：][*_]{0,3}(?:\s+|$)/u;

const LABELS: Readonly<Record<Label, string>> = {
  headline: `headline|hed|title|main headline|titel|überschrift|schlagzeile|kop|titre|título|titulo|titular|titolo|rubrik
    |tytuł|כותרת|כותרת ראשית|العنوان|عنوان|العنوان الرئيسي|заголовок|subject|betreff|objet|asunto|oggetto|נושא`,
  standfirst: `standfirst|stand-first|dek|deck|subtitle|sub-title|subheadline|sub-headline|subhead|subheading|strap|strapline|summary
    |untertitel|unterzeile|vorspann|teaser|chapô|chapeau|sous-titre|subtítulo|entradilla|bajada|sottotitolo|sommario|occhiello
    |intro|inleiding|ingress|כותרת משנה|תקציר|العنوان الفرعي|المقدمة|подзаголовок|лид`,
  source: 'source|agency|quelle|fuente|fonte|bron|מקור|المصدر|источник',
  slugline: 'slug|slugline',
  body: 'body|text|body text|body copy|copy|story|article|article text|full text|main text|artikel|haupttext|corps|cuerpo|corpo|גוף|גוף הכתבה|النص|текст статьи',
  meta: `section|category|categories|tags|tag|keywords|keyword|desk|word count|words|length|version|language
    |from|to|cc|bcc|sent|reply-to|url|link|canonical|permalink|gesendet|rubrique|ressort|sección|sezione|מדור|תגיות|القسم|рубрика|теги`,
};

const labelOf = new Map<string, Label>();
for (const [label, names] of Object.entries(LABELS)) {
  for (const name of names.split(/\s*\|\s*/)) if (isLabel(label)) labelOf.set(name, label);
}

function isLabel(name: string): name is Label {
  return Object.hasOwn(LABELS, name);
}

/** Reads "Headline: ..." and its sisters in the languages of the house; the value may be empty. Null for other text. */
export function readLabel(text: string): { label: Label; value: string } | null {
  if (text.length > LONGEST_LINE) return null;
  const match = LABEL.exec(text);
  if (match === null) return null;
  const label = labelOf.get((match[1] ?? '').toLowerCase());
  return label === undefined ? null : { label, value: text.slice(match[0].length) };
}
