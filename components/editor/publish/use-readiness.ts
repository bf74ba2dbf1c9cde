'use client';

import { useEffect, useState } from 'react';
import { PART_LABELS } from '#components/editor/collab/part-labels.ts';
import { addressOf, send } from '#components/editor/room/browser-parts.ts';
import { useRoom } from '#components/editor/room/room-context.ts';
import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { useWords } from '#components/editor/room/use-words.ts';
import { FIELD_LABELS, isFieldName } from '#components/editor/working-copy/fields.ts';
import { missingForPublication, OTHERS_PUBLISH_IT } from '#lib/articles/readiness.ts';
import type { StoryPart } from '#lib/content/story-nodes.ts';
import { fetchFacts } from './fetch-facts.ts';
import type { ReadinessItem } from './readiness-list.tsx';
import { saveAll } from './use-publishing.ts';
import { warningsFor } from './warnings.ts';

/** What the server told once everything was saved; null before. */
export type Facts = Awaited<ReturnType<typeof fetchFacts>> | null;

/** Saves everything, then asks the server for what only it knows. */
export function useFacts(): Facts {
  const { saver, story } = useRoom();
  const [facts, setFacts] = useState<Facts>(null);
  useEffect(() => {
    const control = new AbortController();
    void saveAll(saver, story)
      .then(() => fetchFacts(send, addressOf(saver.read().base.id), control.signal))
      .then((found) => (control.signal.aborted ? undefined : setFacts(found)));
    return () => control.abort();
  }, [saver, story]);
  return facts;
}

const OTHER_EYES: ReadinessItem = {
  label: 'Another reader',
  sentence: OTHERS_PUBLISH_IT,
  place: null,
  isRequired: true,
};

/** What the story lacks to be published at an instant, what must be there first. */
export function useReadiness(facts: Facts, at: Date): ReadinessItem[] {
  const { story, choices } = useRoom();
  const copy = useWorkingCopy((whole) => whole);
  const { fields, base } = copy;
  const section = choices.sections.find(({ slug }) => slug === fields.section);
  const isPage = section?.holdsPages ?? false;
  const words = { ...useWords(), ...fields, isPage, slug: fields.slug ?? base.slug };
  const missing = Object.entries(missingForPublication(words, at)).filter(
    // An automatic address is made by the server, from a headline that may not have arrived yet.
    ([name]) => name !== 'slug' || fields.slug !== null,
  );
  const warnings = warningsFor({
    story: story.readState().doc,
    origin: window.location.origin,
    deadLinks: facts?.deadLinks ?? [],
    isConfidential: base.isConfidential,
  });
  return [
    ...(facts?.needsOtherEyes ? [OTHER_EYES] : []),
    ...missing.map(([name, sentence]) => ({
      label: labelOf(name),
      sentence,
      place: { name },
      isRequired: true,
    })),
    ...warnings.map((warning) => ({ ...warning, isRequired: false })),
  ];
}

function labelOf(name: string): string {
  if (isFieldName(name)) return FIELD_LABELS[name];
  return PART_LABELS[name as StoryPart].label;
}
