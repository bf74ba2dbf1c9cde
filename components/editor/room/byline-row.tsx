'use client';

import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { WorkingByline } from '#components/editor/working-copy/fields.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { movedByline } from './byline-order.ts';
import { useRoom } from './room-context.ts';
import { useField } from './use-field.ts';

/** One byline with the buttons that move it up, down and away. */
export function BylineRow({ byline, index }: { byline: WorkingByline; index: number }) {
  const { isReadOnly } = useRoom();
  const { value: bylines, change } = useField('bylines');
  return (
    <li className="flex min-h-9 items-center gap-1">
      <span dir="auto" className="grow text-sm wrap-anywhere">
        {byline.name}
        {byline.kind === 'organisation' ? (
          <span className="ms-2 text-xs text-ink-faint">organisation</span>
        ) : null}
        {byline.role === '' ? null : <bdi className="ms-2 text-xs text-ink-faint">{byline.role}</bdi>}
      </span>
      {isReadOnly ? null : (
        <>
          <IconButton
            icon={ArrowUp}
            label={`Move ${byline.name} up`}
            disabled={index === 0}
            onClick={() => change(movedByline(bylines, index, -1))}
          />
          <IconButton
            icon={ArrowDown}
            label={`Move ${byline.name} down`}
            disabled={index === bylines.length - 1}
            onClick={() => change(movedByline(bylines, index, 1))}
          />
          <IconButton
            icon={X}
            label={`Remove ${byline.name}`}
            onClick={() => change(bylines.toSpliced(index, 1))}
          />
        </>
      )}
    </li>
  );
}
