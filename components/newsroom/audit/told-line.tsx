import Link from 'next/link';
import { type AuditLine, objectName, sentenceOf } from '#lib/audit/sentence.ts';
import type { DateStyle } from '#lib/shared/dates.ts';

/** One line of the log as a sentence; an article that is there can be opened. `own` names the page's own article. */
export function ToldLine({ line, dates, own }: { line: AuditLine; dates: DateStyle; own?: string }) {
  const { lead, tail } = sentenceOf(line, dates);
  return (
    <p className="text-sm leading-snug wrap-anywhere">
      <bdi className="font-semibold">{line.by.name}</bdi> {lead}
      {tail === null ? null : (
        <>
          {' '}
          {own ?? <ObjectOfLine object={line.object} />}
          {/* The space stands outside: what is set apart keeps its own ends in text that runs the other way. */}
          {tail.startsWith(' ') ? ' ' : ''}
          <bdi>{tail.trimStart()}</bdi>
        </>
      )}
    </p>
  );
}

function ObjectOfLine({ object }: { object: AuditLine['object'] }) {
  const name = <bdi>{objectName(object)}</bdi>;
  if (object.type !== 'article' || !object.isThere) return name;
  return (
    <Link
      href={`/admin/articles/${object.id}`}
      prefetch={false}
      className="text-accent underline underline-offset-2 hover:text-accent-strong"
    >
      {name}
    </Link>
  );
}
