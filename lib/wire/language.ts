/** Enough to decide; a whole book tells no more. */
const SAMPLE = 8000;

const SCRIPTS: readonly { letters: RegExp; language: (sample: string) => string }[] = [
  { letters: /\p{Script=Hebrew}/gu, language: () => 'he' },
  { letters: /\p{Script=Arabic}/gu, language: arabicLanguage },
  { letters: /\p{Script=Cyrillic}/gu, language: cyrillicLanguage },
  { letters: /\p{Script=Greek}/gu, language: () => 'el' },
  { letters: /\p{Script=Hangul}/gu, language: () => 'ko' },
  { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, language: () => 'ja' },
  { letters: /\p{Script=Han}/gu, language: () => 'zh' },
  { letters: /\p{Script=Devanagari}/gu, language: () => 'hi' },
  { letters: /\p{Script=Thai}/gu, language: () => 'th' },
  { letters: /\p{Script=Armenian}/gu, language: () => 'hy' },
  { letters: /\p{Script=Georgian}/gu, language: () => 'ka' },
];

/** Small words that one language uses all the time and its neighbours hardly. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to was were said with that from by his her has after who is a in it for at on',
  de: 'der die das und ist nicht den von mit dem des auf ein eine sich wurde nach in zu hat für im',
  fr: 'de la le les des et est une un dans du pour pas qui que sur au aux par ont ses cette à en a',
  es: 'de la el los las y del una un que en con por según fue su para como sus ha se no es al',
  it: 'di il la gli della che e per una un nel alla sono dei delle è con ha non in si le del i',
  pt: 'de o a os as que e do da dos das uma um não em no na com foi ao são pelo se para por',
  nl: 'de het een van en in is niet zijn op voor met dat werd ook aan bij die te er hij om',
  sv: 'och att det som är för på med har inte till den av ett i en de från om var',
  da: 'og at det er ikke til på med der har den af for blev i en de fra som et',
  pl: 'i w nie na się że z do jest oraz został przez dla po o to od a jak',
};

/**
 * Guesses the language of a text as a BCP 47 tag: by script where one decides it, by small words in Latin script.
 * Null when the text is too short or no language leads clearly.
 */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return null;
  for (const { letters: script, language } of SCRIPTS) {
    const share = script.source.includes('Hiragana') ? 0.1 : 0.4;
    if (count(sample, script) >= letters * share) return language(sample);
  }
  return guessLatin(sample);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function arabicLanguage(sample: string): string {
  if (/[ٹڈڑےں]/.test(sample)) return 'ur';
  return count(sample, /[پچژگک‌ی]/g) > sample.length / 50 ? 'fa' : 'ar';
}

function cyrillicLanguage(sample: string): string {
  return /[їєґ]|і\p{L}/iu.test(sample) ? 'uk' : 'ru';
}

function guessLatin(sample: string): string | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const ranking = Object.entries(SMALL_WORDS)
    .map(([language, list]) => {
      const known = new Set(list.split(' '));
      return { language, hits: words.filter((word) => known.has(word)).length };
    })
    .toSorted((a, b) => b.hits - a.hits);
  const [best, second] = ranking;
  if (best === undefined || best.hits < 2 || best.hits < (second?.hits ?? 0) * 1.2) return null;
  return best.language;
}
