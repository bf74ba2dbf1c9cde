import { collab, getVersion } from 'prosemirror-collab';
import { EditorState, type Transaction } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';
import { stateAfter } from './grown-plugins.ts';
import { JournalKeeper } from './journal-keeper.ts';
import { Listeners } from './listeners.ts';
import type { ChangesAnswer, MissingSteps, RecoveredText, SendAnswer, Setback } from './messages.ts';
import { nextChange } from './next-change.ts';
import { putBack } from './put-back.ts';
import { readCaret } from './read-caret.ts';
import { wordsOfSteps } from './rebase.ts';
import { readSteps, type StoryAt } from './replay.ts';
import { Retry } from './retry.ts';
import type { JournalledSteps } from './step-journal.ts';
import { isPassing, type StoryParts, type StoryStatus, UNOPENED } from './story-parts.ts';
import { nextBatchOf, takeIn } from './take-in.ts';
import { Tray } from './tray.ts';
import { unconfirmedIn } from './unconfirmed.ts';

const NO_PLACE = 'The place where you typed it was taken out meanwhile.';

/**
 * One tab's copy of a story that several people write: it sends what is typed, one batch at a time and kept in the
 * journal before, and takes in what others do. `subscribe` with the readers fits React's `useSyncExternalStore`.
 */
export class StoryClient {
  readonly #parts: StoryParts;
  readonly #keeper: JournalKeeper;
  readonly #tray: Tray;
  readonly #retry: Retry;
  readonly #listeners = new Listeners();
  #state: EditorState;
  #status = UNOPENED;
  #view: EditorView | null = null;
  #clientId = '';
  #isRunning = false;
  #isSending = false;
  /** Whether sending waits for time to pass or for a person. */
  #isHeld = false;

