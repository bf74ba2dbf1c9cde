import { formatInstant } from '#lib/shared/dates.ts';
import type { History } from './history.ts';
import { type Side, sideName } from './side.ts';

interface SideOption {
  value: string;
  label: string;
}

/** What can stand on the older side: what is live, and the revisions of this page of the timeline. */
export function olderOptions(history: History): SideOption[] {
  return withChosen([...liveOption(history), ...revisionOptions(history)], history.compared?.from);
}

/** What can stand on the newer side: the same, and the working copy. */
export function newerOptions(history: History): SideOption[] {
  const working = { value: 'working', label: 'The working copy' };
  return withChosen([working, ...liveOption(history), ...revisionOptions(history)], history.compared?.to);
}

function liveOption({ article }: History): SideOption[] {
  return article.publication === 'live' ? [{ value: 'live', label: 'The live version' }] : [];
}

function revisionOptions({ page, dates }: History): SideOption[] {
  return page.revisions.map(({ number, name, at, by }) => {
    const told = [name, formatInstant(at, 'dateTime', dates), by.name].filter((part) => part !== null);
    return { value: String(number), label: `Revision ${number}: ${told.join(', ')}` };
  });
}

// A chosen revision may stand on another page of the timeline.
function withChosen(options: SideOption[], chosen: Side | undefined): SideOption[] {
  if (chosen === undefined || options.some(({ value }) => value === String(chosen))) return options;
  const name = sideName(chosen);
  return [...options, { value: String(chosen), label: name.charAt(0).toUpperCase() + name.slice(1) }];
}
