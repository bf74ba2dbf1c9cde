/** A cookie of a request as it was sent, or null. */
export function readCookie(headers: Headers, name: string): string | null {
  const pairs = (headers.get('cookie') ?? '').split(/;\s*/);
  const pair = pairs.find((part) => part.startsWith(`${name}=`));
  return pair ? pair.slice(name.length + 1) : null;
}

/** A cookie as a `Set-Cookie` header says it (RFC 6265). */
export function cookieHeader(
  name: string,
  value: string,
  { path, secure, maxAge }: { path: string; secure: boolean; maxAge: number },
): string {
  const attributes = [`${name}=${value}`, `Path=${path}`, `Max-Age=${maxAge}`, 'HttpOnly', 'SameSite=Lax'];
  return [...attributes, ...(secure ? ['Secure'] : [])].join('; ');
}
