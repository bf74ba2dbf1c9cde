import { describe, expect, test } from 'vitest';
import { parseWire } from './parse-wire.ts';
import { readHouseStyleCopy } from './testing/house-style-copy.ts';
import { inShort } from './testing/in-short.ts';

const copies = readHouseStyleCopy();

describe('copy in English', () => {
  test.each([
    [
      'AP, an update between carets',
      {
        headline: 'Crews contain fire at Port Alder; 2 treated',
        by: 'Jane Doe; John Roe',
        source: 'Associated Press',
        dateline: 'Port Alder, Norway (AP)',
        slugline: 'BC-EU--Harbour Fire, 3rd Ld-Writethru,500',
        note: 'AP Photo NY110, PA102 | Eds: UPDATES with fire contained. ADDS byline.',
        language: 'en',
        blocks: 'PPP',
      },
    ],
    [
      'AP, an alert',
      {
        dateline: 'Port Alder, Norway (AP)',
        urgency: 'urgent',
        note: 'APNewsAlert',
        language: 'en',
        blocks: 'P',
      },
    ],
    [
      'Reuters, an urgent update',
      {
        headline: 'Port Alder fire contained, two treated for smoke',
        by: 'Jane Doe; John Roe',
        dateline: 'Port Alder (Reuters)',
        urgency: 'urgent',
        note: 'URGENT | UPDATE 3 | (Adds quotes, background) | Nov 3 | (Reporting by Jane Doe and John Roe; Editing by Sam Poe) | ((Jane.Doe@example.com; +44 20 7946 0000; Reuters Messaging: jane.doe@example.com))',
        language: 'en',
        blocks: 'L3PP',
      },
    ],
    [
      'Reuters, a repeat with hard wraps',
      {
        headline: 'Council votes to close ferry line',
        dateline: 'London (Reuters)',
        note: 'RPT-WRAPUP 1 | (Repeats story first published on Monday, no changes to text) | Nov 3 | (Reporting by Jane Doe in London, John Roe in Paris; Editing by Sam Poe)',
        language: 'en',
        blocks: 'PP',
      },
    ],
    [
      'AFP in English',
      {
        headline: 'Fire contained at Port Alder warehouse',
        dateline: 'Port Alder (AFP)',
        slugline: 'Norway-fire-harbour,UPDATE',
        note: 'Nov 3, 2026 | jd/to/mk',
        language: 'en',
        blocks: 'PP',
      },
    ],
    [
      'PA',
      {
        headline: 'FIRE HARBOUR',
        standfirst: 'FIRE CONTAINED AT PORT WAREHOUSE',
        by: 'Jane Doe',
        source: 'PA',
        note: 'mfl',
        language: 'en',
        blocks: 'PP',
      },
    ],
    [
      'TASS in English',
      {
        headline: 'Fire contained at port warehouse',
        dateline: 'Moscow (TASS)',
        note: 'November 3',
        language: 'en',
        blocks: 'PP',
      },
    ],
    [
      'Xinhua in English',
      {
        headline: 'Roundup: Firefighters contain blaze at port warehouse',
        by: 'Li Hua; Zhang Wei',
        dateline: 'Beijing (Xinhua)',
        note: 'Nov. 3',
        language: 'en',
        blocks: 'P',
      },
    ],
    [
      'a press office with an embargo',
      {
        headline: 'Council votes to close ferry line',
        by: 'Jane Doe (Political Editor, in Port Alder)',
        until: '2026-11-04T05:00:00.000Z',
        note: 'EMBARGO: 0600 BST 4 November 2026 | 1. The line opened in 1931. | Contact: Jane Doe, jane@example.org, 020 7946 0000',
        language: 'en',
        blocks: 'P',
      },
    ],
    [
      'a headline over two lines',
      {
        headline: 'Council Votes To Close',
        standfirst: 'Ferry Line Forever',
        by: 'Jane Press',
        language: 'en',
        blocks: 'PP',
      },
    ],
    [
      'names all in small letters',
      { headline: 'Council votes to close ferry line', by: 'jane doe', language: 'en', blocks: 'P' },
    ],
    [
      'a lead that hangs on its headline',
      { headline: 'Council votes to close ferry line', language: 'en', blocks: 'PP' },
    ],
    [
      'a note to readers',
      {
        headline: 'Council votes to close ferry line',
        by: 'Jane Doe',
        editorsNote: 'This story has been corrected to say that the vote was 17 to 12.',
        language: 'en',
        blocks: 'P',
      },
    ],
    [
      'a bulletin',
      {
        headline: 'Earthquake of magnitude 6.1 strikes off coast, agency says',
        urgency: 'bulletin',
        note: 'BULLETIN',
      },
    ],
    ['a flash', { headline: 'PORT ALDER - FERRY SINKS', urgency: 'flash', note: 'FLASH' }],
    [
      'an afternoon paper',
      {
        headline: 'Ferry line to close',
        by: 'Jane Doe (Staff Writer)',
        dateline: 'Port Alder',
        slugline: 'PM-NEWSWATCH',
        note: '1st Ld',
        language: 'en',
        blocks: 'P',
      },
    ],
    [
      'a press release',
      {
        headline: 'Alder Cold Chain Opens New Warehouse',
        dateline: 'Port Alder (PRNewswire)',
        note: 'November 3, 2026 | Nov. 3, 2026 | Media Contact: | Jane Doe | press@alder.example | +1 555 0100 | SOURCE Alder Cold Chain',
        blocks: 'PPP',
      },
    ],
    [
      'a mail',
      {
        headline: 'Ferry line to close',
        standfirst: 'Hi all, copy below. Ferry line to close',
        by: 'Jane Doe',
        note: 'From: Jane Doe <jane@paper.example> | To: desk@paper.example | Sent: Tuesday, November 3, 2026 4:12 PM | Jane Doe | Reporter',
        language: 'en',
        blocks: 'P',
      },
    ],
    [
      'Markdown',
      {
        headline: 'Ferry line to close',
        standfirst: 'Commuters face a detour',
        by: 'Jane Doe',
        note: 'https://paper.example/jane | Nov 3, 2026',
        language: 'en',
        blocks: 'PL2SP',
      },
    ],
    [
      'CNN',
      {
        headline: 'Fire at warehouse',
        source: 'CNN',
        note: 'The-CNN-Wire™ & © 2026 Cable News Network, Inc. All rights reserved.',
        language: 'en',
        blocks: 'P',
      },
    ],
    ['The Canadian Press', { dateline: 'Toronto', language: 'en', blocks: 'PP' }],
    ['JTA', { dateline: 'Jerusalem (JTA)', note: 'Nov. 3', blocks: 'P' }],
    [
      'a web page',
      {
        headline: 'Ferry line to close',
        by: 'Jane Doe (in London); John Roe (in Port Alder)',
        dateline: 'London (AP)',
        note: 'Published 3 November 2026',
        language: 'en',
        blocks: 'P',
      },
    ],
    [
      'a paper with key points',
      {
        headline: 'Council votes to close ferry line',
        by: 'Jane Doe (New York); John Roe (Political Editor)',
        language: 'en',
        blocks: 'L2P',
      },
    ],
  ])('of %s is told apart', (name, story) => {
    expect(inShort(parseWire(copies.get(name) ?? ''))).toEqual(story);
  });
});
