// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { toMarkdown } from '#lib/export/markdown.ts';
import { importFile } from './import-file.ts';
import { aDocx, aParagraph } from './testing/docx.ts';
import { aZip } from './testing/zip.ts';

const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text));
const run = (text: string, properties: string) => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const item = (text: string, level: number) =>
  aParagraph(text, 'Normal', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);

async function read(name: string, bytes: Uint8Array<ArrayBuffer>) {
  const { body, ...story } = await importFile({ name, bytes });
  return { ...story, markdown: toMarkdown(body) };
}

describe('a Word file', () => {
  test('gives headline, standfirst, and a body of headings, lists, quotations, links and emphasis', async () => {
    const bytes = aDocx(
      [
        aParagraph('Ferries stop', 'Title'),
        aParagraph('Storm keeps boats in port', 'Subtitle'),
        aParagraph(`${run('Ada', '<w:b/>')}${run(' wrote ', '')}${run('this', '<w:i/>')}`),
        aParagraph('What changes', 'Heading1'),
        item('Mornings', 0),
        item('Six', 1),
        item('Evenings', 0),
        aParagraph('We wait', 'Quote'),
        aParagraph('<w:hyperlink r:id="rId3"><w:r><w:t>The plan</w:t></w:r></w:hyperlink>'),
        aParagraph(
          '<w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>kept</w:t></w:r></w:ins>',
        ),
      ].join(''),
    );
    expect(await read('Story.DOCX', bytes)).toEqual({
      headline: 'Ferries stop',
      standfirst: 'Storm keeps boats in port',
      dropped: [],
      markdown:
        '**Ada** wrote *this*\n\n## What changes\n\n- Mornings\n  1. Six\n- Evenings\n\n> We wait\n\n[The plan](https://port.example/)\n\nkept\n',
    });
  });

  test('keeps the words of a link to a place on the writer’s disk, and not the link', async () => {
    const bytes = aDocx(aParagraph('<w:hyperlink r:id="rId4"><w:r><w:t>Minutes</w:t></w:r></w:hyperlink>'));
    expect(await read('a.docx', bytes)).toMatchObject({
      markdown: 'Minutes\n',
      dropped: [{ what: 'links', count: 1 }],
    });
  });
});

describe('a hostile or damaged Word file is refused with a sentence', () => {
  const entity = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>';
  test.each<[string, Uint8Array<ArrayBuffer>, string]>([
    [
      'a bomb',
      aDocx('', [{ name: 'word/media/a.bin', content: new Uint8Array(9_000_000) }]),
      'unpacks to far more',
    ],
    [
      'a bomb whose directory lies about its size',
      aDocx('', [{ name: 'word/media/a.bin', content: new Uint8Array(9_000_000), claimedSize: 10 }]),
      'unpacks to far more',
    ],
    [
      'too many entries',
      aDocx(
        '',
        Array.from({ length: 2_001 }, (_, index) => ({ name: `word/${index}.txt`, content: 'a' })),
      ),
      'unpacks to far more',
    ],
    ['entities', aDocx('', [{ name: 'word/footnotes.xml', content: entity }]), 'defines parts of its own'],
    [
      'entities across two pieces of the stream',
      aDocx('', [{ name: 'word/footnotes.xml', content: `${' '.repeat(65_530)}${entity}` }]),
      'defines parts of its own',
    ],
    ['deep nesting', aDocx(`${'<w:sdt>'.repeat(300)}`), 'unpacks to far more'],
    [
      'encryption',
      aDocx('', [{ name: 'a.xml', content: 'a', isEncrypted: true }]),
      'Save it without a password',
    ],
    ['no document inside', aZip([{ name: 'a.xml', content: '<a/>' }]), 'is damaged, or not a Word document'],
    ['no archive', bytesOf('PK but not really'), 'is damaged, or not a Word document'],
    ['nothing', new Uint8Array(0), 'is damaged, or not a Word document'],
    ['an archive cut short', aDocx(aParagraph('words')).slice(0, -40), 'is damaged, or not a Word document'],
    ['XML that does not close', aDocx('<w:p><w:r>'), 'is damaged, or not a Word document'],
  ])('%s', async (_, bytes, sentence) => {
    await expect(importFile({ name: 'a.docx', bytes })).rejects.toThrow(sentence);
  });
});

