import { describe, expect, test } from 'vitest';
import { readCommand } from './commands.ts';
import { UsageError } from './desk-command.ts';

const PERSON = ['people', 'add', '--email', 'a@news.example', '--name', 'A', '--role', 'editor'];

test.each([[[]], [['help']], [['--help']]])('%j shows every command', (args) => {
  expect(readCommand(args)).toEqual({
    help: expect.stringMatching(/people add[\s\S]*token[\s\S]*import wire[\s\S]*audit verify/),
  });
});

test('a command explains itself', () => {
  expect(readCommand(['token', '--help'])).toEqual({
    help: expect.stringMatching(/^npm run desk -- token --email/),
  });
});

test.each([
  [PERSON],
  [[...PERSON, '--password', 'long enough to pass']],
  [['people', 'list']],
  [['people', 'reset', '--email', 'a@news.example']],
  [['people', 'reset', '--email', 'a@news.example', '--stdin']],
  [['people', 'import', 'staff.csv', '--dry-run']],
  [['token', '--email', 'a@news.example', '--scopes', 'articles:read,articles:write']],
  [['import', 'wire', 'one.txt', 'two.txt', '--section', 'world', '--publish', '--json']],
  [['audit', 'verify']],
  [['audit', 'verify', '--expect-head', 'A1'.repeat(32)]],
])('%j is understood', (args) => {
  expect(readCommand(args)).toHaveProperty('work');
});

describe('what is typed wrongly is explained before anything is opened', () => {
  test.each([
    [['publish'], '"publish" is not a command'],
    [['people', 'remove'], '"people remove" is not a command'],
    [['people', 'add'], 'The option --email is missing.'],
    [[...PERSON.slice(0, -1), 'king'], 'The role "king" is unknown.'],
    [[...PERSON, '--colour', 'red'], "Unknown option '--colour'."],
    [[...PERSON, 'stray'], "Unexpected argument 'stray'."],
    [['people', 'list', 'all'], "Unexpected argument 'all'."],
    [['people', 'reset'], 'The option --email is missing.'],
    [['people', 'import'], 'Name one file of people.'],
    [['people', 'import', 'a.csv', 'b.csv'], 'Name one file of people.'],
    [['token', '--email', 'a@news.example'], 'The option --scopes is missing.'],
    [['import', 'wire'], 'No file is named.'],
    [['audit', 'verify', '--expect-head', 'cafe'], 'A head is 64 hexadecimal digits'],
    [['import', 'wire', 'a.txt', '--section'], "Option '--section <value>' argument missing."],
  ])('%j', (args, sentence) => {
    expect(() => readCommand(args)).toThrow(UsageError);
    expect(() => readCommand(args)).toThrow(sentence);
  });
});
