import { ask } from './database.ts';
import { type ArticlesApi, addAuthor, addTag, aLiveStory } from './live-stories.ts';
import type { Newsroom } from './newsroom.ts';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

const BODY = {
  type: 'doc',
  content: [
    paragraph(
      'The last night ferry across the sound left in March, with eleven passengers and a dog on board. On Friday it sails again: at a quarter to ten from the old quay, and back before midnight.',
    ),
    paragraph(
      '“People had begun to move house over it,” said Ruth Amsel, who has kept the ticket office since 1998. Her list of those who asked when it would return ran to four pages.',
    ),
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'What it costs' }] },
    paragraph(
      'A crossing is 4.20 and half of that for children. The council pays 310,000 a year, as much as it did before, for ten more years.',
    ),
    {
      type: 'blockquote',
      content: [paragraph('A town with an island is a town with a ferry, or it is two towns.')],
    },
    paragraph(
      'The boat is the old one, with a new engine that burns a third less. A second is to come in the spring, if the yard in Merrow keeps its word this time.',
    ),
  ],
};

/** Headlines of all lengths, in the order of their days, the newest first. */
const STORIES = [
  {
    ...{
      section: 'world',
      slug: 'night-ferry',
      kicker: 'Harbour',
      headline: 'Night ferry returns to the sound',
    },
    standfirst: 'After eight months the town and its island are joined again after dark, and for ten years.',
    body: BODY,
  },
  {
    ...{ section: 'opinion', slug: 'two-towns', type: 'opinion', headline: 'Two towns, one timetable' },
    standfirst: 'An island is as far away as its last boat.',
  },
  {
    ...{ section: 'world', slug: 'harbour-vote', headline: 'Council votes 17 to 12 for a deeper harbour' },
    standfirst: 'The dredger comes in April; the fishermen are to be paid for a lost season.',
  },
  {
    ...{ section: 'world', slug: 'eel-count', type: 'feature', kicker: 'The river' },
    headline: 'Eels come back up the ladder that nobody believed in, one wet night at a time',
    standfirst: 'Volunteers counted 2,140 at the weir, more than in the ten years before together.',
  },
  {
    ...{ section: 'world', slug: 'lighthouse', headline: 'Lighthouse keeper’s diary is found in a wall' },
    standfirst: '',
  },
  {
    ...{
      section: 'world',
      slug: 'market-roof',
      type: 'brief',
      headline: 'Market closed while its roof is mended',
    },
    standfirst: 'Stalls stand on the square until Sunday.',
  },
  {
    ...{ section: 'world', slug: 'school-boat', headline: 'School boat gets a heater' },
    standfirst: 'Pupils had collected 900 for it with a concert on deck.',
  },
  {
    ...{
      section: 'opinion',
      slug: 'letters',
      type: 'opinion',
      headline: 'Letters: keep the quay open to anglers',
    },
    standfirst: '',
  },
  {
    ...{
      section: 'world',
      slug: 'storm-cellars',
      headline: 'Cellars flood in Weir Street for the third time',
    },
    standfirst: 'The pumps were on the other side of the river.',
  },
];

const HEBREW = [
  {
    ...{ slug: 'he-ferry', kicker: 'הנמל', headline: 'מעבורת הלילה חוזרת אל המצר' },
    standfirst: 'אחרי שמונה חודשים העיירה והאי שלה שוב מחוברים גם אחרי רדת החשכה.',
    body: {
      type: 'doc',
      content: [
        paragraph(
          'מעבורת הלילה האחרונה יצאה במרץ, ועליה אחד-עשר נוסעים וכלב. ביום שישי היא מפליגה שוב: ברבע לעשר מן הרציף הישן.',
        ),
        paragraph('„אנשים כבר התחילו לעבור דירה בגללה”, אמרה רות אמזל, שמנהלת את הקופה מאז 1998.'),
      ],
    },
  },
  {
    ...{ slug: 'he-eels', headline: 'הצלופחים חוזרים במעלה הנהר' },
    standfirst: 'מתנדבים ספרו 2,140 ליד הסכר.',
  },
  { ...{ slug: 'he-library', headline: 'הספרייה פתוחה עד תשע' }, standfirst: '' },
];

/** Publishes a paper that is the same in every run, in English or Hebrew, a story a day, and nothing beside it. */
export async function printPaper(newsroom: Newsroom, api: ArticlesApi, language: 'en' | 'he'): Promise<void> {
  const isHebrew = language === 'he';
  const [name, tagline] = isHebrew ? ['השומר', 'עיתון המצר'] : ['The Sound', 'The paper of both shores'];
  await ask(
    newsroom,
    `UPDATE newsroom SET language = '${language}', name = '${name}', tagline = '${tagline}'`,
  );
  const tag = isHebrew ? 'he-sound' : 'the-sound';
  await addTag(newsroom, tag, isHebrew ? 'המצר' : 'The sound');
  const who = isHebrew ? 'מרים לב' : 'Miriam Lowe';
  const profileId = await addAuthor(newsroom, isHebrew ? 'he-lev' : 'miriam-lowe', who);
  const shared = { language, tags: [tag], bylines: [{ profileId }] };
  const stories: { headline: string; [fact: string]: unknown }[] = isHebrew ? HEBREW : STORIES;
  for (const [days, facts] of stories.entries()) {
    const { id } = await aLiveStory(api, { ...shared, ...facts });
    const at = `date_trunc('day', now()) - interval '${days} days 14 hours 30 minutes'`;
    await ask(
      newsroom,
      `UPDATE article SET first_published_at = ${at}, published_at = ${at} WHERE id = '${id}'`,
    );
  }
}
