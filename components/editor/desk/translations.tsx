'use client';

import { useState } from 'react';
import { addressOf, send } from '#components/editor/room/browser-parts.ts';
import { useRoom } from '#components/editor/room/room-context.ts';
import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { sendChange } from '#components/editor/working-copy/save-request.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { listTranslations } from '#lib/articles/queries/translations.ts';
import { LinkStory } from './link-story.tsx';
import { TranslateForm } from './translate-form.tsx';
import { TranslationRow } from './translation-row.tsx';
import { useFetched } from './use-fetched.ts';

/** Lists the story in its other languages, links and unlinks it, and begins another. */
export function Translations(_: { onClose(): void }) {
  const { saver } = useRoom();
  const { id, may, language, translations } = useWorkingCopy((copy) => copy.base);
  const address = `${addressOf(id)}/translations`;
  const { answer, reload } = useFetched<Awaited<ReturnType<typeof listTranslations>>>(
    address,
    // Somebody else may link one meanwhile.
    translations.map((one) => one.id).join(),
  );
  const [problem, setProblem] = useState('');
  const change = async (method: 'PUT' | 'DELETE', articleId: string) => {
    setProblem('');
    const found = await saver.perform(() => sendChange(send, method, `${address}/${articleId}`, {}));
    if ('reason' in found) setProblem(found.reason);
    await reload();
  };
  if (answer === null) return <p className="mt-3 text-sm text-ink-faint">Asking for the translations…</p>;
  const said = answer.ok ? problem : answer.reason;
  const taken = [language, ...translations.map((one) => one.language)];
  return (
    <div className="mt-4 grid gap-4">
      {said === '' ? null : <Notice tone="danger">{said}</Notice>}
      {answer.ok ? (
        <ul
          aria-label="Translations"
          className="divide-y divide-rule border-y border-rule text-sm empty:hidden"
        >
          {answer.value.translations.map((translation) => (
            <TranslationRow
              key={translation.id}
              translation={translation}
              mayUnlink={may.edit}
              onUnlink={() => void change('DELETE', translation.id)}
            />
          ))}
        </ul>
      ) : null}
      {may.edit ? <LinkStory taken={taken} onChoose={(articleId) => void change('PUT', articleId)} /> : null}
      <TranslateForm address={address} taken={taken} />
    </div>
  );
}
