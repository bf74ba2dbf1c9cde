'use client';

import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useLayoutEffect, useRef } from 'react';
import { placeBelow } from '#components/editor/body/place-below.ts';
import { Button } from '#components/ui/button.tsx';
import { embedProviderName } from '#lib/content/embed.ts';
import { embedOfferOf, refuseOffer, takeOffer } from './embed-offer-plugin.ts';

/** The question below a pasted address. Its keys work in the text, which keeps the focus. */
export function EmbedOffer({ view, state }: { view: EditorView; state: EditorState }) {
  const box = useRef<HTMLDivElement>(null);
  const offer = embedOfferOf(state);
  useLayoutEffect(() => {
    if (box.current && offer) placeBelow(box.current, view, offer.position + 1);
  }, [view, offer]);
  const answer = (take: (view: EditorView) => void) => {
    take(view);
    view.focus();
  };
  return (
    <div
      ref={box}
      role="status"
      className="absolute z-30 flex max-w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-panel border border-rule bg-paper-raised px-3 py-1.5 font-sans text-sm shadow-raised empty:hidden"
    >
      {offer === null ? null : (
        <>
          <span>Show this as a {embedProviderName(offer.embed)} card?</span>
          <span className="flex flex-wrap gap-1">
            <Button onClick={() => answer(takeOffer)}>Show the card (Enter)</Button>
            <Button variant="quiet" onClick={() => answer(refuseOffer)}>
              Keep the link (Esc)
            </Button>
          </span>
        </>
      )}
    </div>
  );
}
