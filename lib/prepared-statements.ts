/** Postgres keeps each of them for each connection, so that there is an end to it. */
const MOST = 200;

// By an id, a row is found in one way. Of several rows, how they are found depends on what is asked for.
const GOES_ONE_WAY = /^(?:INSERT|UPDATE|DELETE)\b|WHERE \(?"t0"\."id" = \$\d/;

/**
 * Names statements that Postgres need plan only once per connection, since no value makes another plan better: writes,
 * and reads of a row by its id. To plan what hangs on an article takes it longer than to read it. All others have an
 * empty name and are planned each time.
 */
export function statementNames(): (statement: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined || names.size === MOST || !GOES_ONE_WAY.test(sql)) return known ?? '';
    const name = `nightdesk_${names.size}`;
    names.set(sql, name);
    return name;
  };
}
