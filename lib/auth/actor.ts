import type { Errand } from '#lib/answers/errand.ts';
import type { Role } from '#lib/people/roles.ts';

declare const issued: unique symbol;

/**
 * Whoever acts, with the rights of this very moment. Only `lib/auth` issues one: every command and query asks for
 * it, so nothing can be read or written without having asked who is there.
 */
export interface Actor {
  readonly [issued]: true;
  /** Null for the system itself. */
  readonly personId: string | null;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** The sections an editor is limited to; none means all. */
  readonly sectionIds: readonly string[];
  /** From where they act, for the audit log: see `requestOrigin`. */
  readonly origin: string;
  /** The session they act in; null for an API token and for the system. */
  readonly sessionId: string | null;
  /** When they last proved who they are, by password or passkey; null for an API token. See `requireProof`. */
  readonly provenAt: Date | null;
  /** The change that they have named, to be made once; one command carries it out. */
  readonly errand: Errand | null;
}

/** The facts that an actor is made of; nothing is proven, and `origin` is empty, when left out. */
export type ActorFacts = Omit<Actor, typeof issued | 'origin' | 'sessionId' | 'provenAt' | 'errand'> &
  Partial<Pick<Actor, 'origin' | 'sessionId' | 'provenAt'>>;

/** Brands facts as an actor. Called by the doors of `lib/auth` and by the tests' actors, by nobody else. */
export function issueActor(facts: ActorFacts): Actor {
  return { origin: '', sessionId: null, provenAt: null, errand: null, ...facts } as Actor;
}

/** The same actor, acting from somewhere. */
export function actingFrom(origin: string, actor: Actor): Actor {
  return { ...actor, origin };
}

/** The same actor, on an errand. */
export function actingOn(errand: Errand, actor: Actor): Actor {
  return { ...actor, errand };
}
