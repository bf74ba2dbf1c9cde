/** Parses HTML as browsers do, without running, loading or showing anything of it. */
export function parseHtml(html: string): Document {
  return new DOMParser().parseFromString(html.toWellFormed().replaceAll('\u0000', ''), 'text/html');
}
