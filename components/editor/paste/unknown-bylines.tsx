'use client';

import { useState } from 'react';
import { useRoom } from '#components/editor/room/room-context.ts';
import { Button } from '#components/ui/button.tsx';
import type { WireByline } from '#lib/wire/wire-story.ts';
import { knownBylines, unknownBylines } from './fields-from-wire.ts';

const KINDS = ['person', 'organisation'] as const;

/** Offers to make the authors that a pasted story names and the newsroom does not know; they join the byline. */
export function UnknownBylines({ bylines }: { bylines: readonly WireByline[] }) {
  const { saver, choices, actions, addProfile } = useRoom();
  const [problem, setProblem] = useState('');
  const create = async (name: string, kind: WireByline['kind']) => {
    const outcome = await actions.createProfile({ name, kind });
    setProblem(outcome.ok ? '' : outcome.problem.message);
    if (!outcome.ok) return;
    addProfile(outcome.value);
    const profiles = [...choices.profiles, outcome.value];
    const named = knownBylines(bylines, profiles);
    const others = saver
      .read()
      .fields.bylines.filter((byline) => !named.some(({ profileId }) => profileId === byline.profileId));
    saver.edit({ bylines: [...named, ...others] });
  };
  const unknown = unknownBylines(bylines, choices.profiles);
  return (
    <>
      {unknown.map(({ name, kind }) => (
        <div key={name} className="mt-3 flex flex-wrap items-center gap-2">
          <p className="min-w-40 flex-1">
            <strong dir="auto" className="font-semibold wrap-anywhere">
              {name}
            </strong>{' '}
            is not among the newsroom’s authors yet.
          </p>
          {KINDS.toSorted((one) => (one === kind ? -1 : 1)).map((offered) => (
            <Button
              key={offered}
              variant={offered === kind ? 'secondary' : 'quiet'}
              aria-label={`Add ${name} as ${offered}`}
              onClick={() => void create(name, offered)}
            >
              Add as {offered}
            </Button>
          ))}
        </div>
      ))}
      {problem === '' ? null : (
        <p role="alert" className="mt-2 text-danger">
          {problem}
        </p>
      )}
    </>
  );
}
