import { expect, test } from 'vitest';
import { displayName, displayOrganisation } from './names.ts';

test.each([
  ['MARTA LINDQVIST', 'Marta Lindqvist'],
  ['Marta Lindqvist', 'Marta Lindqvist'],
  ['danah boyd', 'danah boyd'],
  ['J.K. ROE', 'J.K. Roe'],
  ["SEÁN O'NEILL", "Seán O'Neill"],
  ['JEAN D’ARCY', 'Jean D’Arcy'],
  ['ANNA MCKAY', 'Anna McKay'],
  ['FLORA MACDONALD', 'Flora MacDonald'],
  ['ANA MACHADO', 'Ana Machado'],
  ['JAN VAN DER BERG', 'Jan van der Berg'],
  ['OMAR AL-MASRI', 'Omar al-Masri'],
  ['DAVID BEN-ARI', 'David Ben-Ari'],
  ['JEAN-LUC ROE', 'Jean-Luc Roe'],
  ['JOHN ROE III', 'John Roe III'],
  ['TJ ROE', 'TJ Roe'],
  ['AL ROE', 'Al Roe'],
  ['STRATFORD-UPON-AVON', 'Stratford-upon-Avon'],
  ["KING'S LYNN", "King's Lynn"],
])('shows the name %s as %s', (typed, shown) => {
  expect(displayName(typed)).toBe(shown);
});

test.each([
  ['WORLD NEWS STAFF', 'World News Staff'],
  ['BBC NEWS', 'BBC News'],
  ['AFP', 'AFP'],
  ['COUNCIL OF THE ARTS', 'Council of the Arts'],
])('shows the organisation %s as %s', (typed, shown) => {
  expect(displayOrganisation(typed)).toBe(shown);
});
