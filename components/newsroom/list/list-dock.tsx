'use client';

import { Archive, FolderInput, Tag, Trash2, Undo2, UserPlus, X } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Asked } from './bulk-dialog.tsx';
import type { BulkReport } from './use-bulk.ts';

interface DockProps {
  count: number;
  isTrash: boolean;
  isBusy: boolean;
  report: BulkReport | null;
  onAsk(asked: Asked): void;
  onTrash(): void;
  onClear(): void;
  onUndo(): void;
}

/** What can be done with the selected articles, and what came of it: over the foot of the list, so that no row moves. */
export function ListDock({ onDismiss, ...dock }: DockProps & { onDismiss(): void }) {
  const { count, report } = dock;
  if (count === 0 && report === null && !dock.isBusy) return null;
  return (
    <div className="fixed inset-x-3 bottom-3 z-30 mx-auto grid max-w-3xl gap-2 rounded-panel border border-rule bg-paper-raised p-2 text-sm shadow-raised">
      {dock.isBusy ? <p role="status">Working on it, one article after the other.</p> : null}
      {report === null || dock.isBusy ? null : (
        <Report report={report} onUndo={dock.onUndo} onDismiss={onDismiss} />
      )}
      {count === 0 ? null : <Selected {...dock} />}
    </div>
  );
}

function Report({ report, onUndo, onDismiss }: { report: BulkReport; onUndo(): void; onDismiss(): void }) {
  return (
    <Notice
      tone={report.tone}
      actions={
        <>
          {report.undo.length === 0 ? null : (
            <Button onClick={onUndo}>
              <Undo2 aria-hidden="true" className="size-4" />
              Undo
            </Button>
          )}
          <IconButton icon={X} label="Dismiss" onClick={onDismiss} />
        </>
      }
    >
      <p>{report.sentence}</p>
      {report.refusals.length === 0 ? null : (
        <ul className="mt-1 max-h-40 list-disc overflow-y-auto ps-5">
          {report.refusals.map(({ reason, headlines }) => (
            <li key={reason}>
              <bdi>{headlines.slice(0, 5).join('; ')}</bdi>
              {headlines.length > 5 ? ` and ${headlines.length - 5} more` : ''}. {reason}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function Selected({ count, isTrash, isBusy, onAsk, onTrash, onClear }: Omit<DockProps, 'report' | 'onUndo'>) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p role="status" className="px-1 font-medium">
        {count} selected
      </p>
      {isTrash ? null : (
        <>
          <Button onClick={() => onAsk('assign')} disabled={isBusy}>
            <UserPlus aria-hidden="true" className="size-4" />
            Assign
          </Button>
          <Button onClick={() => onAsk('move')} disabled={isBusy}>
            <FolderInput aria-hidden="true" className="size-4" />
            Move
          </Button>
          <Button onClick={() => onAsk('tag')} disabled={isBusy}>
            <Tag aria-hidden="true" className="size-4" />
            Tag
          </Button>
        </>
      )}
      <Button onClick={onTrash} disabled={isBusy}>
        {isTrash ? (
          <Archive aria-hidden="true" className="size-4" />
        ) : (
          <Trash2 aria-hidden="true" className="size-4" />
        )}
        {isTrash ? 'Take out of the trash' : 'Move to the trash'}
      </Button>
      <Button variant="quiet" className="ms-auto" onClick={onClear}>
        Clear
      </Button>
    </div>
  );
}
