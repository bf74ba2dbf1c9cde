import type { ReactElement } from 'react';

/**
 * Elements as HTML, for what is no page. The renderer is imported when it is needed, since Next lets no route do so at
 * its top: it takes that for a mistake, which in a page it would be.
 */
export async function toMarkup(element: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  return renderToStaticMarkup(element);
}
