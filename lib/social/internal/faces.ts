import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Blob, Font, Face as FontFace, Variation } from 'harfbuzzjs';
import decompress from 'woff2-encoder/decompress';

/** A font at one weight, and the characters that it has. */
export interface Face {
  font: Font;
  characters: ReadonlySet<number>;
  unitsPerEm: number;
}

/** The faces of a style; each character is drawn with the first that has it. */
export type FaceList = readonly Face[];

export interface Faces {
  /** The display face of the site, for the name and headlines. */
  serif: FaceList;
  /** Its plain face, for what is small. */
  sans: FaceList;
}

// The files that the site's own pages use, so that a machine needs no fonts of its own.
const FONTS = join(process.cwd(), 'node_modules/@fontsource-variable');

const HEBREW = ['frank-ruhl-libre/files/frank-ruhl-libre-hebrew-wght-normal.woff2', 'wght=650'] as const;
const ARABIC = ['noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2', 'wght=650'] as const;

const SERIF = ['latin', 'latin-ext', 'vietnamese'].map(
  (subset) => [`newsreader/files/newsreader-${subset}-opsz-normal.woff2`, 'wght=600', 'opsz=72'] as const,
);
const SANS = ['latin', 'latin-ext', 'vietnamese'].map(
  (subset) => [`public-sans/files/public-sans-${subset}-wght-normal.woff2`, 'wght=600'] as const,
);

let opened: Promise<Faces> | null = null;

/** All faces, read from disk at first use. */
export function openFaces(): Promise<Faces> {
  opened ??= readFaces().catch((error: unknown) => {
    // What failed once, such as for want of a file handle, is tried again the next time.
    opened = null;
    throw error;
  });
  return opened;
}

async function readFaces(): Promise<Faces> {
  const [hebrew, arabic] = await Promise.all([openFace(...HEBREW), openFace(...ARABIC)]);
  const serif = await Promise.all(SERIF.map((file) => openFace(...file)));
  const sans = await Promise.all(SANS.map((file) => openFace(...file)));
  return { serif: [...serif, hebrew, arabic], sans: [...sans, hebrew, arabic] };
}

async function openFace(file: string, ...axes: string[]): Promise<Face> {
  const face = new FontFace(new Blob(await decompress(await readFile(join(FONTS, file)))));
  const font = new Font(face);
  font.setVariations(axes.map(variation));
  return { font, characters: new Set(face.collectUnicodes()), unitsPerEm: face.upem };
}

function variation(text: string): Variation {
  const parsed = Variation.fromString(text);
  if (!parsed) throw new Error(`${text} is no axis of a font.`);
  return parsed;
}
