import localFont from 'next/font/local';

// Only the two files that every page of the reader's site needs are here, because this loader preloads what it
// declares; `reader-fonts.css` adds the other faces of the family, and the fallbacks of the same size.

const text = localFont({
  src: './reader/text-latin.woff2',
  weight: '100 450',
  style: 'normal',
  variable: '--face-text',
  display: 'optional',
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'Newsreader' },
    {
      prop: 'unicode-range',
      value:
        'U+0020-0022, U+0024-0029, U+002C-003B, U+003F, U+0041-005A, U+0061-007A, U+00A0, U+00A3, U+00B7, U+2013-2014, U+2018-2019, U+201C-201D, U+2026, U+20AC',
    },
  ],
});

const display = localFont({
  src: './reader/display-latin.woff2',
  weight: '451 600',
  style: 'normal',
  variable: '--face-display',
  display: 'optional',
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'Newsreader' },
    {
      prop: 'unicode-range',
      value:
        'U+0020-0022, U+0024-0029, U+002C-003B, U+003F, U+0041-005A, U+0061-007A, U+00A0, U+00A3, U+00B7, U+2013-2014, U+2018-2019, U+201C-201D, U+2026, U+20AC',
    },
  ],
});

/** The class of `<html>` on reader pages, without which the loader would preload nothing. */
export const readerFonts = `${text.variable} ${display.variable}`;
