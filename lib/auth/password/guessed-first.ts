import 'server-only';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** "Safely unguessable": more than ten thousand million guesses, as the library counts them. */
const SAFE = 4;
/** What people begin with here, besides what they begin with everywhere. */
const HOUSE_WORDS = ['nightdesk', 'newsroom', 'newspaper', 'journalist', 'reporter', 'editor', 'contributor'];

let judge: Promise<ZxcvbnFactory> | null = null;

/** Whether a password is among those that are guessed first: a leaked one, or little but words, names, dates and keys in a row. */
export async function isGuessedFirst(password: string): Promise<boolean> {
  judge ??= openJudge();
  return (await judge).check(password.normalize('NFKC')).score < SAFE;
}

/** Loaded when somebody first chooses a password: its lists take 11 MB. */
async function openJudge(): Promise<ZxcvbnFactory> {
  const [core, common] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]);
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, house: HOUSE_WORDS },
    graphs: common.adjacencyGraphs,
  });
}
