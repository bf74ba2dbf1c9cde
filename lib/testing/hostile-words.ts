/** Words with what can be stored and sent, but is not printed, and what XML cannot hold among it. */
export const UNPRINTABLE_WORDS: readonly (readonly [string, string])[] = [
  ['control characters', 'bell\u0007 escape\u001b tab\t unit\u001f delete\u007f next line\u0085'],
  ['what is no character', 'a\ufffeb\uffffc'],
];

/** Words that break what is careless with them, by what they are. A story can be called any of them. */
export const HOSTILE_WORDS: readonly (readonly [string, string])[] = [
  ['markup', '<script>alert(1)</script> & <b>bold</b>'],
  ['quotes', `"double" 'single' \`back\` ”curly“`],
  ['what ends a CDATA section', 'before ]]> after <![CDATA[ x ]]>'],
  ['entities', '&amp;lt; &bogus; &#0; &#xFFFE;'],
  ['line ends', 'one\ntwo\r\nthree\u2028four\u2029five'],
  ['marks of direction', '\u202eevil\u202c \u200frtl\u200e \u2066isolated'],
  ['right to left', 'שלום & <عالم>'],
  ['beyond the first plane', '🔥👩‍👩‍👧 𝔘'],
  ['a great length', `${'word & <tag> '.repeat(770)}end`],
];
