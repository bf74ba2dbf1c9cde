'use client';

import { Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button.tsx';

/** Puts a text on the clipboard, and says what to do where the browser refuses. */
export function CopyButton({ text }: { text: string }) {
  const [label, setLabel] = useState('Copy');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setLabel('Copied');
    } catch {
      // Browsers refuse without https, and when a person has said no.
      setLabel('Select the text above to copy it');
    }
  };
  return (
    <Button onClick={() => void copy()}>
      <Copy aria-hidden="true" className="size-4" />
      {label}
    </Button>
  );
}
