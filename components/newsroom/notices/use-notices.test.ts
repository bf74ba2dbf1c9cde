import { expect, test } from 'vitest';
import type { NoticeItem } from '#lib/notices/queries.ts';
import { afterNews } from './use-notices.ts';

const notice = (id: string, isRead = false): NoticeItem => ({
  id,
  kind: 'sent_back',
  headline: 'Boats',
  articleId: 'boats',
  sentence: 'Grace sent it back to you.',
  text: '',
  at: '2026-11-26T07:00:00Z',
  settled: '',
  isRead,
});
const AT_FIRST = { unread: 1, newestId: '02', arrived: null, changes: 0 };

test('what was there before the page arrives no more', () => {
  expect(afterNews(AT_FIRST, { unread: 1, newest: notice('02') })).toMatchObject({
    unread: 1,
    arrived: null,
  });
  expect(afterNews(AT_FIRST, { unread: 0, newest: notice('01') })).toMatchObject({ newestId: '02' });
});

test('a newer one arrives, and stays until it is read', () => {
  const arrived = afterNews(AT_FIRST, { unread: 2, newest: notice('03') });
  expect(arrived).toMatchObject({ unread: 2, newestId: '03', arrived: { id: '03' } });
  expect(afterNews(arrived, { unread: 2, newest: notice('03') }).arrived?.id).toBe('03');
  expect(afterNews(arrived, { unread: 1, newest: notice('03', true) }).arrived).toBeNull();
});

test('one that was read elsewhere already does not', () => {
  expect(afterNews(AT_FIRST, { unread: 1, newest: notice('03', true) }).arrived).toBeNull();
});
