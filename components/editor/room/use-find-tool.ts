'use client';

import { useState } from 'react';
import type { FindQuery, FindRequest } from '#components/editor/find/find-query.ts';

const NOTHING: FindQuery = { text: '', matchesCase: false, wholeWords: false };

/** Find and replace as the room has it: `request` is null while it is closed, what was looked for last stays. */
export function useFindTool() {
  const [query, onQuery] = useState(NOTHING);
  const [replacement, onReplacement] = useState('');
  const [count, setCount] = useState(0);
  const [request, setRequest] = useState<FindRequest | null>(null);
  const open = (kind: FindRequest['kind']) => {
    // What somebody types while the search is fetched must not go into the story.
    if (request === null && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setCount(count + 1);
    setRequest({ id: count, kind });
    return true;
  };
  const close = () => setRequest(null);
  return { query, onQuery, replacement, onReplacement, request, open, close };
}
