import type { Node } from 'prosemirror-model';
import { type Plugin, TextSelection } from 'prosemirror-state';
import type { Batch, ChangesAnswer, RecoveredText, SendAnswer } from '#components/editor/collab/messages.ts';
import { readSteps } from '#components/editor/collab/replay.ts';
import { StoryClient } from '#components/editor/collab/story-client.ts';
import { unconfirmedIn } from '#components/editor/collab/unconfirmed.ts';
import { rangeOfPart, type StoryWords, storyOf, wordsOf } from '#lib/content/story.ts';
import { aBody } from './article.ts';
import { FakeJournal } from './fake-journal.ts';

/** A story with these words in its body, one paragraph each. */
export function aStory(...paragraphs: string[]): Node {
  const none = { kicker: '', headline: '', standfirst: '', datelinePlace: '', datelineAgency: '' };
  return storyOf({ ...none, body: aBody(...paragraphs), editorsNote: '', internalNote: '' });
}

/** The newsroom's server, in memory: what it commits, and what it answers instead when a test says so. */
export class StoryServer {
  doc: Node;
  readonly log: { step: unknown; clientId: string }[] = [];
  readonly orphans: string[] = [];
  readonly batches: Batch[] = [];
  /** Asked before each batch; an answer is given in place of the truth, and nothing is committed. */
  refuse: (batch: Batch) => SendAnswer | null = () => null;
  /** Whether the next batch is committed and its answer lost. */
  losesAnswer = () => false;

  constructor(doc: Node) {
    this.doc = doc;
  }

  words(): StoryWords {
    return wordsOf(this.doc);
  }

  receive(batch: Batch): SendAnswer {
    this.batches.push(batch);
    const refusal = this.refuse(batch);
    if (refusal) return refusal;
    if (batch.version !== this.log.length) return { kind: 'behind', missing: this.since(batch.version) };
    for (const step of readSteps(batch.steps)) {
      const { doc, failed } = step.apply(this.doc);
      if (doc === null) return { kind: 'refused', reason: failed ?? '' };
      this.doc = doc;
      this.log.push({ step: step.toJSON(), clientId: batch.clientId });
    }
    if (this.losesAnswer()) return { kind: 'unreachable', reason: 'Silence.' };
    return { kind: 'committed', version: this.log.length };
  }

  since(version: number) {
    const rows = this.log.slice(version);
    const steps = rows.map(({ step }) => step);
    return { version: this.log.length, steps, clientIds: rows.map(({ clientId }) => clientId) };
  }
}

let clients = 0;

/** A tab with the server's story open; timers run when `passTime` is called. */
export class StoryTab {
  readonly client: StoryClient;
  #timers: (() => void)[] = [];
  #isOffline = false;

  constructor(server: StoryServer, journal = new FakeJournal(), plugins: readonly Plugin[] = []) {
    const opened = { doc: server.doc, version: server.log.length };
    const reach = async <T>(answer: () => T) => {
      await Promise.resolve();
      return this.#isOffline ? ({ kind: 'unreachable', reason: 'Off line.' } as const) : answer();
    };
    this.client = new StoryClient(opened, {
      now: () => 0,
      random: () => 0.5,
      newId: () => `client-${++clients}`,
      schedule: (task) => {
        this.#timers.push(task);
        return () => {
          this.#timers = this.#timers.filter((other) => other !== task);
        };
      },
      send: (batch) => reach(() => server.receive(batch)),
      changesSince: (version) =>
        reach((): ChangesAnswer => {
          if (version > server.log.length) return { kind: 'refused', reason: 'Later than the newsroom.' };
          return { kind: 'changes', changes: { ...server.since(version), fieldsVersion: 1, mayEdit: true } };
        }),
      load: async () => ({ doc: server.doc, version: server.log.length }),
      keepOrphan: async (_, { text }: RecoveredText) => ({ id: `orphan-${server.orphans.push(text)}` }),
      journal: journal.ofTab(),
      plugins,
    });
  }

  goOffline(): void {
    this.#isOffline = true;
  }

  /** The line is back, and the browser says so. */
  goOnline(): void {
    this.plugIn();
    this.client.resume();
  }

  /** The line is back; nobody tells the tab. */
  plugIn(): void {
    this.#isOffline = false;
  }

  /** Types into the body, so many characters after its first letter. */
  type(text: string, offset = 0): void {
    const { from } = rangeOfPart(this.doc(), 'body');
    const { tr } = this.client.readState();
    this.client.dispatch(tr.insertText(text, from + 1 + offset));
  }

  /** Sets the caret. */
  moveTo(position: number): void {
    const { tr } = this.client.readState();
    this.client.dispatch(tr.setSelection(TextSelection.create(tr.doc, position)));
  }

  doc(): Node {
    return this.client.readState().doc;
  }

  text(): string {
    return this.doc().textBetween(0, this.doc().content.size, '\n').trim();
  }

  /** The JSON of the steps that are not confirmed. */
  unconfirmed(): unknown[] {
    return unconfirmedIn(this.client.readState()).map((step) => step.toJSON());
  }

  passTime(): void {
    for (const task of this.#timers.splice(0)) task();
  }
}

/** Lets everything that waits for nothing but its turn happen. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((next) => setImmediate(next));
}
