import { describe, expect, test } from 'vitest';
import { cutDateline } from './dateline.ts';

describe('a dateline', () => {
  test.each([
    ['PORT ALDER, Nov. 3 (CNA) -- ', 'Port Alder', 'CNA'],
    ['LONDON (Reuters) - ', 'London', 'Reuters'],
    ['LONDON, Nov 3 (Reuters) - ', 'London', 'Reuters'],
    ['JERUSALEM — ', 'Jerusalem', null],
    ['WASHINGTON, D.C. (AP) — ', 'Washington, D.C.', 'AP'],
    ['PORT ALDER, Maine (AP) _ ', 'Port Alder, Maine', 'AP'],
    ['BERLIN, 4 Nov (dpa) - ', 'Berlin', 'dpa'],
    ['Berlin (dpa) - ', 'Berlin', 'dpa'],
    ['PARIS: ', 'Paris', null],
    ['PARIS, 3 nov 2026 (AFP) - ', 'Paris', 'AFP'],
    ['MADRID, 3 nov. (EFE).- ', 'Madrid', 'EFE'],
    ['Roma, 3 nov. (askanews) - ', 'Roma', 'askanews'],
    ['(ANSA) - ROMA, 03 NOV - ', 'Roma', 'ANSA'],
    ['МОСКВА, 3 ноября. /ТАСС/. ', 'Москва', 'ТАСС'],
    ['SAN JUAN, Nov. 3, 2026 /PRNewswire/ -- ', 'San Juan', 'PRNewswire'],
    ['NEW YORK--(BUSINESS WIRE)--', 'New York', 'BUSINESS WIRE'],
    ['GENEVA/NEW YORK — ', 'Geneva/New York', null],
    ['ST. LOUIS (AP) — ', 'St. Louis', 'AP'],
    ['RIO DE JANEIRO — ', 'Rio de Janeiro', null],
    ['ירושלים (רויטרס) - ', 'ירושלים', 'רויטרס'],
    ['ירושלים – ', 'ירושלים', null],
    ['القدس (رويترز) - ', 'القدس', 'رويترز'],
    ['القدس 3 نوفمبر (رويترز) - ', 'القدس', 'رويترز'],
    ['القدس - "وكالات": ', 'القدس', 'وكالات'],
  ])('"%s" gives the place %s and the agency %s', (opening, place, agency) => {
    const rest = 'The council - as it said (twice): voted.';
    expect(cutDateline(`${opening}${rest}`)).toEqual({ dateline: { place, agency }, rest });
  });

  test.each([
    'NATO — an alliance of many states — met on Tuesday.',
    'UPDATE: The ferry is gone.',
    'Q: Why did you run?',
    'The council (pictured) - which met on Tuesday - voted.',
    'Paris: the city of light.',
    'Paris - the city of light - is dark.',
    'Chief Marsh (see below) - she runs the brigade - said so.',
    'The ferry is gone.',
    'האוצר - כך נודע - לא יממן את המעבורת.',
    '',
  ])('is not in "%s"', (paragraph) => {
    expect(cutDateline(paragraph)).toBeNull();
  });

  test('may have a line to itself', () => {
    expect(cutDateline('LONDON (Reuters) -')).toEqual({
      dateline: { place: 'London', agency: 'Reuters' },
      rest: '',
    });
  });
});
