import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { aSite } from '#lib/testing/published-stories.ts';
import { Masthead } from './masthead.tsx';
import { SiteFooter } from './site-footer.tsx';

function footerOf(changes: Partial<SiteIdentity>): string {
  return renderToStaticMarkup(<SiteFooter site={aSite(changes)} />);
}

test('the footer says nothing of what is not set', () => {
  const footer = footerOf({});
  for (const words of ['Contact', 'Follow us', 'mailto:', 'rel="me"', 'footer-text']) {
    expect(footer).not.toContain(words);
  }
});

test('profiles elsewhere are linked as the publication’s own, by what tells them apart', () => {
  const footer = footerOf({
    socialProfiles: ['https://www.social.example/@post/', 'https://video.example/'],
  });
  expect(footer).toContain(
    'rel="me" href="https://www.social.example/@post/" dir="ltr">social.example/@post<',
  );
  expect(footer).toContain('>video.example<');
});

test('one is enough to be reached', () => {
  expect(footerOf({ contactEmail: 'desk@post.example' })).toContain('href="mailto:desk@post.example"');
  expect(footerOf({ contactAddress: '1 Quay Street' })).toContain('1 Quay Street');
});

test('pages are led to by their own names, in their own language and direction', () => {
  const page = { id: 'p', address: '/about/contact', headline: 'צרו קשר', language: 'he' };
  const footer = footerOf({ pages: { contact: page, ethics: null } });
  expect(footer).toMatch(/<a[^>]*href="\/about\/contact" lang="he" dir="rtl">צרו קשר<\/a>/);
  expect(footer).not.toContain('ethics');
});

test('what admins have typed is text', () => {
  const footer = footerOf({ footerText: '<b>Port</b>', contactAddress: '<i>Quay</i>' });
  expect(footer).toContain('&lt;b&gt;Port');
  expect(footer).toContain('&lt;i&gt;Quay');
});

test('a section that is not in the menu is found at the foot', () => {
  const [world, harbour] = aSite().sections;
  const site = aSite({ sections: [world, harbour && { ...harbour, inMenu: false }].filter((one) => !!one) });
  const menu = renderToStaticMarkup(<Masthead site={site} />);
  expect(menu).toContain('href="/world"');
  expect(menu).not.toContain('href="/harbour"');
  expect(renderToStaticMarkup(<SiteFooter site={site} />)).toContain('href="/harbour"');
});
