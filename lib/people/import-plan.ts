import { type CsvRecord, csvRecords } from '#lib/shared/csv-records.ts';
import { ROLES, type Role } from './roles.ts';
import { Email, INVITED_MOST } from './schema.ts';

/** What would become of one line of a file. */
export interface PlannedPerson {
  /** Counted from 1, as editors count. */
  line: number;
  email: string;
  name: string;
  /** Null where it is no role. */
  role: Role | null;
  /** The names of the sections. */
  sections: string[];
  /** Who is here, or invited already, stays as they are. */
  verdict: 'invite' | 'is_here' | 'is_invited' | 'wrong';
  /** What is wrong with it, in a sentence; empty for nothing. */
  problem: string;
}

/** What an import would do: line by line, or why nothing of it can be read. */
export interface ImportPlan {
  people: PlannedPerson[];
  problem: string;
}

/** What stands in the newsroom that lines are compared with. */
export interface ImportContext {
  sections: readonly { id: string; slug: string; name: string }[];
  /** Addresses in lower case. */
  here: ReadonlySet<string>;
  invited: ReadonlySet<string>;
}

const COLUMNS = ['email', 'name', 'role', 'sections'] as const;
type Column = (typeof COLUMNS)[number];
const ALSO: Readonly<Record<string, Column>> = { 'e-mail': 'email', mail: 'email', section: 'sections' };

const HEADER_HELP = 'Its first line names the columns: email and role, and if you like name and sections.';

/** Reads a CSV file of people, with a header, against what there is. Nothing is done yet. */
export function planImport(file: string, context: ImportContext): ImportPlan {
  const [header, ...records] = csvRecords(file);
  const columns = header === undefined ? new Map<Column, number>() : columnsOf(header);
  if (!columns.has('email') || !columns.has('role')) {
    return { people: [], problem: `This is no list of people that can be read. ${HEADER_HELP}` };
  }
  if (records.length === 0) return { people: [], problem: 'The file has a first line and nobody below it.' };
  if (records.length > INVITED_MOST) {
    const sentence = `The file has ${records.length.toLocaleString('en')} people. Split it: at most ${INVITED_MOST} are imported at once.`;
    return { people: [], problem: sentence };
  }
  const seen = new Set<string>();
  return { people: records.map((record) => planOne(record, columns, context, seen)), problem: '' };
}

function columnsOf({ cells }: CsvRecord): Map<Column, number> {
  const named = cells.map((cell, place) => {
    const word = cell.trim().toLowerCase();
    const column = COLUMNS.find((one) => one === word) ?? ALSO[word];
    return column === undefined ? null : ([column, place] as const);
  });
  return new Map(named.filter((pair) => pair !== null).toReversed());
}

function planOne(
  { line, cells }: CsvRecord,
  columns: ReadonlyMap<Column, number>,
  context: ImportContext,
  seen: Set<string>,
): PlannedPerson {
  const text = (column: Column) => (cells[columns.get(column) ?? -1] ?? '').trim();
  const email = Email.safeParse(text('email'));
  const address = email.success ? email.data : text('email');
  const role = ROLES.find((known) => known === text('role').toLowerCase()) ?? null;
  const found = sectionsIn(text('sections'), context);
  const problems = [
    email.success ? '' : `“${address}” is no e-mail address.`,
    seen.has(address) ? 'This address stands in the file above already.' : '',
    role === null ? `“${text('role')}” is no role. Use ${ROLES.join(', ')}.` : '',
    found.unknown.length === 0
      ? ''
      : `There is no section ${found.unknown.map((name) => `“${name}”`).join(', ')}.`,
    found.names.length > 0 && role !== null && role !== 'editor'
      ? 'Only editors are limited to sections.'
      : '',
    text('name').length > 200 ? 'The name has more than 200 characters.' : '',
  ];
  seen.add(address);
  const problem = problems.filter(Boolean).join(' ');
  const verdict = problem === '' ? verdictOn(address, context) : 'wrong';
  return { line, email: address, name: text('name'), role, sections: found.names, verdict, problem };
}

function verdictOn(email: string, { here, invited }: ImportContext): PlannedPerson['verdict'] {
  if (here.has(email)) return 'is_here';
  return invited.has(email) ? 'is_invited' : 'invite';
}

// Slugs or names, between semicolons or bars: a comma may be a part of a name.
function sectionsIn(cell: string, { sections }: ImportContext): { names: string[]; unknown: string[] } {
  const words = cell.split(/[;|]/).map((word) => word.trim());
  const wanted = words.filter((word) => word !== '').map((word) => ({ word, low: word.toLowerCase() }));
  const found = wanted.map(({ word, low }) => {
    const section = sections.find(({ slug, name }) => slug === low || name.toLowerCase() === low);
    return { word, name: section?.name ?? null };
  });
  return {
    names: [...new Set(found.flatMap(({ name }) => name ?? []))],
    unknown: found.filter(({ name }) => name === null).map(({ word }) => word),
  };
}
