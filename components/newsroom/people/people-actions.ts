import type { Outcome } from '#components/ui/form-state.ts';
import type { RoleChanged } from '#lib/people/commands/change-role.ts';
import type { Invited } from '#lib/people/commands/invite-people.ts';
import type { ImportPlan } from '#lib/people/import-plan.ts';
import type { HandOver, NewInvitations, PeopleFile, RoleChange } from '#lib/people/schema.ts';

/** What the list of people asks of the server. */
export interface InvitationActions {
  invite(input: NewInvitations): Promise<Outcome<Invited[]>>;
  renew(id: string): Promise<Outcome<{ email: string; link: string | null }>>;
  withdraw(id: string): Promise<Outcome<null>>;
}

/** What the screen of one person asks of the server. */
export interface PersonActions {
  changeRole(id: string, input: RoleChange): Promise<Outcome<RoleChanged>>;
  disable(id: string): Promise<Outcome<null>>;
  enable(id: string): Promise<Outcome<null>>;
  signOut(id: string): Promise<Outcome<{ endedSessions: number }>>;
  switchOffFactors(id: string): Promise<Outcome<{ endedSessions: number }>>;
  handOver(id: string, input: HandOver): Promise<Outcome<{ stories: number }>>;
  inviteToLink(id: string): Promise<Outcome<{ email: string; link: string | null }>>;
  remove(id: string): Promise<Outcome<null>>;
}

/** What the import asks of the server. */
export interface ImportActions {
  preview(input: PeopleFile): Promise<Outcome<ImportPlan>>;
  run(input: PeopleFile): Promise<Outcome<Invited[]>>;
}
