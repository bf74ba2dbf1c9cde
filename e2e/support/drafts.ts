import { CANARY_FIELDS, CANARY_REASON } from './canaries.ts';
import type { ArticlesApi, LiveStory } from './live-stories.ts';

const IN_A_YEAR = () => new Date(Date.now() + 365 * 86_400_000).toISOString();

/** What comes after a story was written, for each place outside of what readers see; each has canaries in all its texts. */
const WAYS: readonly ((api: ArticlesApi, story: LiveStory) => Promise<unknown>)[] = [
  async () => undefined,
  (api, { id, version }) => api(`/${id}/submit`, { version }),
  async (api, { id, version }) => {
    const filed = await api(`/${id}/submit`, { version });
    await api(`/${id}/send-back`, { version: filed.version, note: CANARY_REASON });
  },
  async (api, { id, version }) => {
    const filed = await api(`/${id}/submit`, { version });
    await api(`/${id}/approve`, { version: filed.version });
  },
  (api, { id, version }) => api(`/${id}/schedule`, { version, at: IN_A_YEAR() }),
  (api, { id, version }) => api(`/${id}/trash`, { version }),
  async (api, { id, version }) => {
    const live = await api(`/${id}/publish`, { version });
    await api(`/${id}/unpublish`, { version: live.version });
  },
  async (api, { id, version }) => {
    const live = await api(`/${id}/publish`, { version });
    await api(`/${id}/kill`, { version: live.version, reason: CANARY_REASON });
  },
  (api, { id, version }) => api(`/${id}`, { version, embargoUntil: IN_A_YEAR() }, 'patch'),
];

/** Writes a story for each place where readers must not find one. Their ids and addresses. */
export async function writeDrafts(
  api: ArticlesApi,
  section: string,
): Promise<{ ids: string[]; addresses: string[] }> {
  const ids: string[] = [];
  const addresses: string[] = [];
  for (const [number, go] of WAYS.entries()) {
    const slug = `unseen-${number}`;
    const draft = await api('', { ...CANARY_FIELDS, section, slug });
    await go(api, draft);
    ids.push(draft.id);
    addresses.push(`/${section}/${slug}`);
  }
  return { ids, addresses };
}
