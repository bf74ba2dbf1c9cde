/** How a text's length stands to the planned one, in words for people. */
export interface LengthWords {
  /** Such as "412 of 600 words". */
  count: string;
  /** Such as "188 to go"; empty without a plan. */
  rest: string;
  isOver: boolean;
}

/** `planned` is null when nothing is planned. */
export function lengthWords(words: number, planned: number | null): LengthWords {
  const count = words.toLocaleString('en');
  if (planned === null)
    return { count: `${count} ${words === 1 ? 'word' : 'words'}`, rest: '', isOver: false };
  return {
    count: `${count} of ${planned.toLocaleString('en')} ${planned === 1 ? 'word' : 'words'}`,
    rest: restWords(planned - words),
    isOver: words > planned,
  };
}

function restWords(rest: number): string {
  if (rest === 0) return 'as planned';
  return rest > 0 ? `${rest.toLocaleString('en')} to go` : `${(-rest).toLocaleString('en')} over`;
}
