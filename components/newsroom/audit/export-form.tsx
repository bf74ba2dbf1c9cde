import { Download } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { FILTER_PARTS } from '#lib/audit/address.ts';
import type { AuditFilter } from '#lib/audit/schema.ts';

const FORMATS = [
  { value: 'csv', label: 'Export CSV' },
  { value: 'jsonl', label: 'Export JSON' },
] as const;

/** Downloads what the filter shows. A form, since an export writes a line of its own. */
export function ExportForm({ filter }: { filter: AuditFilter }) {
  return (
    <form
      action="/admin/audit/export"
      method="post"
      encType="multipart/form-data"
      className="flex flex-wrap gap-2"
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
    </form>
  );
}
