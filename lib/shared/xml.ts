import XmlBuilder from 'fast-xml-builder';

/** Children and attributes of an element by name: `@name` is an attribute, `#text` the text beside attributes. */
export interface XmlElement {
  readonly [name: string]: XmlContent | readonly XmlContent[] | undefined;
}

type XmlContent = string | number | XmlElement;

const builder = new XmlBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressEmptyNode: true,
  // "true" is a text like any other.
  suppressBooleanAttributes: false,
});

// What no XML 1.0 document may hold, not even escaped (section 2.2): most control characters, halves of surrogate pairs.
const ILLEGAL = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** An XML document with the declaration; texts are escaped, and characters that XML cannot hold are left out. */
export function writeXml(root: XmlElement): string {
  const xml = builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, ...root });
  return xml.replace(ILLEGAL, '');
}
