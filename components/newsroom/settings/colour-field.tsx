'use client';

import { useState } from 'react';
import { Field } from '#components/ui/field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import {
  accentContrast,
  contrastProblem,
  isColour,
  LEAST_CONTRAST,
  PAPERS,
  type Scheme,
  type TypePairing,
} from '#lib/newsroom/look.ts';
import { ColourCard } from './colour-card.tsx';

/** The accent of one scheme, typed or picked, with how it looks there and whether it can be read. */
export function ColourField({
  scheme,
  value,
  pairing,
  error,
  onChange,
}: {
  scheme: Scheme;
  /** Empty for the house's own. */
  value: string;
  pairing: TypePairing;
  error: string | undefined;
  onChange(): void;
}) {
  const [typed, setTyped] = useState(value);
  const colour = colourOf(scheme, typed);
  // What was refused is said until it is put right, and of what stands there now.
  const problem = error === undefined ? undefined : problemOf(scheme, colour);
  const label = `Accent on ${scheme} pages`;
  return (
    <div className="grid min-w-0 content-start gap-3">
      <Field label={label} hint={<Contrast scheme={scheme} colour={colour} />} error={problem}>
        {(control) => (
          <div className="flex gap-2">
            <TextInput
              {...control}
              dir="ltr"
              name={scheme === 'light' ? 'accentLight' : 'accentDark'}
              value={typed}
              placeholder={PAPERS[scheme].accent}
              maxLength={7}
              autoCapitalize="none"
              spellCheck={false}
              onChange={({ target }) => setTyped(target.value)}
            />
            <input
              type="color"
              aria-label={`Pick the ${label.toLowerCase()}`}
              className="size-9 shrink-0 rounded-control border border-rule-strong bg-paper-raised p-1 pointer-coarse:size-11"
              value={colour ?? PAPERS[scheme].accent}
              onChange={({ target }) => {
                setTyped(target.value);
                onChange();
              }}
            />
          </div>
        )}
      </Field>
      <ColourCard scheme={scheme} colour={colour ?? PAPERS[scheme].accent} pairing={pairing} />
    </div>
  );
}

/** The colour that was typed, the house's own for nothing, and null for what is no colour. */
function colourOf(scheme: Scheme, typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (text === '') return PAPERS[scheme].accent;
  return isColour(text) ? text : null;
}

function problemOf(scheme: Scheme, colour: string | null): string | undefined {
  if (colour === null) return 'Type a colour as # and six digits, such as #1a44b8.';
  return contrastProblem(scheme, colour) ?? undefined;
}

function Contrast({ scheme, colour }: { scheme: Scheme; colour: string | null }) {
  if (colour === null) return 'A colour is # and six digits. Leave it empty for the house’s own.';
  const contrast = accentContrast(scheme, colour);
  const verdict = contrast < LEAST_CONTRAST ? `too faint, text needs ${LEAST_CONTRAST}:1` : 'easy to read';
  return `Contrast ${contrast.toFixed(1)}:1, ${verdict}. Empty for the house’s own.`;
}
