import { describe, expect, test } from 'vitest';
import { type ImportContext, planImport } from './import-plan.ts';
import { INVITED_MOST } from './schema.ts';

const CONTEXT: ImportContext = {
  sections: [
    { id: '1', slug: 'world', name: 'World' },
    { id: '2', slug: 'local', name: 'Town, and around' },
  ],
  here: new Set(['ada@news.example']),
  invited: new Set(['bob@news.example']),
};

const plan = (file: string) => planImport(file, CONTEXT);

test('a line for each person says what would become of them', () => {
  const { people, problem } = plan(
    'Name,E-mail,Role,Section\nAda,ADA@news.example,admin,\nBob,bob@news.example,reporter,\nEve,eve@news.example,Editor,World; local\n',
  );
  expect(problem).toBe('');
  expect(people.map(({ line, verdict }) => [line, verdict])).toEqual([
    [2, 'is_here'],
    [3, 'is_invited'],
    [4, 'invite'],
  ]);
  expect(people[2]).toEqual({
    line: 4,
    email: 'eve@news.example',
    name: 'Eve',
    role: 'editor',
    sections: ['World', 'Town, and around'],
    verdict: 'invite',
    problem: '',
  });
});

describe('what is wrong is said in words', () => {
  test.each([
    ['eve', 'editor', '', '“eve” is no e-mail address.'],
    ['', 'editor', '', '“” is no e-mail address.'],
    ['eve@news.example', 'king', '', '“king” is no role. Use contributor, reporter, editor, admin.'],
    ['eve@news.example', 'editor', 'Sports', 'There is no section “Sports”.'],
    ['eve@news.example', 'reporter', 'World', 'Only editors are limited to sections.'],
    [
      'eve',
      'king',
      '',
      '“eve” is no e-mail address. “king” is no role. Use contributor, reporter, editor, admin.',
    ],
  ])('%s, %s, %s', (email, role, sections, problem) => {
    const [person] = plan(`email,role,sections\n${email},${role},${sections}\n`).people;
    expect(person).toMatchObject({ verdict: 'wrong', problem });
  });

  test('an address that stands in the file twice', () => {
    const { people } = plan('email;role\neve@news.example;editor\nEve@News.example;admin\n');
    expect(people.map(({ verdict }) => verdict)).toEqual(['invite', 'wrong']);
    expect(people[1]?.problem).toBe('This address stands in the file above already.');
  });

  test.each([
    ['', /^This is no list of people that can be read\. Its first line names the columns: email and role/],
    ['Ada,ada@news.example\n', /no list of people/],
    ['email,role\n', /nobody below it/],
    [`email,role\n${'eve@news.example,editor\n'.repeat(INVITED_MOST + 1)}`, /has 201 people\. Split it/],
  ])('a file like %.20s', (file, sentence) => {
    expect(plan(file)).toEqual({ people: [], problem: expect.stringMatching(sentence) });
  });
});

test('columns that are not known do not matter, and a line that is too short has empty ones', () => {
  const [person] = plan('id,email,phone,role\n7,eve@news.example,,editor\n8\n').people;
  expect(person).toMatchObject({ verdict: 'invite', role: 'editor', sections: [] });
});
