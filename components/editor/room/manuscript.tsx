'use client';

import { BodySection } from '#components/editor/body/body-section.tsx';
import { directionOf } from '#lib/shared/language.ts';
import { HeadlineField } from './headline-field.tsx';
import { useField } from './use-field.ts';

/** The story as readers will see it, to be typed into: headline, standfirst and text, in its own direction. */
export function Manuscript() {
  const language = useField('language').value;
  return (
    <main dir={directionOf(language)} className="mx-auto w-full max-w-measure min-w-0 font-serif">
      <h1 className="sr-only">Writing room</h1>
      <HeadlineField
        name="headline"
        label="Headline"
        placeholder="Headline"
        className="text-3xl leading-tight font-semibold text-balance sm:text-4xl"
      />
      <HeadlineField
        name="standfirst"
        label="Standfirst"
        placeholder="Standfirst: the sentence under the headline"
        className="mt-3 mb-6 text-xl leading-snug text-ink-soft"
      />
      <BodySection />
    </main>
  );
}
