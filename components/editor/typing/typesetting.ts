import { typeset } from '#lib/content/typography/typeset.ts';
import { type TypedRule, UNSEEN } from './typed.ts';

/** Sets what is typed as the language of the story has it, which is asked for each time: it may change meanwhile. */
export function typesetting(readLanguage: () => string): TypedRule {
  return ({ $caret, before }) => {
    const replacement = typeset(readLanguage(), before);
    if (replacement === null) return null;
    const start = $caret.pos - before.length;
    const { from, to, text } = replacement;
    const isSpace = /^\s$/.test(text) && before.slice(from, to) === ' ';
    return (transaction) => transaction.insertText(text, start + from, start + to).setMeta(UNSEEN, isSpace);
  };
}
