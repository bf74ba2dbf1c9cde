'use client';

import { nameOfLanguage } from '#components/editor/room/languages.ts';
import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { onDemand } from '#components/ui/on-demand.tsx';
import { FoldedGroup } from './folded-group.tsx';

const Translations = onDemand(async () => (await import('./translations.tsx')).Translations);

/** The story in other languages, in one line until somebody opens it. */
export function TranslationGroup() {
  const translations = useWorkingCopy((copy) => copy.base.translations);
  const languages = translations.map(({ language }) => nameOfLanguage(language));
  return (
    <FoldedGroup title="Translations" summary={languages.length === 0 ? 'none' : languages.join(' · ')}>
      {(close) => <Translations onClose={close} />}
    </FoldedGroup>
  );
}
