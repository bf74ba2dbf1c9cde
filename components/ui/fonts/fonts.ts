import localFont from 'next/font/local';

// Only the two files that every page needs are here, because this loader preloads what it declares and makes
// a fallback of the same size. `fonts.css` adds the other faces to the same families.

const newsreader = localFont({
  src: './newsreader-roman-latin.woff2',
  weight: '400 700',
  style: 'normal',
  variable: '--font-newsreader',
  adjustFontFallback: 'Times New Roman',
  declarations: [
    { prop: 'font-family', value: 'Newsreader' },
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215',
    },
  ],
});

const publicSans = localFont({
  src: '../../../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
  weight: '100 900',
  style: 'normal',
  variable: '--font-public-sans',
  adjustFontFallback: 'Arial',
  declarations: [
    { prop: 'font-family', value: 'Public Sans' },
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215',
    },
  ],
});

/** The class of `<html>` in every root layout: it names the fallbacks that `tokens.css` builds its stacks on. */
export const fontVariables = `${newsreader.variable} ${publicSans.variable}`;
