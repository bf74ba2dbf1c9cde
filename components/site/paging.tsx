interface PagingProps {
  /** Where the next page is, and what it is called; nothing where there is none. */
  older?: { address: string; words: string } | undefined;
  newer?: { address: string; words: string } | undefined;
}

/** The ways to the pages before and after this one. */
export function Paging({ older, newer }: PagingProps) {
  if (!older && !newer) return null;
  return (
    <p className="paging">
      {newer && (
        <a href={newer.address} rel="prev">
          {newer.words}
        </a>
      )}
      {older && (
        <a className="paging-older" href={older.address} rel="next">
          {older.words}
        </a>
      )}
    </p>
  );
}
