import { ADMINS, CONFIDENTIAL, DESK, EDITORS, LIVE, OWN, row, STAFF, story } from './row.ts';

export const PAGES = [
  row('page /admin', STAFF),
  row('page /admin/account', STAFF),
  row('page /admin/articles', STAFF),
  row('page /admin/notices', STAFF),
  row('page /admin/articles/[id]', DESK, story()),
  row('page /admin/articles/[id]', ADMINS, story(CONFIDENTIAL)),
  row('page /admin/articles/[id]', STAFF, story(OWN)),
  row('page /admin/articles/[id]/history', DESK, story(LIVE)),
  row('page /admin/articles/[id]/history', ADMINS, story(CONFIDENTIAL)),
  row('page /admin/articles/[id]/history/replay', DESK, story()),
  row('page /admin/articles/[id]/history/replay', ADMINS, story(CONFIDENTIAL)),
  row('page /admin/articles/[id]/preview', DESK, story()),
  row('page /admin/articles/[id]/preview', ADMINS, story(CONFIDENTIAL)),
  row('page /admin/taxonomy', EDITORS),
  row('page /admin/taxonomy/tags', EDITORS),
  row('page /admin/taxonomy/profiles', EDITORS),
  row('page /admin/audit', ADMINS),
  row('page /admin/settings', ADMINS),
  row('page /admin/settings/mail', ADMINS),
];
