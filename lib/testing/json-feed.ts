import { z } from 'zod';

const Address = z.url({ protocol: /^https?$/ });
const Instant = z.iso.datetime();
const Words = z.string().min(1);

const Author = z.strictObject({ name: Words, url: Address.optional() });

const Item = z
  .strictObject({
    id: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/),
    url: Address,
    title: Words,
    summary: Words.optional(),
    content_html: Words.optional(),
    content_text: Words.optional(),
    date_published: Instant,
    date_modified: Instant,
    authors: z.array(Author).min(1).optional(),
    tags: z.array(Words).min(1).optional(),
    language: Words,
  })
  .refine(
    ({ content_html, content_text }) => content_html !== undefined || content_text !== undefined,
    'An item has a text in one form or the other.',
  );

/** JSON Feed 1.1 as jsonfeed.org describes it, with what a feed of ours has and nothing else. */
export const JsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: Words,
  description: Words.optional(),
  home_page_url: Address,
  feed_url: Address,
  language: Words,
  items: z.array(Item).max(30),
});
