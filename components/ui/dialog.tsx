'use client';

import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useState } from 'react';

/** A modal dialog, open while it is mounted: keeps the focus inside, closes with Escape, gives the focus back. */
export function Dialog({
  onClose,
  title,
  description,
  isWide = false,
  startsWithText = false,
  children,
}: {
  onClose(): void;
  title: string;
  description?: ReactNode;
  isWide?: boolean;
  /** The focus begins on the text, where keys only scroll, and not on a control that a stray Enter would press. */
  startsWithText?: boolean;
  children: ReactNode;
}) {
  const giveFocusBack = useFocusBack();
  return (
    <Radix.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[rgb(0_0_0/0.5)]" />
        <Radix.Content
          className={`fixed inset-x-3 top-[min(10vh,5rem)] z-40 mx-auto flex max-h-[calc(100dvh-min(10vh,5rem)-1rem)] flex-col overflow-hidden rounded-panel bg-paper-raised text-ink shadow-raised ${isWide ? 'max-w-4xl' : 'max-w-lg'}`}
          onCloseAutoFocus={giveFocusBack}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <DialogHeader title={title} description={description} />
          <div className="overflow-y-auto px-5 pt-1 pb-5" {...(startsWithText ? { tabIndex: 0 } : {})}>
            {children}
          </div>
          {/* Last, so that the focus begins with what the dialog is about. */}
          <DialogClose />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function DialogHeader({ title, description }: { title: string; description: ReactNode }) {
  return (
    <header className="px-5 pe-14 pt-4 pb-2">
      <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
      {description === undefined ? null : (
        <Radix.Description className="mt-1 text-sm text-ink-soft">{description}</Radix.Description>
      )}
    </header>
  );
}

function DialogClose() {
  return (
    <Radix.Close
      aria-label="Close"
      className="absolute end-3 top-3 inline-flex size-8 items-center justify-center rounded-control text-ink-soft hover:bg-paper-sunk pointer-coarse:size-11"
    >
      <X aria-hidden="true" className="size-4" />
    </Radix.Close>
  );
}

/**
 * Gives the focus back when the dialog closes: Radix does so for a trigger only, and these dialogs have none. Whatever
 * took the focus on closing, such as a field that a problem leads to, keeps it.
 */
function useFocusBack(): (event: Event) => void {
  const [focusedBefore] = useState(() => (typeof document === 'undefined' ? null : document.activeElement));
  return (event) => {
    event.preventDefault();
    const isFree = document.activeElement === document.body;
    if (isFree && focusedBefore instanceof HTMLElement) focusedBefore.focus();
  };
}
