'use client';

import { X } from 'lucide-react';
import { useRoom } from './room-context.ts';
import { useField } from './use-field.ts';

/** The tags of the story, each with the button that takes it off. */
export function ChosenTags() {
  const { choices, isReadOnly } = useRoom();
  const { value: tags, change } = useField('tags');
  if (tags.length === 0) return null;
  const nameOf = (slug: string) => choices.tags.find((tag) => tag.slug === slug)?.name ?? slug;
  return (
    <ul className="flex flex-wrap gap-1.5" aria-label="Chosen tags">
      {tags.map((slug) => (
        <li key={slug} className="flex items-center rounded-small bg-paper-sunk ps-2 text-sm">
          <span dir="auto" className="wrap-anywhere">
            {nameOf(slug)}
          </span>
          <button
            type="button"
            aria-label={`Remove the tag ${nameOf(slug)}`}
            disabled={isReadOnly}
            onClick={() => change(tags.filter((other) => other !== slug))}
            className="inline-flex size-7 items-center justify-center text-ink-soft hover:text-ink pointer-coarse:size-11"
          >
            <X aria-hidden="true" className="size-3.5" />
          </button>
        </li>
      ))}
    </ul>
  );
}
