import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { LOGO_BYTES_MAX, LOGO_SIZE } from '#lib/newsroom/logo.ts';
import { makeLogo } from './logo-picture.ts';

type Format = 'png' | 'jpeg' | 'webp' | 'gif' | 'avif' | 'tiff';

async function aPicture(format: Format, width = 600, height = 240): Promise<Uint8Array> {
  const background = { r: 122, g: 31, b: 92, alpha: 0.5 };
  const picture = sharp({ create: { width, height, channels: 4, background } });
  return await picture
    .withExif({ IFD0: { Copyright: 'Ada Secret' } })
    .toFormat(format)
    .toBuffer();
}

/** A PNG of a few hundred bytes that opens to so many pixels, all of them nothing. */
function aBomb(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((width / 8 + 1) * height));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

describe('a logo', () => {
  test.each(['png', 'jpeg', 'webp'] as const)('of %s becomes a small PNG of its own', async (format) => {
    const { bytes, hash, width, height } = await makeLogo(await aPicture(format));
    expect({ width, height }).toEqual({ width: 480, height: 192 });
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width, height });
    expect(hash).toMatch(/^[0-9a-f]{32}$/);
    expect(bytes.byteLength).toBeLessThan(20_000);
  });

  test('keeps nothing of what else the file said', async () => {
    const uploaded = await aPicture('png');
    expect(Buffer.from(uploaded).includes('Ada Secret')).toBe(true);
    const { bytes } = await makeLogo(uploaded);
    expect(Buffer.from(bytes).includes('Ada Secret')).toBe(false);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  });

  test('keeps its see-through ground', async () => {
    const { bytes } = await makeLogo(await aPicture('png'));
    const { data } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(data[3]).toBeGreaterThan(100);
    expect(data[3]).toBeLessThan(150);
  });

  test('stands upright, as a camera says', async () => {
    const lying = await sharp({ create: { width: 100, height: 50, channels: 3, background: 'red' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(await makeLogo(lying)).toMatchObject({ width: 50, height: 100 });
  });

  test.each([
    [100, 40, 100, 40],
    [6000, 100, 1200, 20],
    [24, 24, 24, 24],
  ])(
    'of %i by %i pixels is never made larger, nor wider than the page',
    async (width, height, shownWidth) => {
      const made = makeLogo(await aPicture('png', width, height));
      if (width === 6000) await expect(made).rejects.toMatchObject({ code: 'invalid_input' });
      else expect((await made).width).toBe(shownWidth);
    },
  );

  test('has the same address for the same picture, and another for another', async () => {
    const [one, again, other] = await Promise.all([
      makeLogo(await aPicture('png')),
      makeLogo(await aPicture('png')),
      makeLogo(await aPicture('png', 500, 240)),
    ]);
    expect(one.hash).toBe(again.hash);
    expect(one.hash).not.toBe(other.hash);
  });
});

describe('is refused in words:', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  test.each([
    ['nothing', () => new Uint8Array(), 'Choose a file.'],
    ['an SVG', () => Buffer.from(svg), 'Export the logo as PNG'],
    [
      'an SVG behind a declaration',
      () => Buffer.from(`<?xml version="1.0"?>${svg}`),
      'Export the logo as PNG',
    ],
    ['an SVG behind a mark', () => Buffer.from(`\ufeff  ${svg}`), 'Export the logo as PNG'],
    ['a GIF', () => aPicture('gif'), 'no PNG, JPEG or WebP, whatever its name says'],
    ['an AVIF', () => aPicture('avif'), 'no PNG, JPEG or WebP'],
    ['a TIFF', () => aPicture('tiff'), 'no PNG, JPEG or WebP'],
    ['a page', () => Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), 'no PNG, JPEG or WebP'],
    ['a PDF', () => Buffer.from('%PDF-1.7'), 'no PNG, JPEG or WebP'],
    ['what is too large', () => new Uint8Array(LOGO_BYTES_MAX + 1), 'larger than 512 KB'],
    ['what only begins as a PNG', () => Buffer.from('89504e470d0a1a0a6e6f6e65', 'hex'), 'damaged'],
    ['what only begins as a JPEG', () => Buffer.from('ffd8ff00112233', 'hex'), 'damaged'],
    ['what only begins as a WebP', () => Buffer.from('RIFF\0\0\0\0WEBPnone'), 'damaged'],
    ['an SVG that begins as a WebP', () => Buffer.from(`RIFF\0\0\0\0WEBP${svg}`), 'damaged'],
    ['what is too small', () => aPicture('png', 40, 8), `Use one of ${LOGO_SIZE.height} pixels or more`],
    ['a picture that opens to a billion pixels', () => aBomb(32_000, 32_000), 'too large to be opened'],
  ] as const)('%s', async (_, uploaded, sentence) => {
    const bytes = await uploaded();
    await expect(makeLogo(bytes)).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining(sentence),
      fields: { logo: expect.stringMatching(/^[A-Z].*\.$/) },
    });
  });

  test('half of a picture', async () => {
    const whole = await aPicture('png', 900, 600);
    await expect(makeLogo(whole.subarray(0, Math.floor(whole.length / 2)))).rejects.toMatchObject({
      message: expect.stringContaining('damaged'),
    });
  });
});
