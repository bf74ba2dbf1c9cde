import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readModules } from './modules.ts';

const ROOT = join(import.meta.dirname, '../..');
const HOSTILE = 'One\ttwo\u202e three\r\nfo\u0007ur';

const LINES_OF_A_STORY = [
  ...['headline', 'standfirst', 'kicker', 'slugline', 'source', 'bylineText', 'bylines.role'],
  ...['dateline.place', 'dateline.agency'],
];

/** What a schema makes of free texts, by the schema and the field. A new text has to be named here. */
const TEXTS: Readonly<Record<'line' | 'lines' | 'as typed', readonly string[]>> = {
  line: [
    ...[
      'Dateline.place',
      'Dateline.agency',
      'BylineInput.role',
      'PersonName',
      'NewPerson.name',
      'PasskeyName',
    ],
    ...['Acceptance.name', 'NewInvitations.people.name'],
    ...['ArticleChanges', 'WorkingCopyWrite'].flatMap((schema) =>
      LINES_OF_A_STORY.map((field) => `${schema}.${field}`),
    ),
    ...['NewTag', 'TagEdit', 'NewAlias', 'NewSection', 'SectionEdit', 'NewProfile'].map(
      (schema) => `${schema}.name`,
    ),
    ...['ProfileEdit.name', 'ProfileEdit.role', 'NamedSave.name', 'RevisionNaming.name'],
    ...['NewView.name', 'NewView.query', 'NewOrphan.reason', 'AuditFilter.article', 'AuditExport.article'],
    ...['NewsroomSetUp.name', 'NewsroomSetUp.newsroomName'],
    ...['SettingsChange.name', 'SettingsChange.tagline', 'SettingsChange.contactAddress'],
    'SettingsChange.analyticsSite',
  ],
  lines: [
    ...['ArticleChanges.editorsNote', 'ArticleChanges.internalNote'],
    ...['WorkingCopyWrite.editorsNote', 'WorkingCopyWrite.internalNote'],
    ...['Change.text', 'Publish.change.text', 'Schedule.change.text', 'SendBack.note', 'Kill.reason'],
    ...['NewSection.description', 'SectionEdit.description', 'ProfileEdit.bio', 'SettingsChange.footerText'],
    'PeopleFile.file',
  ],
  // Hashed, kept beside the text it was lost from, tidied as queries are, or only compared with what is there.
  'as typed': [
    ...['Password', 'NewPerson.password', 'NewsroomSetUp.password', 'NewsroomSetUp.token', 'NewOrphan.text'],
    ...['Acceptance.password', 'Acceptance.token', 'PasswordReset.password', 'NewPassword.password'],
    ...['Reset.password', 'Reset.token'],
    ...['SearchRequest.q', 'AliasRemoval.slug'],
    ...['ArticleChanges', 'WorkingCopyWrite'].flatMap((schema) => [`${schema}.section`, `${schema}.tags`]),
    ...['BulkAction', 'BulkStep.action', 'BulkStep.since', 'BulkSteps.action', 'BulkSteps.since'].flatMap(
      (schema) => [`${schema}.section`, `${schema}.tag`],
    ),
  ],
};

test('every free text from outside is tidied, but for what is looked up or hashed as it was typed', async () => {
  const found: Record<string, string[]> = { line: [], lines: [], 'as typed': [] };
  const paths = [...readModules(ROOT).keys()].filter((path) =>
    /^lib\/.*\/(?:[\w-]+-)?schema\.ts$/.test(path),
  );
  for (const path of paths.filter((path) => path !== 'lib/content/schema.ts')) {
    const exported: Record<string, unknown> = await import(join(ROOT, path));
    for (const [name, schema] of Object.entries(exported)) {
      if (!(schema instanceof z.ZodType)) continue;
      for (const [field, text] of textsOf(schema, name)) found[kindOf(text)]?.push(field);
    }
  }
  for (const kind of Object.keys(TEXTS) as (keyof typeof TEXTS)[])
    expect([...new Set(found[kind])].toSorted(), kind).toEqual(TEXTS[kind].toSorted());
});

/** The free texts in a schema: those that take a sentence, and do not refuse what is not for words. */
function textsOf(schema: z.core.$ZodType, name: string): [string, z.core.$ZodType][] {
  const { def } = (schema as z.ZodType)._zod as unknown as { def: Def };
  if (def.type === 'string' || (def.in !== undefined && isString(def.in)))
    return [HOSTILE, 'A plain sentence'].every((words) => z.safeParse(schema, words).success)
      ? [[name, schema]]
      : [];
  const inside = [def.innerType, def.element, def.in, ...(def.options ?? [])].filter(
    (one) => one !== undefined,
  );
  const fields = Object.entries(def.shape ?? {});
  return [
    ...inside.flatMap((one) => textsOf(one, name)),
    ...fields.flatMap(([key, one]) => textsOf(one, `${name}.${key}`)),
  ];
}

interface Def {
  type: string;
  innerType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  in?: z.core.$ZodType;
  options?: readonly z.core.$ZodType[];
  shape?: Readonly<Record<string, z.core.$ZodType>>;
}

function isString(schema: z.core.$ZodType): boolean {
  const { type, in: inner } = schema._zod.def as unknown as Def;
  return inner === undefined ? type === 'string' : isString(inner);
}

function kindOf(schema: z.core.$ZodType): keyof typeof TEXTS {
  const { data } = z.safeParse(schema, HOSTILE);
  if (data === 'One two three four') return 'line';
  return data === 'One\ttwo three\nfour' ? 'lines' : 'as typed';
}
