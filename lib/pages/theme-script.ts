/**
 * Puts the theme that a reader chose on the document before anything is painted: the one script that stands in the
 * page itself, since a file would come too late or hold up the first paint. The strict policy of pages names it by
 * its hash. No character of it means anything to HTML.
 */
export const THEME_SCRIPT = 'try{document.documentElement.dataset.theme=localStorage.theme}catch{}';
