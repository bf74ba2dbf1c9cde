'use client';

import type { NewsroomSettings } from '#lib/newsroom/queries.ts';
import type { FieldErrors } from '#lib/shared/domain-error.ts';
import { PageField } from './page-field.tsx';
import type { SettingsActions } from './settings-actions.ts';

/** Which pages every page leads to. They are written and published as stories are. */
export function PageFields({
  settings: { pages, contactPageId, ethicsPageId },
  fields,
  beginPage,
  onChange,
}: {
  settings: NewsroomSettings;
  fields: FieldErrors;
  beginPage: SettingsActions['beginPage'];
  onChange(): void;
}) {
  const field = { pages, begin: beginPage, onChange };
  return (
    <>
      <PageField {...field} name="contact" value={contactPageId} error={fields.contactPageId} />
      <PageField {...field} name="ethics" value={ethicsPageId} error={fields.ethicsPageId} />
    </>
  );
}
