import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { listTitle } from '#components/site/list-titles.ts';
import { monthName } from '#components/site/month-name.ts';
import { MonthPage } from '#components/site/month-page.tsx';
import { PageKeys } from '#components/site/page-keys.tsx';
import { SiteFrame } from '#components/site/site-frame.tsx';
import { monthAddress, readBefore } from '#lib/articles/addresses.ts';
import { listMetadata } from '#lib/articles/head.ts';
import { isWithin, readMonth, writeMonth } from '#lib/articles/months.ts';
import { getArchiveSpan } from '#lib/articles/published/archive.ts';
import { listStories } from '#lib/articles/published/lists.ts';
import { getSiteIdentity } from '#lib/newsroom/published.ts';
import { archiveKey } from '#lib/pages/keys.ts';

const STORIES = 40;

type Props = PageProps<'/archive/[year]/[month]'>;

const readPage = cache(async (yyyy: string, mm: string, before: string | undefined) => {
  const site = await getSiteIdentity();
  const span = await getArchiveSpan(site.timeZone);
  const month = readMonth(yyyy, mm);
  if (!month || !span || !isWithin(span, month)) notFound();
  const list = { by: 'month', month, zone: site.timeZone } as const;
  const page = await listStories({ list, path: monthAddress(month), before, limit: STORIES });
  return { site, span, month, page };
});

async function read({ params, searchParams }: Props) {
  const { year, month } = await params;
  return await readPage(year, month, readBefore(await searchParams));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site, month, page } = await read(props);
  const title = listTitle(site, monthName(month, site.language), page);
  return listMetadata(site, { title, description: '', page });
}

export default async function Page(props: Props) {
  const { site, span, month, page } = await read(props);
  return (
    <SiteFrame site={site}>
      <PageKeys stories={page.stories} keys={[archiveKey(writeMonth(month))]} />
      <MonthPage site={site} month={month} span={span} page={page} />
    </SiteFrame>
  );
}
