'use client';

import { isMacKeyboard, shortcutText } from '#components/editor/body/shortcut.ts';
import { Dialog } from '#components/ui/dialog.tsx';
import { shortcutGroups } from './shortcuts.ts';

const TYPED = [
  ['/', 'Menu of blocks, in an empty line'],
  ['##, ###', 'Subheading, small subheading'],
  ['- or *', 'Bullet list'],
  ['1.', 'Numbered list'],
  ['>', 'Quotation'],
  ['---', 'Divider, in an empty line'],
  ['**words**', 'Bold'],
  ['*words*, _words_', 'Italic'],
  ['[words](address)', 'Link'],
  ['--, ---', 'Dash, long dash'],
] as const;

/** All keys of the writing room. */
export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  const isMac = isMacKeyboard();
  const typed = TYPED.map(([keys, label]) => ({ keys: [keys], label }));
  return (
    <Dialog startsWithText title="Keyboard" onClose={onClose}>
      {shortcutGroups(isMac).map(({ title, shortcuts }) => (
        <KeyList
          key={title}
          title={title}
          rows={shortcuts.map(({ keys, label }) => {
            return { keys: keys.map((combination) => shortcutText(combination, isMac)), label };
          })}
        />
      ))}
      <KeyList title="Typed in the text" rows={typed} />
    </Dialog>
  );
}

function KeyList({
  title,
  rows,
}: {
  title: string;
  rows: readonly { keys: readonly string[]; label: string }[];
}) {
  return (
    <section className="mb-5">
      <h3 className="text-sm font-semibold">{title}</h3>
      <dl className="mt-1 divide-y divide-rule border-y border-rule text-sm">
        {rows.map(({ keys, label }) => (
          <div key={label} className="flex items-baseline justify-between gap-4 py-1.5">
            <dt>{label}</dt>
            <dd className="flex shrink-0 flex-wrap justify-end gap-1">
              {keys.map((text) => (
                <Key key={text} text={text} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Key({ text }: { text: string }) {
  return (
    <kbd className="rounded-small border border-rule bg-paper-sunk px-1.5 font-sans text-xs whitespace-nowrap">
      {text}
    </kbd>
  );
}
