import type { Referrer } from '#lib/articles/view-kinds.ts';

const SEARCH =
  /(?:^|\.)(?:(?:google|bing|yahoo|yandex|baidu|duckduckgo|ecosia|qwant|startpage|kagi|naver)\.[a-z]{2,3}(?:\.[a-z]{2})?|search\.brave\.com|googlequicksearchbox)$/;
const SOCIAL =
  /(?:^|\.)(?:(?:facebook|instagram|threads|twitter|x|linkedin|reddit|pinterest|tiktok|whatsapp|youtube|tumblr|vk)\.(?:com|net)|t\.co|t\.me|telegram\.org|lnkd\.in|bsky\.app|mastodon\.(?:social|online)|news\.ycombinator\.com)$/;

/** What kind of place a page was opened from, by its referrer; the address itself goes nowhere. */
export function referrerKind(referrer: string, ownHost: string): Referrer {
  if (referrer === '') return 'direct';
  if (!URL.canParse(referrer)) return 'other';
  const { host, hostname } = new URL(referrer);
  if (host === ownHost) return 'internal';
  if (SEARCH.test(hostname)) return 'search';
  return SOCIAL.test(hostname) ? 'social' : 'other';
}
