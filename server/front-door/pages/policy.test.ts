import { describe, expect, test } from 'vitest';
import { scriptAttributes } from '#lib/analytics/marked-script.ts';
import type { AnalyticsChoice } from '#lib/analytics/providers.ts';
import { contentPolicy } from './policy.ts';
import { press } from './press.ts';

const PLAIN = {
  'script-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
};

/** The policy of a page by its directives. */
function policyOf(markup: string): Record<string, string> {
  const pressed = press(`<!DOCTYPE html><html><head></head><body>${markup}</body></html>`);
  if (pressed === null) throw new Error('This page cannot be pressed.');
  const directives = contentPolicy(pressed).split('; ');
  return Object.fromEntries(
    directives.map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

function scriptOf(choice: AnalyticsChoice): string {
  const attributes = Object.entries(scriptAttributes(choice) ?? {});
  return `<script defer=""${attributes.map(([name, value]) => ` ${name}="${value}"`).join('')}></script>`;
}

describe('the policy of a page', () => {
  test('lets it show itself and nothing else', () => {
    expect(policyOf('<p>Boats</p>')).toEqual({
      ...PLAIN,
      'default-src': "'none'",
      'style-src': "'self'",
      'font-src': "'self'",
      'form-action': "'self'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
      'report-uri': '/api/reports',
      'report-to': 'policy',
    });
  });

  test('names who counts visits by the address of the script and the place it sends to', () => {
    const script = scriptOf({ provider: 'goatcounter', site: 'harbour', host: '' });
    expect(press(`<body>${script}</body>`)?.html).toContain(script);
    expect(policyOf(script)).toMatchObject({
      'script-src': "'self' https://gc.zgo.at/count.js",
      'img-src': "'self' data: https://harbour.goatcounter.com/count",
      'connect-src': "'self' https://harbour.goatcounter.com/count",
      'style-src': "'self'",
      'default-src': "'none'",
    });
  });

  test.each([
    [
      'without a mark',
      '<script defer="" src="https://plausible.io/js/script.js" data-domain="x.example"></script>',
    ],
    [
      'from another host than its mark says',
      '<script src="https://evil.example/js/script.js" data-domain="x.example" data-analytics="plausible x.example "></script>',
    ],
    [
      'whose mark holds a directive',
      '<script src="https://evil;script-src */js/script.js" data-domain="x.example" data-analytics="plausible x.example evil;script-src *"></script>',
    ],
    [
      'that is no script',
      '<p src="https://plausible.io/js/script.js" data-domain="x.example" data-analytics="plausible x.example "></p>',
    ],
  ])('takes no notice of one %s', (_, markup) => {
    expect(policyOf(markup)).toMatchObject(PLAIN);
    expect(press(`<body>${markup}</body>`)?.html).not.toContain('<script');
  });
});