describe('a Markdown file', () => {
  test.each([
    [
      'front matter',
      '---\ntitle: "A \\"quoted\\" title"\ndescription: Below it\nlayout: post\n---\n\n# Part\n\nText',
      'A "quoted" title',
      'Below it',
      '## Part\n\nText\n',
    ],
    ['a first heading', '# Title\n\nText with **bold**', 'Title', '', 'Text with **bold**\n'],
    ['neither', 'Just words\n\n- a\n  - b\n- c', '', '', 'Just words\n\n- a\n  - b\n- c\n'],
    ['a line that only looks like front matter', '---\n\nText', '', '', '---\n\nText\n'],
    ['code, as text', '```js\nif (a < b)\n  run()\n```', '', '', 'if (a \\< b)\\\nrun()\n'],
    [
      'HTML and hostile links',
      '<b>Bold</b> [x](javascript:alert(1)) <script>alert(1)</script>',
      '',
      '',
      '**Bold** x\n',
    ],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |', '', '', '| a | b |\n| --- | --- |\n| 1 | 2 |\n'],
  ])('with %s', async (_, text, headline, standfirst, markdown) => {
    expect(await read('a.md', bytesOf(text))).toMatchObject({ headline, standfirst, markdown });
  });
});

test('a saved page gives its article, without what stands around it', async () => {
  const page = `<!doctype html><title>Paper</title><body><header><a href="/">Paper</a></header><main><h1>Storm</h1>
    <p class="standfirst">It is <b>big</b></p><p>Waves.</p><aside><p>Key: six dead</p></aside></main><footer>Imprint</footer>`;
  expect(await read('page.html', bytesOf(page))).toEqual({
    headline: 'Storm',
    standfirst: 'It is big',
    markdown: 'Waves.\n\nKey: six dead\n',
    dropped: [{ what: 'menus', count: 2 }],
  });
});

test('a text file is read as wire copy', async () => {
  const story = await read(
    'a.txt',
    bytesOf('Harbour reopens\n\nBy Jane Doe\n\nThe harbour opened on Monday.\n'),
  );
  expect(story).toMatchObject({ headline: 'Harbour reopens', markdown: 'The harbour opened on Monday.\n' });
});

test.each([
  ['UTF-8', new Uint8Array([0xc3, 0xa9])],
  ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, 0xc3, 0xa9])],
  ['Windows-1252', new Uint8Array([0xe9])],
  ['UTF-16, little end first', new Uint8Array([0xff, 0xfe, 0xe9, 0x00])],
  ['UTF-16, big end first', new Uint8Array([0xfe, 0xff, 0x00, 0xe9])],
])('text in %s is understood', async (_, bytes) => {
  expect(await read('a.md', bytes)).toMatchObject({ markdown: 'é\n' });
});

test.each([
  ['old.doc', bytesOf('x'), 'cannot read “old.doc”. Save it as .docx'],
  ['a.exe', bytesOf('x'), 'Choose a .docx, .md, .html or .txt file'],
  ['README', bytesOf('x'), 'Choose a .docx, .md, .html or .txt file'],
  ['constructor', bytesOf('x'), 'cannot read'],
  ['a.constructor', bytesOf('x'), 'cannot read'],
  ['a.md', bytesOf(' \n'), 'There are no words in “a.md”'],
  ['a.html', bytesOf('<script>1</script>'), 'There are no words'],
  ['a.md', new Uint8Array(25 * 1024 * 1024 + 1), 'larger than 25 MB'],
])('%s is refused with a sentence that says what to do', async (name, bytes, sentence) => {
  await expect(importFile({ name, bytes })).rejects.toThrow(sentence);
});