  /** Free of effects, so that a server can render with it: `start` begins the work. */
  constructor(story: StoryAt, parts: StoryParts) {
    this.#parts = parts;
    this.#state = this.#stateOf(story);
    this.#retry = new Retry(parts, () => this.resume());
    this.#tray = new Tray(
      (orphan) => parts.keepOrphan(this.#clientId, orphan),
      () => {
        this.#change({});
        void this.#keeper.keep();
      },
    );
    this.#keeper = new JournalKeeper({
      ...parts,
      read: () => this.#toKeep(),
      now: () => this.#instant(),
      onKept: (isKept) => this.#status.isJournalFull === isKept && this.#change({ isJournalFull: !isKept }),
    });
  }

  subscribe = this.#listeners.subscribe;

  read = (): StoryStatus => this.#status;

  readState = (): EditorState => this.#state;

  /** The text version that is confirmed here. */
  version = (): number => getVersion(this.#state);

  /** Names this tab to the server; empty before `start`. */
  id = (): string => this.#clientId;

  /** The words in the tray, oldest first. */
  readRecovered = (): readonly RecoveredText[] => this.#tray.read();

  /** Shows the story in an editor from now on; null when that is gone. */
  show(view: EditorView | null): void {
    this.#view = view;
  }

  /** Puts back what earlier visits left, then lets people type. */
  async start(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    const left = await this.#parts.journal.takeOver();
    const story = { doc: this.#state.doc, version: getVersion(this.#state) };
    const found = await this.#find(story, left);
    if (found === null) return;
    // The client that made the steps: were they committed after all, the server's answer says whose they are.
    this.#clientId = left[0]?.clientId ?? this.#parts.newId();
    if (left.length === 0) await this.#parts.journal.claim(this.#clientId);
    this.#restart(found.story);
    for (const { text, reason } of left.flatMap((entry) => entry.setAside)) this.#setAside(text, reason);
    this.#setAside(found.lost, NO_PLACE);
    if (found.steps.length > 0)
      this.#apply(found.steps.reduce((all, step) => all.step(step), this.#state.tr));
    const others = left.slice(1).map(({ clientId }) => clientId);
    const kept = this.#keeper.begin(this.#clientId, others);
    this.#change({ isReady: true, isRestored: found.steps.length > 0 });
    void this.#send();
    await kept;
  }

  /** Sends nothing more; what is unconfirmed stays in the journal for the next visit. */
  stop(): void {
    this.#isRunning = false;
    this.#retry.cancel();
    void this.#keeper.keep().then(() => this.#parts.journal.release());
  }

  /** Applies a change made in this tab, and sends what it leaves to send. */
  dispatch = (transaction: Transaction): void => {
    this.#apply(transaction);
    this.#listeners.tell();
    if (!transaction.docChanged) return;
    if (this.#status.trouble?.kind === 'too_large') this.#isHeld = false;
    void this.#keeper.keep();
    void this.#send();
  };

  /** Shows what is not of this tab and changes no words, such as where others are. */
  annotate(change: (transaction: Transaction) => Transaction): void {
    readCaret(this.#view);
    this.dispatch(change(this.#state.tr));
  }

  /** Tries at once whatever waits: signed in again, back on line, or asked for by a person. */
  resume(): void {
    const { trouble, unconfirmed } = this.#status;
    this.#retry.cancel();
    this.#isHeld = trouble?.kind === 'ended';
    void (trouble !== null && unconfirmed === 0 ? this.catchUp() : this.#send());
  }

  /** True once every step is confirmed, false as soon as something is in the way. */
  async flush(): Promise<boolean> {
    this.resume();
    while (this.#status.unconfirmed > 0) {
      if (this.#isHeld || !this.#isRunning) return false;
      await nextChange(this.subscribe);
    }
    return true;
  }

  /** Takes in what others have done; steps that are known already do no harm, and a gap is filled. */
  receive(missing: MissingSteps): void {
    const known = getVersion(this.#state) - (missing.version - missing.steps.length);
    if (known < 0) void this.catchUp();
    if (known < 0 || known >= missing.steps.length) return;
    try {
      this.#takeIn(readSteps(missing.steps.slice(known)), missing.clientIds.slice(known));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      void this.#beginAnew('It could not be merged with what others have written.');
    }
  }

  /** Asks for what others have done. */
  async catchUp(): Promise<ChangesAnswer> {
    const answer = await this.#parts.changesSince(getVersion(this.#state));
    if (answer.kind === 'changes') {
      this.receive(answer.changes);
      this.#noteAnswer();
    } else await this.setBack(answer);
    return answer;
  }

  /** Takes note of what stands in the way of writing, whoever found out. */
  async setBack(setback: Setback): Promise<void> {
    if (this.#status.trouble?.kind === 'ended') return;
    if (setback.kind === 'refused') return await this.#beginAnew(setback.reason);
    this.#isHeld = true;
    this.#change({ trouble: setback });
    if (setback.kind === 'ended' && setback.ending !== 'old_schema') {
      this.#setAside(wordsOfSteps(unconfirmedIn(this.#state)), setback.reason);
    }
    if (setback.kind === 'unreachable' || setback.kind === 'failing') this.#retry.plan();
  }

  /** Adds the words that the server keeps for this person. */
  addRecovered(texts: readonly RecoveredText[]): void {
    this.#tray.add(texts);
  }

  /** Takes words out of the tray. */
  dropRecovered(text: RecoveredText): void {
    this.#tray.drop(text);
  }

  // The server answers: what could not reach it is sent, and with nothing to send there is no trouble any more.
  #noteAnswer(): void {
    const { trouble, unconfirmed } = this.#status;
    if (!isPassing(trouble)) return;
    if (unconfirmed > 0) {
      if (trouble?.kind === 'unreachable') this.resume();
      return;
    }
    this.#retry.reset();
    this.#isHeld = false;
    this.#change({ trouble: null });
  }

  async #send(): Promise<void> {
    const isPossible = this.#isRunning && this.#status.isReady && !this.#isSending && !this.#isHeld;
    if (!isPossible || unconfirmedIn(this.#state).length === 0) return;
    this.#isSending = true;
    await this.#keeper.keep();
    const base = getVersion(this.#state);
    const steps = nextBatchOf(this.#state);
    if (steps.length > 0) {
      const json = steps.map((step) => step.toJSON());
      const answer = await this.#parts.send({ version: base, steps: json, clientId: this.#clientId });
      await this.#settle(answer, base, steps);
    }
    this.#isSending = false;
    await this.#send();
  }

  async #settle(answer: SendAnswer, base: number, steps: readonly Step[]): Promise<void> {
    if (answer.kind !== 'committed' && answer.kind !== 'behind') return await this.setBack(answer);
    this.#retry.reset();
    const savedAt = answer.kind === 'committed' ? this.#parts.now() : this.#status.savedAt;
    this.#change({ trouble: null, savedAt });
    if (answer.kind === 'behind') return this.receive(answer.missing);
    // The stream may have been faster than the answer.
    const confirmed = steps.slice(Math.max(0, getVersion(this.#state) - base));
    const clientIds = confirmed.map(() => this.#clientId);
    if (confirmed.length > 0) this.#takeIn(confirmed, clientIds);
  }

  #takeIn(steps: readonly Step[], clientIds: readonly string[]): void {
    readCaret(this.#view);
    const { transaction, lost } = takeIn(this.#state, steps, clientIds, this.#clientId);
    this.#apply(transaction);
    this.#setAside(lost, NO_PLACE);
    void this.#keeper.keep();
  }

  // The story here fits nothing that the server has: its unconfirmed words go to the tray, and it is loaded anew.
  async #beginAnew(reason: string): Promise<void> {
    this.#isHeld = true;
    const story = await this.#parts.load();
    if (story === null) {
      return await this.setBack({ kind: 'unreachable', reason: 'There is no connection to the newsroom.' });
    }
    const lost = wordsOfSteps(unconfirmedIn(this.#state));
    this.#restart(story);
    this.#setAside(lost, reason);
    void this.#keeper.keep();
    this.#change({ trouble: null });
    this.#isHeld = false;
  }

  #find(story: StoryAt, left: readonly JournalledSteps[]) {
    const onTrouble = (trouble: Setback | null) => {
      this.#change({ trouble });
      return this.#isRunning;
    };
    return putBack(story, left, { ...this.#parts, onTrouble });
  }

  #setAside(text: string, reason: string): void {
    void this.#tray.put(text, reason, this.#instant());
  }

  #toKeep() {
    const steps = unconfirmedIn(this.#state);
    return { baseVersion: getVersion(this.#state), steps, setAside: this.#tray.unkept() };
  }

  #instant(): string {
    return new Date(this.#parts.now()).toISOString();
  }

  #stateOf({ doc, version }: StoryAt): EditorState {
    const merging = collab({ version, clientID: this.#clientId });
    return EditorState.create({ doc, plugins: [merging, ...this.#parts.plugins] });
  }

  #restart(story: StoryAt): void {
    this.#state = this.#stateOf(story);
    this.#view?.updateState(this.#state);
    this.#change({ unconfirmed: 0 });
  }

  #apply(transaction: Transaction): void {
    this.#state = stateAfter(this.#state, transaction);
    this.#view?.updateState(this.#state);
    const unconfirmed = unconfirmedIn(this.#state).length;
    // A confirmation changes this number and not the document.
    if (transaction.docChanged || unconfirmed !== this.#status.unconfirmed) this.#change({ unconfirmed });
  }

  #change(change: Partial<StoryStatus>): void {
    this.#status = { ...this.#status, ...change };
    this.#listeners.tell();
  }
}
