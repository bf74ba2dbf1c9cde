/**
 * The characters of the three files of each face. English needs the first alone; French, German, Spanish and Hebrew
 * quotations need the second besides, and only Polish, Turkish and their like the third.
 */
export const RANGES = {
  latin: {
    script: 'latin',
    characters:
      'U+0020-0022, U+0024-0029, U+002C-003B, U+003F, U+0041-005A, U+0061-007A, U+00A0, U+00A3, U+00B7, U+2013-2014, U+2018-2019, U+201C-201D, U+2026, U+20AC',
  },
  'latin-1': {
    script: 'latin',
    characters:
      'U+0023, U+002A-002B, U+003C-003E, U+0040, U+005B-0060, U+007B-007E, U+00A1-00A2, U+00A4-00B6, U+00B8-00FF, U+0131, U+0152-0153, U+02C6, U+02DA, U+02DC, U+2009-200A, U+201A, U+201E, U+2020-2022, U+2032-2033, U+2039-203A, U+2044, U+2122, U+2191, U+2193, U+2212',
  },
  'latin-ext': {
    script: 'latin-ext',
    characters:
      'U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20A9, U+20AD-20C0, U+2C60-2C7F, U+A720-A7FF',
  },
} as const;

/** All characters of a list in the form of the CSS descriptor `unicode-range`. */
export function rangeText(characters: string): string {
  return characters
    .split(', ')
    .map((range) => {
      const [first = 0, last = first] = range
        .slice(2)
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at));
    })
    .join('');
}
