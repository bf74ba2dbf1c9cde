/** By what comes first in a path; everything else is a page of readers. */
const ROUTES: Readonly<Record<string, string>> = {
  _next: 'asset',
  admin: 'admin',
  api: 'api',
  'forgotten-password': 'admin',
  media: 'media',
  invitation: 'admin',
  'password-reset': 'admin',
  preview: 'preview',
  'sign-in': 'admin',
  setup: 'admin',
};
const OWN = new Set(['/livez', '/readyz', '/metrics']);

/** The kind of a path, for figures and for whom an error is shown to. */
export function routeOf(path: string): string {
  if (OWN.has(path)) return 'own';
  if (path.startsWith('/api/collab')) return 'collab';
  return ROUTES[path.split('/', 2)[1] ?? ''] ?? 'page';
}
