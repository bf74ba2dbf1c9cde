import type { Visitor } from '#e2e/support/policy/visitors.ts';
import type { Call, Story, StoryWish, World } from '#e2e/support/policy/world.ts';

/** One line of the policy: see `policy.ts`. */
export interface Row {
  readonly door: string;
  /** Who gets through, or everybody: readers, and those who are nobody yet. */
  readonly may: readonly Visitor[] | 'everybody';
  /** What is sent along; what it is about is made anew with each call. */
  readonly call?: MakeCall;
  /** It takes more than a request: see `ceremony`. */
  readonly isCeremony?: boolean;
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
/** Whoever works here, and has proved so lately. */
export const PROVEN_STAFF: readonly Visitor[] = ['contributor', 'reporter', 'outsider', 'editor', ...PROVEN];
/** Those too whose time to set up a second factor is over: for what sets one up, and what that asks for. */
export const PROVEN_HOLDERS: readonly Visitor[] = ['overdue', ...PROVEN_STAFF];
export const ADMINS: readonly Visitor[] = ['unproven', ...PROVEN];
/** Who decides about a story in World, and about what stands in one. */
export const HERE: readonly Visitor[] = ['editor', ...ADMINS];
export const EDITORS: readonly Visitor[] = ['outsider', ...HERE];
/** Who sees what others write. */
export const DESK: readonly Visitor[] = ['reporter', ...EDITORS];
export const STAFF: readonly Visitor[] = ['contributor', ...DESK];
export const HOLDERS: readonly Visitor[] = ['overdue', ...STAFF];
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

/**
 * The same of what is each visitor's own, and made for those who may not as well. Whoever is overdue has none of it, and is
 * told so with 409.
 */
export function factor(door: string, may: Row['may'], make: MakeCall): Row {
  return { ...row(door, may, own(make)), refusesWith: 409 };
}

/** A call about something of the visitor's own. */
function own(make: MakeCall): MakeCall {
  return Object.assign((world: World, visitor: Visitor) => make(world, visitor), { isOwn: true });
}

/**
 * The same of what takes a browser that makes passkeys, or a provider of single sign-on: only those who may not try it here.
 * That the others get through show `account.spec.ts` and `single-sign-on.spec.ts`.
 */
export function ceremony(door: string, may: Row['may'], call?: MakeCall): Row {
  return { ...row(door, may, call), isCeremony: true };
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
  return wish.isOwn ? own(make) : make;
}

/** A form with these fields. */
export function formOf(fields: Readonly<Record<string, string | Blob>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

/** What a form's action gets first: how it went before. */
export const NOTHING_SAID = { message: '', fields: {} };
