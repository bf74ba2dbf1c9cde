'use client';

import { Download } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { DialogActions } from '#components/ui/dialog-actions.tsx';

/** New recovery codes, which are shown this once. */
export function CodesOnce({ codes, onClose }: { codes: readonly string[]; onClose(): void }) {
  const text = `${codes.join('\n')}\n`;
  return (
    <div className="grid gap-4">
      <p className="text-sm">
        With one of these you come in when your phone or passkey is lost. Each works once. Keep them where you
        keep papers, or in a password manager: they are not shown again.
      </p>
      <ul
        aria-label="Recovery codes"
        dir="ltr"
        className="grid gap-x-6 gap-y-1 rounded-control bg-paper-sunk p-3 font-mono text-sm sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={text} />
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="recovery-codes.txt"
          className={buttonStyle('secondary')}
        >
          <Download aria-hidden="true" className="size-4" />
          Download
        </a>
      </div>
      <DialogActions>
        <Button variant="primary" onClick={onClose}>
          I have stored them
        </Button>
      </DialogActions>
    </div>
  );
}
