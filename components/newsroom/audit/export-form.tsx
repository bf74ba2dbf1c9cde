'use client';

import { Download } from 'lucide-react';
import { type SubmitEvent, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useProve } from '#components/ui/prove.ts';
import { FILTER_PARTS } from '#lib/audit/address.ts';
import type { AuditFilter } from '#lib/audit/schema.ts';

const FORMATS = [
  { value: 'csv', label: 'Export CSV' },
  { value: 'jsonl', label: 'Export JSON' },
] as const;

/** Downloads what the filter shows, once whoever asks has proved who they are. A form, since an export writes a line of its own. */
export function ExportForm({ filter }: { filter: AuditFilter }) {
  const prove = useProve();
  const isProven = useRef(false);
  const [isRefused, setRefused] = useState(false);
  // A download has no page to ask on, so this one asks before.
  const askFirst = async (event: SubmitEvent<HTMLFormElement>) => {
    const { currentTarget: form, nativeEvent } = event;
    if (isProven.current) {
      isProven.current = false;
      return;
    }
    event.preventDefault();
    isProven.current = await prove();
    setRefused(!isProven.current);
    if (isProven.current) form.requestSubmit(nativeEvent.submitter);
  };
  return (
    <form
      action="/admin/audit/export"
      method="post"
      encType="multipart/form-data"
      className="flex flex-wrap gap-2"
      onSubmit={(event) => void askFirst(event)}
    >
      {FILTER_PARTS.map((part) =>
        filter[part] === undefined ? null : (
          <input key={part} type="hidden" name={part} value={filter[part]} />
        ),
      )}
      {FORMATS.map(({ value, label }) => (
        <Button key={value} type="submit" name="format" value={value}>
          <Download aria-hidden="true" className="size-4" />
          {label}
        </Button>
      ))}
      {isRefused ? <Notice>Nothing was exported, since you did not confirm that it is you.</Notice> : null}
    </form>
  );
}
