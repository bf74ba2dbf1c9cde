import { formatDuration } from '#server/terminal.ts';
import { type DeskCommand, readArguments, required, UsageError } from './desk-command.ts';

const OPTIONS = { articles: { type: 'string' } } as const;
const MOST = 1_000_000;
const TELL_EVERY = 5_000;

/** Fills a newsroom with invented articles, for demonstrations and for measuring. */
export const seed: DeskCommand = {
  name: 'seed',
  usage: '--articles N',
  summary: 'adds N invented articles, with authors, tags, revisions and addresses',
  read(args) {
    const { values } = readArguments(args, OPTIONS);
    const count = Number(required(values.articles, 'articles'));
    if (!Number.isInteger(count) || count < 1 || count > MOST)
      throw new UsageError(`--articles is a whole number from 1 to ${MOST.toLocaleString('en')}.`);
    return async ({ terminal }) => {
      const { seedArticles } = await import('#lib/samples/commands.ts');
      const { systemActor } = await import('#lib/auth/system-actor.ts');
      const began = performance.now();
      const all = count.toLocaleString('en');
      await seedArticles(systemActor('command line'), count, (done) => {
        if (done % TELL_EVERY === 0) terminal.note(`… ${done.toLocaleString('en')} of ${all} articles`);
      });
      terminal.note(`${all} articles were added in ${formatDuration(performance.now() - began)}.`);
      return 0;
    };
  },
};
