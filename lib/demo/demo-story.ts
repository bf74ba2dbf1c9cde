import { z } from 'zod';
import { ARTICLE_TYPES, PRIORITIES } from '#lib/articles/kinds.ts';
import type { StoredNode } from '#lib/content/body.ts';
import { blocksFromMarkdown } from './markdown-body.ts';
import { SECTIONS, type SectionSlug, TAGS } from './paper.ts';
import { type AuthorKey, ORGANISATION, STAFF, type StaffKey } from './staff.ts';
import { whenOf } from './when.ts';

const STAFF_KEYS = Object.keys(STAFF) as [StaffKey, ...StaffKey[]];
const AUTHORS = [...STAFF_KEYS, ORGANISATION.key] as [AuthorKey, ...AuthorKey[]];
const SLUGS = SECTIONS.map(({ slug }) => slug) as [SectionSlug, ...SectionSlug[]];

function listOf<const Word extends string>(words: readonly [Word, ...Word[]] | readonly Word[]) {
  return z
    .string()
    .transform((text) => text.split(',').map((word) => word.trim()))
    .pipe(z.array(z.enum(words)).min(1));
}

const text = z.string().default('');
const time = z.string().optional();
const staffKey = z.enum(STAFF_KEYS);

/** What a story says of itself above its text. Times are written as `whenOf` reads them. */
const Head = z.strictObject({
  headline: z.string().min(1),
  standfirst: text,
  kicker: text,
  section: z.enum(SLUGS),
  type: z.enum(ARTICLE_TYPES).default('news'),
  language: z.string().default('en'),
  /** The key of the story that it is a translation of, which was begun before it. */
  translates: z.string().optional(),
  by: listOf(AUTHORS),
  tags: listOf(TAGS),
  place: text,
  slugline: text,
  internalNote: text,
  editorsNote: text,
  /** How far it has come. */
  course: z
    .enum([
      'live',
      'unpublished',
      'killed',
      'scheduled',
      'approved',
      'review',
      'sentBack',
      'draft',
      'trashed',
    ])
    .default('live'),
  /** Before now: when it went live, or what else its course leads to came about. */
  ago: z.string(),
  /** Before now: when it was unpublished or killed, and why. */
  ended: time,
  reason: text,
  /** After now: when a scheduled story goes live, and until when it must not. */
  goes: time,
  embargo: time,
  /** What was said when it was sent back. */
  note: text,
  /** Before now: when its last block was added. */
  updated: time,
  /** Before now: when `was` was put right to what the text says; a fix leaves no note. */
  corrected: time,
  was: text,
  right: text,
  change: z.enum(['fix', 'correction', 'clarification']).default('correction'),
  correction: text,
  assignee: staffKey.optional(),
  /** When it is due: after now, or before it with a minus. */
  due: time,
  priority: z.enum(PRIORITIES).default('normal'),
  planned: z.coerce.number().optional(),
  /** Who sees it besides its author, its assignee and the admins, if it is confidential. */
  members: listOf(STAFF_KEYS).optional(),
});
export type StoryHead = z.input<typeof Head>;

/** The text of a story at one time. Links name other stories by their keys. */
export interface StoryWords {
  headline: string;
  standfirst: string;
  blocks: StoredNode[];
}

type Times = 'ago' | 'ended' | 'goes' | 'embargo' | 'updated' | 'corrected' | 'due';

/** A story of the demonstration: its words as they are in the end, and how it comes there. */
export interface DemoStory extends Omit<z.output<typeof Head>, Times>, StoryWords {
  /** What other stories name it by. */
  key: string;
  at: Date;
  endedAt: Date | null;
  goesAt: Date | null;
  embargoUntil: Date | null;
  updatedAt: Date | null;
  correctedAt: Date | null;
  dueAt: Date | null;
  /** Whether it was begun with half of its text. */
  isDrafted: boolean;
}

/** Makes a story of its head and its Markdown. Throws when the head says something that no story has. */
export function makeStory(
  key: string,
  written: { head: StoryHead; markdown: string; isDrafted: boolean },
  now: Date,
): DemoStory {
  const { ago, ended, goes, embargo, updated, corrected, due, ...head } = readHead(key, written.head);
  const before = (words?: string) => (words === undefined ? null : whenOf(words, now, -1));
  const after = (words?: string) => (words === undefined ? null : whenOf(words, now, 1));
  return {
    ...head,
    key,
    blocks: blocksFromMarkdown(written.markdown),
    isDrafted: written.isDrafted,
    at: whenOf(ago, now, -1),
    endedAt: before(ended),
    goesAt: after(goes),
    embargoUntil: after(embargo),
    updatedAt: before(updated),
    correctedAt: before(corrected),
    dueAt: due?.startsWith('-') ? before(due.slice(1)) : after(due),
  };
}

function readHead(key: string, head: StoryHead): z.output<typeof Head> {
  const read = Head.safeParse(head);
  if (read.success) return read.data;
  throw new RangeError(`The head of the story "${key}" cannot be read: ${z.prettifyError(read.error)}`);
}
