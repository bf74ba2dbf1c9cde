import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { aSite } from '#lib/testing/published-stories.ts';
import { Masthead } from './masthead.tsx';

const LIGHT = { address: '/media/logo/light.png', width: 480, height: 192 };
const DARK = { address: '/media/logo/dark.png', width: 480, height: 192 };

function mastheadOf(logos: SiteIdentity['logos'], edition?: { newestAt: null }): string {
  return renderToStaticMarkup(<Masthead site={aSite({ logos })} edition={edition} />);
}

test('without a logo the name is the way to the front page', () => {
  const masthead = mastheadOf({ light: null, dark: null });
  expect(masthead).toContain('<a class="nameplate-link" href="/">The Harbour Post</a>');
  expect(masthead).not.toContain('<img');
});

test('a logo says the name, and keeps its room until it is there', () => {
  const masthead = mastheadOf({ light: LIGHT, dark: null }, { newestAt: null });
  expect(masthead).toMatch(/<h1 class="nameplate"><a[^>]*href="\/"><img [^>]*alt="The Harbour Post"/);
  expect(masthead).toContain('width="480" height="192"');
  expect(masthead.match(/<img/g)).toHaveLength(1);
});

test('of two only the one that is shown is fetched', () => {
  const masthead = mastheadOf({ light: LIGHT, dark: DARK });
  expect(masthead.match(/<img [^>]*loading="lazy"/g)).toHaveLength(2);
  expect(masthead).toMatch(/logo-light"[^>]*light\.png/);
  expect(masthead).toMatch(/logo-dark"[^>]*dark\.png/);
});
