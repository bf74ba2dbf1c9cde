'use client';

import { useRoom } from '#components/editor/room/room-context.ts';
import { useCreation } from '#components/editor/room/use-creation.ts';
import { Button } from '#components/ui/button.tsx';
import type { WireByline } from '#lib/wire/wire-story.ts';
import { knownBylines, unknownBylines } from './known-bylines.ts';

const KINDS = ['person', 'organisation'] as const;

/** Offers to make the authors that a pasted story names and the newsroom does not know; they join the byline. */
export function UnknownBylines({ bylines }: { bylines: readonly WireByline[] }) {
  const { saver, choices, actions, addProfile } = useRoom();
  const { create, problem } = useCreation(actions.createProfile, (profile) => {
    addProfile(profile);
    const named = knownBylines(bylines, [...choices.profiles, profile]);
    const ids = new Set(named.map(({ profileId }) => profileId));
    const others = saver.read().fields.bylines.filter(({ profileId }) => !ids.has(profileId));
    saver.edit({ bylines: [...named, ...others] });
  });
  return (
    <>
      {unknownBylines(bylines, choices.profiles).map(({ name, kind }) => (
        <div key={name} className="mt-3 flex flex-wrap items-center gap-2">
          <p className="min-w-40 flex-1">
            <bdi className="font-semibold wrap-anywhere">{name}</bdi> is not among the newsroom’s authors yet.
          </p>
          {KINDS.toSorted((one) => (one === kind ? -1 : 1)).map((offered) => (
            <Button
              key={offered}
              variant={offered === kind ? 'secondary' : 'quiet'}
              aria-label={`Add ${name} as ${offered}`}
              onClick={() => create({ name, kind: offered })}
            >
              Add as {offered}
            </Button>
          ))}
        </div>
      ))}
      {problem === undefined ? null : (
        <p role="alert" className="mt-2 text-danger">
          {problem}
        </p>
      )}
    </>
  );
}
