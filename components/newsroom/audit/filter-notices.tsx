import { Notice } from '#components/ui/notice.tsx';
import type { FilterPart } from '#lib/audit/address.ts';

/** What of a filter does not hold as it was asked, so that nobody takes what is shown for all there is. */
export function FilterNotices({ unread, isCut }: { unread: readonly FilterPart[]; isCut: boolean }) {
  return (
    <>
      {unread.length === 0 ? null : (
        <Notice tone="danger">
          {`The address holds something for “${unread.join('”, “')}” that cannot be read. It is left out of the filter.`}
        </Notice>
      )}
      {isCut ? (
        <Notice tone="danger">
          Many articles have such a headline. Only those changed last are looked at: name more of the
          headline, or the article’s id.
        </Notice>
      ) : null}
    </>
  );
}
