'use client';

import { useState } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { LIST_KEYS } from './list-keys.ts';
import { areSingleKeysOn, turnSingleKeys } from './single-keys.ts';

const ROWS = [...LIST_KEYS, { key: 'Enter', does: 'open', label: 'Open the article' }];

/** All keys of the list. */
export function KeysDialog({ onClose }: { onClose(): void }) {
  const [isOn, setOn] = useState(areSingleKeysOn);
  return (
    <Dialog startsWithText title="Keyboard" onClose={onClose}>
      <dl className="divide-y divide-rule border-y border-rule text-sm">
        {ROWS.map(({ key, does, label }) => (
          <div key={does} className="flex items-baseline justify-between gap-4 py-1.5">
            <dt>{label}</dt>
            <dd>
              <kbd className="rounded-small border border-rule bg-paper-sunk px-1.5 font-sans text-xs">
                {key}
              </kbd>
            </dd>
          </div>
        ))}
      </dl>
      <label className="mt-4 flex items-center gap-2 text-sm">
        <input
          type="checkbox"
          checked={isOn}
          className="size-4 accent-accent"
          onChange={({ target }) => {
            turnSingleKeys(target.checked);
            setOn(target.checked);
          }}
        />
        Use these keys on this browser
      </label>
    </Dialog>
  );
}
