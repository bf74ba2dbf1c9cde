const API = 'the trial writes it over the API';
const OURS = 'only the newsroom itself writes it, from a list of its own or as a hash';
const LIMITED = 'its shape is checked, and leaves no room for markup';
const COPY = 'a copy of what stands in another table, made by the database or by a command';

/**
 * Every column of words, by its table: how many letters the trial fills it with, or why it leaves it; a table that is left
 * as a whole has one reason. A new column has to be decided here, so that none is added that nobody tries to misuse.
 */
export const HOSTILE_FIELDS: Readonly<Record<string, string | Readonly<Record<string, number | string>>>> = {
  newsroom: {
    ...{ name: 100, tagline: 200, footer_text: 300, contact_address: 200 },
    ...{ language: LIMITED, time_zone: LIMITED, accent_light: LIMITED, accent_dark: LIMITED },
    ...{ social_profiles: LIMITED, contact_email: LIMITED },
    ...{ analytics_provider: LIMITED, analytics_site: LIMITED, analytics_host: LIMITED },
  },
  newsroom_logo: { scheme: OURS, hash: OURS },
  person: { name: 200, email: LIMITED, password_hash: OURS, mail_choices: OURS, time_zone: LIMITED },
  invitation: { name: 200, email: LIMITED },
  session: { user_agent: 300, address: 'the front door says it, and nobody else' },
  rate_limit: { key: OURS },
  totp: { secret: OURS },
  passkey: { name: 100, credential_id: OURS, transports: OURS },
  passkey_challenge: { purpose: OURS },
  oidc_identity: { issuer: LIMITED, subject: 'it is compared, and shown nowhere', label: 200 },
  oidc_sign_in: { purpose: OURS, return_to: LIMITED },
  api_token: { name: 100, scopes: OURS },
  profile: { name: 200, role: 100, bio: 1000, contact: LIMITED, slug: LIMITED },
  section: { name: 100, description: 500, slug: LIMITED },
  tag: { name: 100, slug: LIMITED },
  article: {
    ...{ slug: LIMITED, language: LIMITED, headline: API, standfirst: API, kicker: API, byline_text: API },
    ...{ dateline_place: API, dateline_agency: API, slugline: API, source: API, body: API },
    ...{ editors_note: API, internal_note: API, kill_reason: API, scheduled_change: COPY },
    ...{ stage_note: 1000, schedule_problem: 300 },
  },
  article_byline: { role: API },
  revision: {
    ...{ slug: COPY, language: COPY, headline: COPY, standfirst: COPY, kicker: COPY, byline_text: COPY },
    ...{ dateline_place: COPY, dateline_agency: COPY, slugline: COPY, source: COPY, body: COPY },
    ...{ editors_note: COPY, internal_note: COPY },
  },
  revision_name: { name: 100 },
  revision_byline: { role: COPY },
  article_address: { slug: COPY },
  article_search: { text: COPY },
  article_step: { step: API, client_id: LIMITED },
  article_orphan: { client_id: LIMITED, text: 10_000, reason: 200 },
  correction: { text: API },
  notice: { kind: OURS, actor_name: 200, text: 1000 },
  mail_message: { to: 200, subject: 200, text: 10_000, problem: 500 },
  saved_view: { name: 60, query: 300 },
  section_alias: { slug: LIMITED },
  tag_alias: { slug: LIMITED, name: 100 },
  profile_alias: { slug: LIMITED },
  idempotent_answer: { key: 'it is compared, and shown nowhere', answer: COPY },
  audit_event: { actor_name: COPY, action: OURS, object_type: OURS, before: COPY, after: COPY, origin: COPY },
  outbox_event: { kind: OURS, payload: COPY, problem: 'it is for the log alone' },
  live_story: COPY,
  page_change: COPY,
  search_word: COPY,
};
