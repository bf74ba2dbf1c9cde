import { describe, expect, test } from 'vitest';
import { embedAddress, embedFrame, embedFromAddress, isEmbed } from './embed.ts';

const YT = 'dQw4w9WgXcQ';
const TRACK = '4uLU6hMCjMI75M1A2tKUQC';

test.each([
  [`https://www.youtube.com/watch?v=${YT}`, 'youtube', YT],
  [`http://youtube.com/watch?app=desktop&v=${YT}&t=42s&list=PL1`, 'youtube', YT],
  [`https://m.youtube.com/watch?v=${YT}#comments`, 'youtube', YT],
  [`https://youtu.be/${YT}?si=tracked`, 'youtube', YT],
  [`https://www.youtube.com/shorts/${YT}`, 'youtube', YT],
  [`https://www.youtube.com/live/${YT}?feature=share`, 'youtube', YT],
  [`https://www.youtube-nocookie.com/embed/${YT}`, 'youtube', YT],
  ['https://vimeo.com/76979871', 'vimeo', '76979871'],
  ['https://vimeo.com/76979871/8272103f6e', 'vimeo', '76979871/8272103f6e'],
  ['https://player.vimeo.com/video/76979871?h=8272103f6e', 'vimeo', '76979871/8272103f6e'],
  ['https://vimeo.com/channels/staffpicks/76979871', 'vimeo', '76979871'],
  ['https://x.com/newsdesk/status/1585841080431321088?s=20', 'x', '1585841080431321088'],
  ['https://twitter.com/newsdesk/status/1585841080431321088/photo/1', 'x', '1585841080431321088'],
  ['https://mobile.twitter.com/i/web/status/1585841080431321088', 'x', '1585841080431321088'],
  ['https://www.instagram.com/p/CuE2WNQs6vH/?utm_source=ig_web', 'instagram', 'p/CuE2WNQs6vH'],
  ['https://instagram.com/harbour.desk/reel/CuE2WNQs6vH/', 'instagram', 'reel/CuE2WNQs6vH'],
  [
    'https://www.tiktok.com/@harbour.desk/video/7234567890123456789?lang=en',
    'tiktok',
    '@harbour.desk/video/7234567890123456789',
  ],
  [
    'https://www.facebook.com/harbour.desk/posts/pfbid02abcDEF',
    'facebook',
    'harbour.desk/posts/pfbid02abcDEF',
  ],
  [
    'https://m.facebook.com/harbour/videos/a-fire/10153231379946729/',
    'facebook',
    'harbour/videos/10153231379946729',
  ],
  ['https://www.facebook.com/watch/?v=10153231379946729', 'facebook', 'watch/10153231379946729'],
  ['https://www.facebook.com/reel/10153231379946729', 'facebook', 'reel/10153231379946729'],
  [`https://open.spotify.com/track/${TRACK}?si=x`, 'spotify', `track/${TRACK}`],
  [`https://open.spotify.com/intl-de/episode/${TRACK}`, 'spotify', `episode/${TRACK}`],
  ['https://datawrapper.dwcdn.net/AbC12/3/', 'datawrapper', 'AbC12'],
  ['https://www.datawrapper.de/_/AbC12/', 'datawrapper', 'AbC12'],
  [`  https://youtu.be/${YT}\n`, 'youtube', YT],
])('%s is a piece of %s: %s', (address, provider, id) => {
  expect(embedFromAddress(address)).toEqual({ provider, id });
});

test.each([
  '',
  'not an address',
  YT,
  'https://example.org/watch?v=dQw4w9WgXcQ',
  `https://youtube.com.evil.example/watch?v=${YT}`,
  `https://evil.example/youtube.com/watch?v=${YT}`,
  `https://youtube.com@evil.example/watch?v=${YT}`,
  `https://user:password@youtube.com/watch?v=${YT}`,
  `https://youtube.com:8443/watch?v=${YT}`,
  `javascript://youtube.com/watch?v=${YT}`,
  `ftp://youtube.com/watch?v=${YT}`,
  `https://xyoutube.com/watch?v=${YT}`,
  `https://www.www.youtube.com/watch?v=${YT}`,
  'https://www.youtube.com/watch?v=short',
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ%22onload%3D',
  'https://www.youtube.com/watch?v=../../../etc',
  'https://www.youtube.com/@harbourdesk',
  'https://youtu.be/dQw4w9WgXcQ/../../redirect',
  'https://x.com/newsdesk',
  'https://x.com/newsdesk/status/<script>',
  'https://vm.tiktok.com/ZMabcdef/',
  'https://www.instagram.com/harbour.desk/',
  'https://open.spotify.com/user/somebody',
  'https://open.spotify.com/track/short',
  'https://www.facebook.com/sharer/sharer.php?u=https://evil.example',
  'https://www.facebook.com/watch/?v=1%26redirect',
  'https://vimeo.com/about',
  'https://datawrapper.de/blog',
])('%j is no piece of the allow-list', (address) => {
  expect(embedFromAddress(address)).toBeNull();
});

test('an address beyond 2,000 characters is not even read', () => {
  expect(embedFromAddress(`https://youtu.be/${YT}?si=${'a'.repeat(2000)}`)).toBeNull();
});

describe('what a piece is shown by', () => {
  const pieces = [
    `https://youtu.be/${YT}`,
    'https://vimeo.com/76979871/8272103f6e',
    'https://x.com/newsdesk/status/1585841080431321088',
    'https://www.instagram.com/p/CuE2WNQs6vH/',
    'https://www.tiktok.com/@harbour.desk/video/7234567890123456789',
    'https://www.facebook.com/watch/?v=10153231379946729',
    'https://www.facebook.com/harbour.desk/posts/pfbid02abcDEF',
    `https://open.spotify.com/track/${TRACK}`,
    'https://datawrapper.dwcdn.net/AbC12/3/',
  ];

  test.each(pieces)('%s: its address names the same piece, its frame comes over https', (address) => {
    const embed = embedFromAddress(address);
    if (embed === null) throw new Error('the address of the table is not recognised');
    expect(embedFromAddress(embedAddress(embed))).toEqual(embed);
    expect(new URL(embedFrame(embed)).protocol).toBe('https:');
  });
});

test.each([
  ['an id of another provider', { provider: 'youtube', id: '76979871' }],
  ['a provider named like a property of every object', { provider: 'constructor', id: YT }],
  ['an id that climbs', { provider: 'facebook', id: '../posts/12345' }],
  ['an id with a line break at its end', { provider: 'youtube', id: `${YT}\n` }],
  ['a list', { provider: ['youtube'], id: YT }],
])('%s makes no embed', (_, embed) => {
  expect(isEmbed(embed)).toBe(false);
});
