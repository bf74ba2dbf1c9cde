import { type Balance, balanceOf } from './words.ts';

// All languages at once: that a word means nothing of the kind in another one costs a question at most.
const NEGATIONS = new Set(
  [
    'not cannot no never none nobody nothing nowhere neither nor without',
    'nicht kein keine keinen keinem keiner keines nie niemals niemand nichts weder ohne',
    'ne n pas jamais aucun aucune rien personne sans ni',
    'nunca jamás ningún ninguna ninguno nada nadie sin tampoco',
    'לא ולא שלא אין ואין שאין אינו אינה אינם אינן איננו בלי ללא מעולם אף',
    'لا ولا لم ولم لن ولن ليس ليست وليس غير بدون دون ما',
  ].flatMap((line) => line.split(' ')),
);

const CONTRACTION = /n['’]t\b/giu;

/** The negations that came or went; that one took another's place is no change. */
export function changeOfNegations(before: string, after: string): Balance | null {
  const [old, young] = [negationsOf(before), negationsOf(after)];
  return old.length === young.length ? null : balanceOf(old, young);
}

function negationsOf(text: string): string[] {
  const words =
    text
      .replace(CONTRACTION, ' not')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.filter((word) => NEGATIONS.has(word));
}
