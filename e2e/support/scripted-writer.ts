import { setTimeout as sleep } from 'node:timers/promises';
import { collab, getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { Step } from 'prosemirror-transform';
import { contentSchema, SCHEMA_VERSION } from '#lib/content/schema.ts';
import { rangeOfPart, type StoryWords, storyOf } from '#lib/content/story.ts';

interface Steps {
  version: number;
  steps: unknown[];
  clientIds: string[];
}

export interface WriterOptions {
  /** Instances of the newsroom, in the order in which this writer prefers them. */
  urls: readonly string[];
  token: string;
  articleId: string;
  clientId: string;
}

const RETRY_MS = 150;

/** Somebody with an editor and no screen, who speaks the collaboration protocol and never gives up. */
export class ScriptedWriter {
  readonly clientId: string;
  /** Milliseconds that each accepted batch took. */
  readonly postMs: number[] = [];
  /** While true, nothing reaches the newsroom: the cable is out. */
  isOffline = false;
  readonly #options: WriterOptions;
  #state = EditorState.create({ schema: contentSchema });
  #preferred = 0;

  private constructor(options: WriterOptions) {
    this.#options = options;
    this.clientId = options.clientId;
  }

  /** Opens the story as it is now. */
  static async open(options: WriterOptions): Promise<ScriptedWriter> {
    const writer = new ScriptedWriter(options);
    const article = await writer.#read();
    const plugins = [collab({ version: article.textVersion, clientID: options.clientId })];
    writer.#state = EditorState.create({ doc: storyOfArticle(article), plugins });
    return writer;
  }

  get story(): Node {
    return this.#state.doc;
  }

  get version(): number {
    return getVersion(this.#state);
  }

  /** Types a word at the end of a paragraph of the body, counted from the last. */
  type(word: string, paragraphFromEnd = 0): void {
    const ends: number[] = [];
    const { from, to } = rangeOfPart(this.story, 'body');
    this.story.nodesBetween(from, to, (node, at) => {
      if (node.type.name === 'paragraph') ends.push(at + 1 + node.content.size);
    });
    const end = ends.at(-1 - (paragraphFromEnd % ends.length)) ?? from + 1;
    this.#state = this.#state.apply(this.#state.tr.insertText(` ${word}`, end));
  }

  /** Sends what was typed until all of it is confirmed; fails after `deadline` (ms since 1970). */
  async send(deadline: number): Promise<void> {
    while (sendableSteps(this.#state) !== null) {
      if (Date.now() > deadline) throw new Error(`${this.clientId} could not send in time`);
      await this.#sendOnce().catch(() => this.#fallBack());
    }
  }

  /** Fetches what others typed; fails after `deadline`. */
  async catchUp(deadline: number): Promise<void> {
    for (;;) {
      try {
        const path = `/api/collab/${this.#options.articleId}?since=${this.version}`;
        const missing = (await (await this.#request('GET', path)).json()) as Steps;
        this.#receive(missing);
        if (missing.steps.length === 0) return;
      } catch {
        if (Date.now() > deadline) throw new Error(`${this.clientId} could not catch up in time`);
        await this.#fallBack();
      }
    }
  }

  async #read(): Promise<Article> {
    for (;;) {
      const path = `/api/v1/articles/${this.#options.articleId}`;
      const answer = await this.#request('GET', path).catch(() => null);
      if (answer?.ok) return (await answer.json()) as Article;
      await this.#fallBack();
    }
  }

  async #sendOnce(): Promise<void> {
    const sendable = sendableSteps(this.#state);
    if (!sendable) return;
    const steps = sendable.steps.map((step) => step.toJSON());
    const batch = {
      version: sendable.version,
      steps,
      clientId: this.clientId,
      schemaVersion: SCHEMA_VERSION,
    };
    const begun = performance.now();
    const answer = await this.#request('POST', `/api/collab/${this.#options.articleId}`, batch);
    if (answer.status === 409) return this.#receive((await answer.json()) as Steps);
    if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
    this.postMs.push(performance.now() - begun);
    const { version } = (await answer.json()) as { version: number };
    // Nothing came between, or it would have been a 409.
    this.#receive({ version, steps, clientIds: steps.map(() => this.clientId) });
  }

  #receive({ steps, clientIds }: Steps): void {
    if (steps.length === 0) return;
    const parsed = steps.map((step) => Step.fromJSON(contentSchema, step));
    this.#state = this.#state.apply(receiveTransaction(this.#state, parsed, clientIds));
  }

  async #request(method: string, path: string, body?: unknown): Promise<Response> {
    if (this.isOffline) throw new Error('offline');
    const { urls, token } = this.#options;
    const answer = await fetch(`${urls[this.#preferred % urls.length]}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(10_000),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.status >= 500) throw new Error(`${answer.status}`);
    return answer;
  }

  async #fallBack(): Promise<void> {
    this.#preferred += 1;
    await sleep(RETRY_MS);
  }
}

type Article = Omit<StoryWords, 'datelinePlace' | 'datelineAgency'> & {
  textVersion: number;
  dateline: { place: string; agency: string | null } | null;
};

/** The document of an article as the API gives it. */
export function storyOfArticle({ dateline, ...words }: Article): Node {
  return storyOf({ ...words, datelinePlace: dateline?.place ?? '', datelineAgency: dateline?.agency ?? '' });
}
