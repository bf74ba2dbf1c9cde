'use client';

import { EDITOR_ACTIONS } from '#components/editor/body/editor-actions.ts';
import { isMacKeyboard, shortcutText } from '#components/editor/body/shortcut.ts';
import { Dialog } from '#components/ui/dialog.tsx';

const ROOM_KEYS = [
  { keys: 'Mod-s', label: 'Save now (it also saves by itself)' },
  { keys: 'Mod-Enter', label: 'Publish' },
  { keys: 'Mod-/', label: 'This list (outside the text also ?)' },
  { keys: 'Shift-Enter', label: 'New line in the same paragraph' },
  { keys: 'Tab', label: 'Deeper in a list; elsewhere to the next control' },
  { keys: 'Shift-Tab', label: 'Out of a list level' },
] as const;

const TYPED = [
  ['##, ###', 'Subheading, small subheading'],
  ['- or *', 'Bullet list'],
  ['1.', 'Numbered list'],
  ['>', 'Quotation'],
  ['--', 'Dash'],
] as const;

/** All keys of the writing room. */
export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  const isMac = isMacKeyboard();
  const actions = EDITOR_ACTIONS.flat().map(({ keys, label }) => ({ keys, label }));
  return (
    <Dialog startsWithText title="Keyboard" onClose={onClose}>
      <KeyList
        rows={[...actions, ...ROOM_KEYS].map(
          ({ keys, label }) => [shortcutText(keys, isMac), label] as const,
        )}
      />
      <p className="mt-3 text-sm">
        To leave the text with the keyboard while in a list, press <Key text="Esc" /> and then{' '}
        <Key text="Tab" />.
      </p>
      <h3 className="mt-5 text-sm font-semibold">Typed in the text</h3>
      <KeyList rows={TYPED} />
    </Dialog>
  );
}

function KeyList({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className="mt-1 divide-y divide-rule border-y border-rule text-sm">
      {rows.map(([keys, label]) => (
        <div key={label} className="flex items-baseline justify-between gap-4 py-1.5">
          <dt>{label}</dt>
          <dd>
            <Key text={keys} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Key({ text }: { text: string }) {
  return (
    <kbd className="rounded-small border border-rule bg-paper-sunk px-1.5 font-sans text-xs whitespace-nowrap">
      {text}
    </kbd>
  );
}
