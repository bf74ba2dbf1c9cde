import 'server-only';
import type { z } from 'zod';
import { type AnalyticsChoice, analyticsProblems } from '#lib/analytics/providers.ts';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { inTransaction, type Transaction } from '#lib/db.ts';
import { recordSiteChange } from '#lib/outbox/record.ts';
import { DomainError, notFound } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { readPages, readSections, readSettings, type SettingsRow } from './internal/settings-row.ts';
import { knownTimeZones } from './internal/time-zones.ts';
import { PAGE_ROLES } from './page-roles.ts';
import { canChangeSettings } from './policy.ts';
import { SettingsChange } from './schema.ts';

const ATTEMPT = { action: 'settings.change', object: { type: 'newsroom', id: null } } as const;

/** What readers see nothing of. */
const BEHIND_THE_SCENES: ReadonlySet<string> = new Set(['twoPairsOfEyes']);

/**
 * Changes what holds for the whole newsroom and its site. Writes nothing when nothing is different. Admins only.
 * Throws DomainError `not_found`, `invalid_input`, `stale_version`.
 */
export function changeSettings(actor: Actor, input: SettingsChange): Promise<{ version: number }> {
  return auditRefusals(actor, ATTEMPT, async () => {
    if (!canChangeSettings(actor)) throw notFound('page', true);
    const wanted = parseInput(SettingsChange, input);
    return await inTransaction((tx) => write(tx, actor, wanted));
  });
}

async function write(
  tx: Transaction,
  actor: Actor,
  { version, hiddenSectionIds, ...wanted }: z.output<typeof SettingsChange>,
): Promise<{ version: number }> {
  // Of two at once the second sees what the first has written.
  await tx.$queryRaw`SELECT 1 FROM newsroom WHERE id = 1 FOR UPDATE`;
  const row = await readSettings(tx);
  if (row.version !== version) throw stale(row.version);
  const fields = differences(row, wanted);
  refuseWrongAnalytics({ ...row, ...fields.after });
  await refuseNoPages(tx, fields.after);
  if (fields.after.timeZone !== undefined) await refuseUnknownZone(tx, String(fields.after.timeZone));
  const menu = await menuChange(tx, hiddenSectionIds);
  const [before, after] = [
    { ...fields.before, ...menu.before },
    { ...fields.after, ...menu.after },
  ];
  const changed = Object.keys(after);
  if (changed.length === 0) return { version };
  const data = { ...fields.after, version: { increment: 1 } };
  await tx.newsroom.update({ where: { id: 1 }, data, select: { id: true } });
  await toggle(tx, menu.moved);
  const isSeen = changed.some((name) => !BEHIND_THE_SCENES.has(name));
  await recordSiteChange(tx, actor, { kind: 'settings.change', addresses: isSeen ? null : [] });
  await recordAudit(tx, actor, { ...ATTEMPT, before, after });
  return { version: version + 1 };
}

function stale(version: number): DomainError {
  const sentence =
    'Somebody has changed the settings since you opened this page, and nothing of yours was saved. Load the page again, then make your changes once more.';
  return new DomainError('stale_version', sentence, { extra: { version } });
}

async function refuseUnknownZone(tx: Transaction, timeZone: string): Promise<void> {
  if ((await knownTimeZones(tx, timeZone)).length > 0) return;
  const sentence = 'The database does not know this time zone. Choose another name for it from the list.';
  throw new DomainError('invalid_input', sentence, { fields: { timeZone: sentence } });
}

// Which names are right depends on who counts, so that it is asked of all three together.
function refuseWrongAnalytics(
  row: Pick<SettingsRow, 'analyticsProvider' | 'analyticsSite' | 'analyticsHost'>,
): void {
  const choice: AnalyticsChoice = {
    provider: row.analyticsProvider,
    site: row.analyticsSite,
    host: row.analyticsHost,
  };
  const { site, host } = analyticsProblems(choice);
  const sentence = site ?? host;
  if (sentence === undefined) return;
  const fields = { ...(site ? { analyticsSite: site } : {}), ...(host ? { analyticsHost: host } : {}) };
  throw new DomainError('invalid_input', sentence, { fields });
}

async function refuseNoPages(tx: Transaction, after: Values): Promise<void> {
  for (const role of PAGE_ROLES) {
    const name = `${role}PageId` as const;
    const id = after[name];
    if (typeof id !== 'string' || (await readPages(tx, [id])).length > 0) continue;
    const sentence = 'This page is gone, or it is a story by now. Choose another one.';
    throw new DomainError('invalid_input', sentence, { fields: { [name]: sentence } });
  }
}

type Values = Record<string, Prisma.InputJsonValue | null>;

/** What of a row is to be different: as it is, and as it is to be. */
function differences(row: Readonly<Values>, wanted: Readonly<Partial<Values>>) {
  const [before, after]: [Values, Values] = [{}, {}];
  for (const [name, value] of Object.entries(wanted)) {
    const held = row[name];
    if (value === undefined || held === undefined || JSON.stringify(value) === JSON.stringify(held)) continue;
    before[name] = held;
    after[name] = value;
  }
  return { before, after };
}

/** What is to change of the menu, told by slugs. A section that is gone meanwhile does not matter. */
async function menuChange(tx: Transaction, hiddenIds: readonly string[] | undefined) {
  const sections = hiddenIds === undefined ? [] : await readSections(tx);
  const isHidden = ({ id }: { id: string }) => hiddenIds?.includes(id) === true;
  const moved = sections.filter((section) => section.inMenu === isHidden(section));
  if (moved.length === 0) return { moved, before: {}, after: {} };
  const slugs = (those: typeof sections) => ({ hiddenSections: those.map(({ slug }) => slug) });
  return {
    moved,
    before: slugs(sections.filter(({ inMenu }) => !inMenu)),
    after: slugs(sections.filter(isHidden)),
  };
}

async function toggle(tx: Transaction, sections: readonly { id: string; inMenu: boolean }[]): Promise<void> {
  for (const { id, inMenu } of sections) {
    await tx.section.update({ where: { id }, data: { inMenu: !inMenu }, select: { id: true } });
  }
}
