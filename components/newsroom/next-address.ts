const SOMEWHERE = 'https://newsroom.invalid';

/**
 * Where to go after signing in: the path that `next` asks for when it stays on this origin and in the newsroom,
 * else the desk. Read by the URL parser, as a browser would, so that `//elsewhere` and `/\elsewhere` are seen through.
 */
export function nextAddress(next: string | undefined): string {
  if (next === undefined || !next.startsWith('/') || !URL.canParse(next, SOMEWHERE)) return DESK;
  const { origin, pathname, search } = new URL(next, SOMEWHERE);
  const isInNewsroom = pathname === '/admin' || pathname.startsWith('/admin/');
  return origin === SOMEWHERE && isInNewsroom ? pathname + search : DESK;
}

const DESK = '/admin';
