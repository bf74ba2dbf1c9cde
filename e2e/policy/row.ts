import type { Visitor } from '#e2e/support/policy/visitors.ts';
import type { Call, Story, StoryWish, World } from '#e2e/support/policy/world.ts';

/** One line of the policy: see `policy.ts`. */
export interface Row {
  readonly door: string;
  /** Who gets through, or everybody: readers, and those who are nobody yet. */
  readonly may: readonly Visitor[] | 'everybody';
  /** What is sent along; what it is about is made anew with each call. */
  readonly call?: MakeCall;
  /** Why everybody may. */
  readonly because?: string;
  /** How it says no besides 401, 403 and 404, by its contract. */
  readonly refusesWith?: number;
  /** What stands in an answer that goes well and says of each thing by itself that it was refused. */
  readonly refusesIn?: RegExp;
}

interface MakeCall {
  (world: World, visitor: Visitor): Promise<Call> | Call;
  /** What it is about is the visitor's own, so that each of those who may not needs one too. */
  readonly isOwn?: boolean;
}

type More = (story: Story, world: World, visitor: Visitor) => Promise<Call> | Call;

/** Admins who have proved lately that it is them: for what a borrowed browser must not do. */
export const PROVEN: readonly Visitor[] = ['admin'];
export const ADMINS: readonly Visitor[] = ['unproven', ...PROVEN];
/** Who decides about a story in World, and about what stands in one. */
export const HERE: readonly Visitor[] = ['editor', ...ADMINS];
export const EDITORS: readonly Visitor[] = ['outsider', ...HERE];
/** Who sees what others write. */
export const DESK: readonly Visitor[] = ['reporter', ...EDITORS];
export const STAFF: readonly Visitor[] = ['contributor', ...DESK];
/** Who files a story in World that they began: an editor only one in their sections. */
export const OWNERS: readonly Visitor[] = ['contributor', 'reporter', ...HERE];

/** Stories that make a difference. */
export const CONFIDENTIAL: StoryWish = { isConfidential: true };
export const OWN: StoryWish = { isOwn: true };
export const IN_REVIEW: StoryWish = { after: ['submit'] };
export const LIVE: StoryWish = { after: ['publish'] };

export function row(door: string, may: Row['may'], call?: MakeCall): Row {
  return call ? { door, may, call } : { door, may };
}

/** The same where who may read and not write is told so with 423, by which an editor ends the writing. */
export function lockable(door: string, may: Row['may'], call: MakeCall): Row {
  return { ...row(door, may, call), refusesWith: 423 };
}

/** Doors that everybody may go through, and why. */
export function open(because: string, doors: readonly string[], call?: MakeCall): Row[] {
  return doors.map((door) => ({ ...row(door, 'everybody', call), because }));
}

/** A call about a story, with what else it takes. */
export function story(wish: StoryWish = {}, more: More = () => ({})): MakeCall {
  const make = async (world: World, visitor: Visitor) => {
    const made = await world.story(wish, visitor);
    const call = await more(made, world, visitor);
    return { ...call, params: { id: made.id, articleId: made.id, ...call.params } };
  };
  return Object.assign(make, { isOwn: wish.isOwn ?? false });
}

/** A form with these fields. */
export function formOf(fields: Readonly<Record<string, string | Blob>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

/** What a form's action gets first: how it went before. */
export const NOTHING_SAID = { message: '', fields: {} };
