import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const LIB = join(import.meta.dirname, '..');

/** A schema: the folder of its files, and the one that it begins with, which imports the others. */
const SCHEMAS = {
  sitemap: { folder: join(LIB, 'sitemaps/fixtures'), first: 'sitemap.xsd' },
  rss: { folder: join(LIB, 'feeds/fixtures'), first: 'rss.xsd' },
};

/** What a schema finds wrong with a document: sentences, none when it is right. */
export async function xmlFaults(schema: keyof typeof SCHEMAS, xml: string): Promise<string[]> {
  const { folder, first } = SCHEMAS[schema];
  const files = readdirSync(folder).map((fileName) => ({
    fileName,
    contents: readFileSync(join(folder, fileName), 'utf8'),
  }));
  const { errors } = await validateXML({
    xml: { fileName: 'document.xml', contents: xml },
    schema: files.filter(({ fileName }) => fileName === first),
    preload: files.filter(({ fileName }) => fileName !== first),
    // Ten thousand addresses are more than it takes by itself.
    maxMemoryPages: 4096,
  });
  return errors.map(({ message }) => message);
}
