import { wordsFor } from './words.ts';

interface CopyLinkProps {
  language: string;
}

/** Copies the address of a story; needs the reader's script, so style sheets hide it where there are no scripts. */
export function CopyLink({ language }: CopyLinkProps) {
  const words = wordsFor(language);
  return (
    <p className="copy-story">
      <button type="button" className="copy-link">
        {words.copyLink}
      </button>
      <span role="status" data-copied={words.linkCopied} data-refused={words.linkNotCopied} />
    </p>
  );
}
