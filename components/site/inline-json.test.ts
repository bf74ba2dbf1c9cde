import { expect, test } from 'vitest';
import { inlineJson } from './inline-json.ts';

const HOSTILE = '</script><script>alert(1)</script><!-- & \u2028\u2029 "quoted"';

test('JSON inside a script keeps its value', () => {
  expect(JSON.parse(inlineJson({ headline: HOSTILE }))).toEqual({ headline: HOSTILE });
});

test('JSON inside a script holds nothing that could end it', () => {
  expect(inlineJson({ [HOSTILE]: HOSTILE })).not.toMatch(/[<>&\u2028\u2029]/);
});
