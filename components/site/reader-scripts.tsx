import { THEME_SCRIPT } from '#lib/pages/theme-script.ts';
import { READER_SCRIPT_ADDRESS } from './reader-script/built.ts';

/** Stands first in the body of every reader page: the theme that a reader chose, before anything is painted, and the reader's script. */
export function ReaderScripts() {
  return (
    <>
      <script>{THEME_SCRIPT}</script>
      <script defer src={READER_SCRIPT_ADDRESS} />
    </>
  );
}
