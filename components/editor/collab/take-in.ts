import { receiveTransaction } from 'prosemirror-collab';
import type { EditorState, Transaction } from 'prosemirror-state';
import { type Step, Transform } from 'prosemirror-transform';
import { rebaseOnto, wordsOfSteps } from './rebase.ts';
import { ownAtStart } from './replay.ts';
import { unconfirmedIn } from './unconfirmed.ts';

/** The server takes no more at once; see lib/collab/schema.ts. */
const BATCH_MAX_STEPS = 500;

/** The unconfirmed steps that are sent next. */
export function nextBatchOf(state: EditorState): readonly Step[] {
  return unconfirmedIn(state).slice(0, BATCH_MAX_STEPS);
}

/** Takes committed steps into a state: the change, and the words of one's own that it leaves no place for. */
export function takeIn(
  state: EditorState,
  steps: readonly Step[],
  clientIds: readonly string[],
  clientId: string,
): { transaction: Transaction; lost: string } {
  const own = ownAtStart(clientIds, clientId);
  const local = unconfirmedIn(state).slice(own);
  const remote = steps.slice(own);
  const transaction = receiveTransaction(state, steps, clientIds, { mapSelectionBackward: true });
  // A rebase takes back all that is local, does what is remote, and then again what of the local still fits.
  const hasDropped = remote.length > 0 && transaction.steps.length < 2 * local.length + remote.length;
  if (!hasDropped) return { transaction, lost: '' };
  const base = transaction.docs[local.length + remote.length] ?? transaction.doc;
  return { transaction, lost: wordsOfSteps(rebaseOnto(new Transform(base), local, remote)) };
}
