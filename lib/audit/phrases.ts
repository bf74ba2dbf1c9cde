import type { TransitionName } from '#lib/articles/workflow.ts';
import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';
import { ACCOUNT_PHRASES } from './account-phrases.ts';

/** What an event holds besides who did what to what. */
export interface EventFacts {
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  /** What people are called, by their ids. */
  readonly names: Readonly<Record<string, string>>;
  readonly byId: string | null;
  readonly dates: DateStyle;
}

/** How an action is told. `{object}` stands for what it was done to. */
interface Phrase {
  /** Follows the name of whoever did it. */
  readonly done: string | ((facts: EventFacts) => string);
  /** Follows “was not allowed to”, and names the action in lists. */
  readonly wish: string;
}

const TRANSITION_PHRASES = {
  'article.submit': { done: 'submitted {object} for review', wish: 'submit {object} for review' },
  'article.withdraw': { done: 'withdrew {object} from review', wish: 'withdraw {object} from review' },
  'article.sendBack': {
    done: ({ after }) => `sent {object} back${quoted(after.note)}`,
    wish: 'send {object} back',
  },
  'article.approve': { done: 'approved {object}', wish: 'approve {object}' },
  'article.publish': { done: 'published {object}', wish: 'publish {object}' },
  'article.publishUpdate': { done: 'published an update of {object}', wish: 'publish an update of {object}' },
  'article.schedule': {
    done: (facts) => `scheduled {object}${at(facts, 'scheduledFor')}`,
    wish: 'schedule {object}',
  },
  'article.scheduleUpdate': {
    done: (facts) => `scheduled an update of {object}${at(facts, 'scheduledFor')}`,
    wish: 'schedule an update of {object}',
  },
  'article.cancelSchedule': {
    done: 'cancelled the schedule of {object}',
    wish: 'cancel the schedule of {object}',
  },
  'article.scheduleUnpublish': {
    done: (facts) =>
      facts.after.unpublishAt === null
        ? 'took back when {object} ends'
        : `planned the end of {object}${at(facts, 'unpublishAt')}`,
    wish: 'plan the end of {object}',
  },
  'article.unpublish': { done: 'unpublished {object}', wish: 'unpublish {object}' },
  'article.kill': { done: ({ after }) => `killed {object}${quoted(after.reason)}`, wish: 'kill {object}' },
  'article.trash': { done: 'moved {object} to the trash', wish: 'move {object} to the trash' },
  'article.untrash': { done: 'took {object} out of the trash', wish: 'take {object} out of the trash' },
} as const satisfies Record<`article.${TransitionName}`, Phrase>;

