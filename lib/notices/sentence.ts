import type { NoticeKind } from './kinds.ts';

/** Who did it, and what the system did by itself. */
interface Sentence {
  by(name: string): string;
  byItself: string;
}

const only = (sentence: string): Sentence => ({ by: () => sentence, byItself: sentence });

const SENTENCES: Readonly<Record<NoticeKind, Sentence>> = {
  review_asked: { by: (name) => `${name} asks for a review.`, byItself: 'It waits for a review.' },
  sent_back: { by: (name) => `${name} sent it back to you.`, byItself: 'It was sent back to you.' },
  assigned: { by: (name) => `${name} assigned it to you.`, byItself: 'It was assigned to you.' },
  published: { by: (name) => `${name} published it.`, byItself: 'It was published as scheduled.' },
  updated: {
    by: (name) => `${name} published an update of it.`,
    byItself: 'An update of it was published as scheduled.',
  },
  corrected: {
    by: (name) => `${name} published a correction of it.`,
    byItself: 'A correction of it was published as scheduled.',
  },
  unpublished: {
    by: (name) => `${name} took it off the site.`,
    byItself: 'It was taken off the site as scheduled.',
  },
  killed: {
    by: (name) => `${name} killed it: it is off the site for good.`,
    byItself: 'It was killed: it is off the site for good.',
  },
  schedule_failed: only(
    'It could not be published as scheduled. Put right what is wrong and schedule it anew.',
  ),
  published_late: only('It was published later than it was scheduled.'),
  recovered: only('Text that you typed could not be merged. It is kept beside the story for you.'),
};

/** What a notice says about its story, as a sentence; `actorName` is empty for the system. */
export function noticeSentence({ kind, actorName }: { kind: NoticeKind; actorName: string }): string {
  const { by, byItself } = SENTENCES[kind];
  return actorName === '' ? byItself : by(actorName);
}
