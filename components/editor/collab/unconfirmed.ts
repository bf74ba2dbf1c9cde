import { sendableSteps } from 'prosemirror-collab';
import type { EditorState } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';

/** The steps of this tab that the server has not confirmed, oldest first. */
export function unconfirmedIn(state: EditorState): readonly Step[] {
  return sendableSteps(state)?.steps ?? [];
}
