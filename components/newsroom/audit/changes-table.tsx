import { changesOf } from '#lib/audit/changes.ts';
import type { AuditLine } from '#lib/audit/sentence.ts';
import type { DateStyle } from '#lib/shared/dates.ts';

/** What a line holds, before and after. */
export function ChangesTable({ line, dates }: { line: AuditLine; dates: DateStyle }) {
  const changes = changesOf(line, dates);
  if (changes.length === 0) return null;
  return (
    <table className="w-full max-w-measure text-start text-sm">
      <caption className="sr-only">What line {line.number} holds</caption>
      <thead>
        <tr className="border-b border-rule text-xs text-ink-faint">
          {['Value', 'Before', 'After'].map((head) => (
            <th key={head} scope="col" className="w-1/3 py-1 pe-3 text-start font-medium">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map(({ name, before, after }) => (
          <tr key={name} className="border-b border-rule align-baseline last:border-0">
            <th scope="row" className="py-1 pe-3 text-start font-normal text-ink-soft">
              {name}
            </th>
            <Value words={before} />
            <Value words={after} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ words }: { words: string | null }) {
  return (
    <td className="py-1 pe-3 wrap-anywhere">
      {words === null ? (
        <>
          <span aria-hidden="true" className="text-ink-faint">
            –
          </span>
          <span className="sr-only">not recorded</span>
        </>
      ) : (
        <bdi>{words}</bdi>
      )}
    </td>
  );
}
