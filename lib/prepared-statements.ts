/** Postgres keeps each of them for each connection, so that there is an end to it. */
const MOST = 200;

// By an id, a row is found in one way. Of several rows, how they are found depends on what is asked for.
const GOES_ONE_WAY = /^(?:INSERT|UPDATE|DELETE)\b|WHERE \(?"t0"\."id" = \$\d/;
// What readers see is asked for in few ways, each by an index. Queries written by hand may lean on the values they get.
const OF_READERS = /^SELECT "t0"/;

/**
 * Names statements that Postgres need plan only once per connection, since no value makes another plan better: writes,
 * and reads of a row by its id. To plan what hangs on an article takes it longer than to read it. All others have an
 * empty name and are planned each time. For readers, whose queries take longer to plan than to run, every read of the
 * client's own is named; Postgres still plans anew where that is better by its own reckoning.
 */
export function statementNames(role: 'app' | 'reader' = 'app'): (statement: { sql: string }) => string {
  const isNamed = role === 'reader' ? OF_READERS : GOES_ONE_WAY;
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined || names.size === MOST || !isNamed.test(sql)) return known ?? '';
    const name = `nightdesk_${names.size}`;
    names.set(sql, name);
    return name;
  };
}