/** Every action that the log knows. One that is not here cannot be recorded. */
export const PHRASES = {
  'article.create': { done: 'began {object}', wish: 'begin {object}' },
  'article.edit': { done: 'edited {object}', wish: 'edit {object}' },
  ...TRANSITION_PHRASES,
  'article.delete': { done: 'deleted {object} for good', wish: 'delete {object} for good' },
  'article.scheduleFailed': {
    done: ({ after }) => `could not publish {object} when it was due${quoted(after.problem)}`,
    wish: 'publish {object} when it was due',
  },
  'article.assign': { done: sayAssignment, wish: 'assign {object}' },
  'article.hide': { done: sayConfidentiality, wish: 'make {object} confidential' },
  'article.seed': {
    done: ({ after }) => `added ${after.count} invented articles to {object}`,
    wish: 'add invented articles to {object}',
  },
  'article.overwrite': {
    done: 'replaced somebody else’s words in {object}',
    wish: 'replace somebody else’s words in {object}',
  },
  'article.restore': {
    done: ({ after: { from } }) =>
      typeof from === 'number'
        ? `restored revision ${from} of {object}`
        : 'restored an earlier moment of {object}',
    wish: 'restore an earlier state of {object}',
  },
  'article.name_revision': {
    done: ({ after: { name, revision } }) =>
      name === null
        ? `took the name from revision ${revision} of {object}`
        : `named revision ${revision} of {object}${quoted(name)}`,
    wish: 'name a revision of {object}',
  },
  'article.share': {
    done: ({ after: { revision } }) =>
      typeof revision === 'number'
        ? `made a link that shows revision ${revision} of {object}`
        : 'made a link that shows {object}',
    wish: 'make a link that shows {object}',
  },
  'article.unshare': {
    done: 'ended a link that showed {object}',
    wish: 'end a link that shows {object}',
  },
  'article.translate': {
    done: ({ after: { language } }) => `began a translation of {object} (${String(language)})`,
    wish: 'begin a translation of {object}',
  },
  'article.linkTranslation': {
    done: 'linked {object} with a translation of it',
    wish: 'link {object} with a translation of it',
  },
  'article.unlinkTranslation': {
    done: 'parted {object} from a translation of it',
    wish: 'part {object} from a translation of it',
  },
  'person.create': { done: 'added {object} to the staff', wish: 'add somebody to the staff' },
  'person.invite': { done: ({ after }) => `invited ${said(after.email)} to join`, wish: 'invite somebody' },
  'person.renew_invitation': {
    done: ({ after }) => `invited ${said(after.email)} once more`,
    wish: 'invite somebody once more',
  },
  'person.withdraw_invitation': {
    done: ({ before }) => `withdrew the invitation of ${said(before.email)}`,
    wish: 'withdraw an invitation',
  },
  'person.import': {
    done: ({ after }) => `imported people from a file and invited ${after.invited} of them`,
    wish: 'import people from a file',
  },
  'person.join': { done: sayJoining, wish: 'join the staff' },
  'person.invite_to_link': {
    done: 'invited {object} to link an account for single sign-on',
    wish: 'invite {object} to link an account for single sign-on',
  },
  'person.change_role': { done: sayRole, wish: 'change the role of {object}' },
  'person.disable': { done: 'disabled {object}', wish: 'disable {object}' },
  'person.enable': { done: 'let {object} in again', wish: 'let {object} in again' },
  'person.switch_off_factors': {
    done: 'switched off the second factor of {object}',
    wish: 'switch off the second factor of {object}',
  },
  'person.sign_out': { done: 'signed {object} out everywhere', wish: 'sign {object} out everywhere' },
  'person.hand_over': {
    done: ({ after, names }) =>
      `handed ${counted(after.stories)} of {object} over to ${names[String(after.to)] ?? 'somebody who is gone'}`,
    wish: 'hand the stories of {object} over',
  },
  'person.delete': { done: 'deleted the account of {object}', wish: 'delete the account of {object}' },
  'person.reset': {
    done: 'gave {object} a new password, ended all their sessions and switched off their second factor',
    wish: 'give {object} a new password',
  },
  'person.choose_mail': { done: 'chose when to be mailed', wish: 'choose when to be mailed' },
  'profile.create': { done: 'made the author profile {object}', wish: 'make an author profile' },
  'profile.edit': { done: 'edited the author profile {object}', wish: 'edit the author profile {object}' },
  'profile.merge': {
    done: ({ after }) => `merged the author profile {object} into another${quoted(after.name)}`,
    wish: 'merge the author profile {object} into another',
  },
  'section.create': { done: 'made the section {object}', wish: 'make a section' },
  'section.edit': { done: 'edited the section {object}', wish: 'edit the section {object}' },
  'section.move': { done: 'moved the section {object} in the order', wish: 'order the section {object}' },
  'section.merge': {
    done: ({ after }) => `merged the section {object} into another${quoted(after.name)}`,
    wish: 'merge the section {object} into another',
  },
  'tag.create': { done: 'made the tag {object}', wish: 'make a tag' },
  'tag.edit': { done: 'renamed the tag {object}', wish: 'rename the tag {object}' },
  'tag.merge': {
    done: ({ after }) => `merged the tag {object} into another${quoted(after.name)}`,
    wish: 'merge the tag {object} into another',
  },
  'tag.delete': { done: 'deleted the tag {object}', wish: 'delete the tag {object}' },
  'tag.addAlias': {
    done: ({ after }) => `gave the tag {object} another name${quoted(after.name)}`,
    wish: 'give the tag {object} another name',
  },
  'tag.removeAlias': {
    done: ({ before }) => `took another name from the tag {object}${quoted(before.name)}`,
    wish: 'take another name from the tag {object}',
  },
  ...ACCOUNT_PHRASES,
  'token.create': {
    done: ({ after }) => `made an API token for ${String(after.email ?? 'somebody')}`,
    wish: 'make an API token',
  },
  'token.revoke': {
    done: ({ before }) => `revoked an API token${quoted(before.name)}`,
    wish: 'revoke an API token',
  },
  'token.exceed': {
    done: 'used an API token beyond its scopes',
    wish: 'use an API token beyond its scopes',
  },
  'settings.signIn': {
    done: 'changed who needs a second factor to sign in',
    wish: 'change who needs a second factor to sign in',
  },
  'settings.change': { done: 'changed the settings', wish: 'change the settings' },
  'audit.export': {
    done: ({ after }) => `exported the audit log as ${after.format === 'csv' ? 'CSV' : 'JSON'}`,
    wish: 'export the audit log',
  },
} as const satisfies Record<string, Phrase>;

