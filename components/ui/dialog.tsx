'use client';

import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

/** A modal dialog: keeps the focus inside, closes with Escape, gives the focus back. */
export function Dialog({
  isOpen,
  onClose,
  title,
  description,
  isWide = false,
  isForReading = false,
  children,
}: {
  isOpen: boolean;
  onClose(): void;
  title: string;
  description?: ReactNode;
  isWide?: boolean;
  /** Nothing inside takes the focus, so the text itself does, for the keys that scroll it. */
  isForReading?: boolean;
  children: ReactNode;
}) {
  return (
    <Radix.Root open={isOpen} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[rgb(0_0_0/0.5)]" />
        <Radix.Content
          className={`fixed inset-x-3 top-[min(10vh,5rem)] z-40 mx-auto flex max-h-[calc(100dvh-min(10vh,5rem)-1rem)] flex-col overflow-hidden rounded-panel bg-paper-raised text-ink shadow-raised ${isWide ? 'max-w-4xl' : 'max-w-lg'}`}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <header className="flex items-start gap-3 px-5 pt-4 pb-2">
            <div className="grow">
              <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
              {description === undefined ? null : (
                <Radix.Description className="mt-1 text-sm text-ink-soft">{description}</Radix.Description>
              )}
            </div>
            <Radix.Close
              aria-label="Close"
              className="-me-2 inline-flex size-8 items-center justify-center rounded-control text-ink-soft hover:bg-paper-sunk pointer-coarse:size-11"
            >
              <X aria-hidden="true" className="size-4" />
            </Radix.Close>
          </header>
          <div className="overflow-y-auto px-5 pt-1 pb-5" {...(isForReading ? { tabIndex: 0 } : {})}>
            {children}
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
