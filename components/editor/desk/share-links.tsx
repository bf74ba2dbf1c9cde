'use client';

import { useState } from 'react';
import { addressOf, send } from '#components/editor/room/browser-parts.ts';
import { useRoom } from '#components/editor/room/room-context.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { PreviewLink, PreviewLinks } from '#lib/articles/queries/preview-links.ts';
import { formatInstant } from '#lib/shared/dates.ts';
import { fetchJson } from './fetch-json.ts';
import { MadeLink } from './made-link.tsx';
import { NewLinkForm } from './new-link-form.tsx';
import { useFetched } from './use-fetched.ts';

/** Makes, lists and ends the links to a story. */
export function ShareLinks(_: { onClose(): void }) {
  const { article, dates } = useRoom();
  const address = `${addressOf(article.id)}/previews`;
  const { answer, reload } = useFetched<PreviewLinks>(address);
  const [made, setMade] = useState<PreviewLink & { url: string }>();
  const [problem, setProblem] = useState('');
  const make = async (input: { hours: number; revision: number | null }) => {
    setProblem('');
    const init = { method: 'POST', body: JSON.stringify(input) };
    const found = await fetchJson<PreviewLink & { url: string }>(send, address, init);
    if (found.ok) setMade(found.value);
    else setProblem(found.reason);
    await reload();
  };
  const end = async (id: string) => {
    setProblem('');
    const found = await fetchJson(send, `${address}/${id}`, { method: 'DELETE' });
    if (!found.ok) setProblem(found.reason);
    if (made?.id === id) setMade(undefined);
    await reload();
  };
  if (answer === null) return <p className="mt-3 text-sm text-ink-faint">Asking for the links…</p>;
  const said = answer.ok ? problem : answer.reason;
  return (
    <div className="mt-4 grid gap-4">
      {said === '' ? null : <Notice tone="danger">{said}</Notice>}
      {made === undefined ? null : <MadeLink url={made.url} />}
      {answer.ok ? (
        <>
          <NewLinkForm newestRevision={answer.value.newestRevision} onMake={(input) => void make(input)} />
          <ul
            aria-label="Open links"
            className="divide-y divide-rule border-y border-rule text-sm empty:hidden"
          >
            {answer.value.links.map(({ id, by, revision, expiresAt }) => (
              <li key={id} className="flex items-center justify-between gap-2 py-1.5">
                <span className="min-w-0 wrap-anywhere">
                  {revision === null ? 'The story as it goes on' : `Revision ${revision}`}
                  <span className="block text-xs text-ink-faint">
                    {`Made by ${by}, good until ${formatInstant(expiresAt, 'dateTimeZone', dates)}`}
                  </span>
                </span>
                <Button variant="quiet" className="shrink-0" onClick={() => void end(id)}>
                  End it
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
