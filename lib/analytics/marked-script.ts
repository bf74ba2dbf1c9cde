import { type AnalyticsChoice, type Snippet, snippetOf } from './providers.ts';

/** Where a script says by which choice it counts. */
const MARK = 'data-analytics';

/** The attributes of the script element of a choice; null when nothing is to be counted, or the choice is not right. */
export function scriptAttributes(choice: AnalyticsChoice): Readonly<Record<string, string>> | null {
  const snippet = snippetOf(choice);
  if (snippet === null) return null;
  const { provider, site, host } = choice;
  return { src: snippet.src, ...snippet.data, [MARK]: [provider, site, host].join(' ') };
}

/**
 * What a script of a page counts by; null for every script that is not, to the last attribute, what the allow-list makes
 * of its own mark.
 */
export function snippetIn(attributes: ReadonlyMap<string, string>): Snippet | null {
  const [provider = '', site = '', host = '', ...more] = (attributes.get(MARK) ?? '').split(' ');
  const choice = { provider, site, host };
  const expected = scriptAttributes(choice);
  if (expected === null || more.length > 0) return null;
  const others = [...attributes.keys()].filter((name) => name !== 'defer');
  const isSame = others.length === Object.keys(expected).length;
  return isSame && others.every((name) => attributes.get(name) === expected[name]) ? snippetOf(choice) : null;
}
