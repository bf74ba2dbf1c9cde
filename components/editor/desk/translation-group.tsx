'use client';

import { useState } from 'react';
import { nameOfLanguage } from '#components/editor/room/languages.ts';
import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { onDemand } from '#components/ui/on-demand.tsx';

const Translations = onDemand(async () => (await import('./translations.tsx')).Translations);

/** The story in other languages, in one line until somebody opens it. */
export function TranslationGroup() {
  const translations = useWorkingCopy((copy) => copy.base.translations);
  const [isOpen, setOpen] = useState(false);
  const languages = translations.map(({ language }) => nameOfLanguage(language));
  return (
    <details
      className="border-t border-rule pt-3"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="cursor-pointer text-sm font-medium">
        Translations
        <span className="ms-2 font-normal text-ink-faint wrap-anywhere">
          {languages.length === 0 ? 'none' : languages.join(' · ')}
        </span>
      </summary>
      {isOpen ? <Translations onClose={() => setOpen(false)} /> : null}
    </details>
  );
}
