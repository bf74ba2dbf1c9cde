import { speculationRules } from '#lib/pages/speculation.ts';
import { THEME_SCRIPT } from '#lib/pages/theme-script.ts';
import { READER_SCRIPT_ADDRESS } from './reader-script/built.ts';

interface ReaderScriptsProps {
  /** Whether somebody counts visits. */
  isCounted: boolean;
}

/**
 * Stands first in the body of every reader page: the theme that a reader chose, before anything is painted, the
 * reader's script, and what a browser may get ready ahead of a click.
 */
export function ReaderScripts({ isCounted }: ReaderScriptsProps) {
  return (
    <>
      <script>{THEME_SCRIPT}</script>
      <script defer src={READER_SCRIPT_ADDRESS} />
      <script type="speculationrules">{JSON.stringify(speculationRules(isCounted))}</script>
    </>
  );
}
