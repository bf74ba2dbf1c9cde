import { aZip, type ZipFile } from './zip.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A paragraph of a Word document; `style` is a style's id, `text` may hold runs of its own as XML. */
export function aParagraph(text: string, style = 'Normal', properties = ''): string {
  const runs = text.startsWith('<') ? text : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${runs}</w:p>`;
}

/** A Word document with this body, as XML, and what else is to be in its archive. */
export function aDocx(body: string, more: readonly ZipFile[] = []): Uint8Array<ArrayBuffer> {
  return aZip([
    { name: '[Content_Types].xml', content: CONTENT_TYPES },
    { name: '_rels/.rels', content: relations(`${OFFICE}/officeDocument`, 'word/document.xml') },
    { name: 'word/_rels/document.xml.rels', content: DOCUMENT_RELATIONS },
    { name: 'word/styles.xml', content: styles() },
    { name: 'word/numbering.xml', content: NUMBERING },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?><w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
    },
    ...more,
  ]);
}

const CONTENT_TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

const DOCUMENT_RELATIONS = `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="${OFFICE}/hyperlink" Target="https://port.example/?utm_source=x" TargetMode="External"/><Relationship Id="rId4" Type="${OFFICE}/hyperlink" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`;

const NUMBERING = `<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

function relations(type: string, target: string): string {
  return `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${type}" Target="${target}"/></Relationships>`;
}

function styles(): string {
  const named = {
    Title: 'Title',
    Subtitle: 'Subtitle',
    Heading1: 'heading 1',
    Quote: 'Quote',
    Normal: 'Normal',
  };
  const list = Object.entries(named).map(
    ([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  );
  return `<w:styles xmlns:w="${WORD}">${list.join('')}</w:styles>`;
}
