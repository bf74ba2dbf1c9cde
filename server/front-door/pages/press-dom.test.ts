// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { seeded } from '#lib/shared/seeded.ts';
import { press } from './press.ts';

const ELEMENTS = [
  '<script>self.__next_f.push([1,"<b> </p> <!--"])</script>',
  '<script src="/_next/1.js" async=""></script>',
  '<script type="application/ld+json">{"a":"\\u003c/script> <!-- -->"}</script>',
  '<script src="/embeds.js" defer=""></script>',
  '<!-- x > y --->',
  '<!---->',
  '<img alt="<script>1</script>" src=/x.png>',
  "<a title='</p> \"'>a < b</a>",
  '<textarea><script>1</script><!-- --></textarea>',
  '<style>p::after{content:"</p><script>"}</style>',
  'words & words',
  '<br/>',
];

test('what is pressed is what a browser had made of the page, without what was for scripts', () => {
  const below = seeded(11);
  const nest = (depth: number): string => {
    const inner = Array.from({ length: below(4) }, () =>
      depth > 0 && below(2) === 0 ? nest(depth - 1) : '',
    );
    return `<div class="d${depth}">${inner.join(ELEMENTS[below(ELEMENTS.length)])}${ELEMENTS[below(ELEMENTS.length)]}</div>`;
  };
  for (let round = 0; round < 60; round += 1) {
    const html = `<!DOCTYPE html><html><head><title>1 < 2</title></head><body>${nest(4)}</body></html>`;
    expect(dom(press(html)?.html ?? '').documentElement.outerHTML).toBe(withoutScripts(html));
  }
});

/** The same by way of a browser's own parser. */
function withoutScripts(html: string): string {
  const document = dom(html);
  for (const script of document.querySelectorAll('script:not([type]):not([src^="/embeds"])')) script.remove();
  const comments = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
  return document.documentElement.outerHTML;
}

function dom(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
