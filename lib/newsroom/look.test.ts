import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accentContrast, accentSheet, contrastProblem, PAPERS, SCHEMES } from './look.ts';

const TOKENS = readFileSync('components/ui/tokens.css', 'utf8');

test.each(SCHEMES)('the %s page is what the style sheet has', (scheme) => {
  const { paper, paperSunk, ink, rule, accent } = PAPERS[scheme];
  const own = (name: string) => {
    const [, light, dark] = TOKENS.match(`--color-${name}: light-dark\\((\\S+), (\\S+)\\);`) ?? [];
    return scheme === 'light' ? light : dark;
  };
  expect(own('paper')).toBe(paper);
  expect(own('paper-sunk')).toBe(paperSunk);
  expect(own('ink')).toBe(ink);
  expect(own('rule')).toBe(rule);
  expect(own('accent')).toBe(accent);
});

test.each(SCHEMES)('the house’s own accent can be read on the %s page', (scheme) => {
  expect(contrastProblem(scheme, PAPERS[scheme].accent)).toBeNull();
});

describe('an accent', () => {
  test('counts on the darker paper of a page too', () => {
    // 4.54:1 on white, 4.15:1 on what boxes are set on.
    expect(accentContrast('light', '#767676')).toBe(4.1);
    expect(contrastProblem('light', '#767676')).toContain('4.1:1');
  });

  test('that is almost enough is not rounded up to it', () => {
    expect(accentContrast('light', '#727272')).toBe(4.4);
    expect(contrastProblem('light', '#727272')).toContain('Choose a darker one.');
    expect(contrastProblem('light', '#707070')).toBeNull();
  });

  test('of the light page is too dark for the dark one, and is told so', () => {
    expect(contrastProblem('dark', PAPERS.light.accent)).toContain('Choose a lighter one.');
  });
});

describe('the style sheet of accents', () => {
  test('is empty without any', () => {
    expect(accentSheet({ light: '', dark: '' })).toBe('');
  });

  test('has both, each for its scheme, as the device or the reader chose it', () => {
    const sheet = accentSheet({ light: '#7a1f5c', dark: '#f0a6d8' });
    expect(sheet).toMatch(/^:root\{--color-accent:#7a1f5c;/);
    expect(sheet).toContain('screen{:root[data-theme=dark]{--color-accent:#f0a6d8}}');
    expect(sheet).toMatch(/dark\)\{:root:not\(\[data-theme=light\]\)\{--color-accent:#f0a6d8\}\}$/);
  });

  test('keeps the house’s own where only the other is set', () => {
    expect(accentSheet({ light: '', dark: '#f0a6d8' })).toContain(`--color-accent:${PAPERS.light.accent};`);
    expect(accentSheet({ light: '#7a1f5c', dark: '' })).toContain(`{--color-accent:${PAPERS.dark.accent}}`);
  });

  test.each(['red', '#fff', '#7A1F5C', '#7a1f5c;}body{display:none', '</style><script>', 'url(//x)'])(
    'never holds %j',
    (words) => {
      expect(accentSheet({ light: words, dark: words })).toBe('');
      expect(accentSheet({ light: words, dark: '#f0a6d8' })).not.toContain(words);
    },
  );
});
