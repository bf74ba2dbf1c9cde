import { TRANSITION_NAMES, TRANSITIONS, type Transition } from './workflow.ts';

const PRIVILEGES: Readonly<Record<Transition['privilege'], string>> = {
  file: 'who may file it: its author and its assignee, editors of the section, admins',
  decide: 'editors of the section, admins',
  publish: 'editors of the section, admins',
  trash: 'the author of a draft that was never live, editors of the section, admins',
};

/** docs/workflow.md, made from the table of transitions. */
export function workflowPage(): string {
  const rows = TRANSITION_NAMES.map((name) => {
    const row: Transition = TRANSITIONS[name];
    const from = `${row.fromStages.join(', ')} · ${row.fromPublications.join(', ')}`;
    const to = `${row.toStage} · ${row.toPublication}`;
    return `| \`${name}\` | ${row.label} | ${from} | ${to} | ${row.privilege} |`;
  });
  const privileges = Object.entries(PRIVILEGES).map(([name, who]) => `- **${name}**: ${who}`);
  return [
    '# The life of an article',
    '',
    'Made from `lib/articles/workflow.ts`; `npx vitest run --project unit -u lib/articles/workflow-page.test.ts`',
    'makes it anew. Stage (what the desk thinks of it) and publication (what readers see) move apart.',
    '',
    '| transition | button | from stage · publication | to stage · publication | privilege |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    '`same` leaves it, `settled` is approved for what was in review, `before` is where it was before it was scheduled.',
    'What is in the trash can only come out of it. Only what has a schedule, a first publication or an update of a live',
    'article, can be cancelled.',
    'Killed is final: the database refuses every way back.',
    '',
    ...privileges,
    '',
    'With “two pairs of eyes” on, whoever wrote the newest words cannot be the one who publishes or schedules them.',
    '',
  ].join('\n');
}
