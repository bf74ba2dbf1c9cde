import type { Plugin } from 'prosemirror-state';
import { blockKeys } from './block-keys.ts';
import { blockLabels } from './block-labels.ts';
import { footnoteCaret } from './footnote-caret.ts';
import { tablesOnDemand } from './tables-on-demand.ts';

/** Everything that blocks need of an editor's state; before the general keys, which would take Enter and Tab first. */
export function blockPlugins(): Plugin[] {
  return [blockKeys(), footnoteCaret(), tablesOnDemand(), blockLabels()];
}