export type AuditAction = keyof typeof PHRASES;
export const AUDIT_ACTIONS = Object.keys(PHRASES) as readonly AuditAction[];

/** Whether the log knows an action; a row may come of a later release. */
export function isAuditAction(action: string): action is AuditAction {
  return Object.hasOwn(PHRASES, action);
}

type Group = AuditAction extends `${infer G}.${string}` ? G : never;

const GROUPS: Readonly<Record<Group, string>> = {
  article: 'Articles',
  person: 'People',
  profile: 'Authors',
  section: 'Sections',
  tag: 'Tags',
  signIn: 'Signing in',
  account: 'Own accounts',
  token: 'API tokens',
  settings: 'Settings',
  audit: 'Audit log',
};

/** The actions by what they are done to, for lists: each with what it is called there. */
export function actionGroups(): {
  label: string;
  options: { value: AuditAction; label: string }[];
}[] {
  return Object.entries(GROUPS).map(([group, label]) => ({
    label,
    options: AUDIT_ACTIONS.filter((action) => action.startsWith(`${group}.`)).map((value) => ({
      value,
      label: actionName(value),
    })),
  }));
}

/** What an action is called where nothing is named that it is done to, such as “Send back”. */
export function actionName(action: AuditAction): string {
  const words = PHRASES[action].wish
    .replace(/ of \{object\}| in \{object\}|\{object\}/, '')
    .replaceAll(/ +/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1).trim();
}

function sayAssignment({ before, after, names, byId }: EventFacts): string {
  const { assigneeId } = after;
  if (assigneeId === before.assigneeId) return 'changed the deadline or the priority of {object}';
  if (assigneeId === null) return 'took the assignment of {object} back';
  if (assigneeId === byId) return 'took {object} on';
  return `assigned {object} to ${names[String(assigneeId)] ?? 'somebody who is gone'}`;
}

function sayRole({ before, after }: EventFacts): string {
  if (before.role === after.role) return 'changed the sections of {object}';
  return `changed the role of {object} from ${said(before.role)} to ${said(after.role)}`;
}

function sayJoining({ after }: EventFacts): string {
  return after.isInvited === false
    ? 'joined the staff by single sign-on'
    : 'accepted an invitation and joined the staff';
}

function said(value: unknown): string {
  return typeof value === 'string' ? value : 'somebody';
}

function counted(stories: unknown): string {
  return stories === 1 ? 'one story' : `${String(stories)} stories`;
}

function sayConfidentiality({ before, after }: EventFacts): string {
  if (after.isConfidential !== true) return 'made {object} open to the staff again';
  return before.isConfidential === true
    ? 'changed who sees the confidential {object}'
    : 'made {object} confidential';
}

function quoted(words: unknown): string {
  return typeof words === 'string' && words !== '' ? `: “${words}”` : '';
}

function at({ after, dates }: EventFacts, name: string): string {
  const instant = after[name];
  return typeof instant === 'string' ? ` for ${formatInstant(instant, 'dateTimeZone', dates)}` : '';
}
