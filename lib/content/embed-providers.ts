/** How the addresses of one provider are read and written. Ids may hold slashes where one number is not enough. */
export interface EmbedProvider {
  name: string;
  /** Its hosts, without a leading `www.`, `m.` or `mobile.`. */
  hosts: readonly string[];
  id: RegExp;
  /** The id in an address of one of its hosts; null or anything that `id` refuses when there is none. */
  idIn(url: URL): string | null | undefined;
  /** Where the piece stands at the provider: for people. */
  address(id: string): string;
  /** What shows the piece in a frame: loaded only when a reader asks. */
  frame(id: string): string;
}

const inPath = (url: URL, pattern: RegExp) => pattern.exec(url.pathname)?.slice(1).find(Boolean);

/** The allow-list: whose pieces a story may carry. */
export const EMBED_PROVIDERS = {
  youtube: {
    name: 'YouTube',
    hosts: ['youtube.com', 'youtu.be', 'youtube-nocookie.com', 'music.youtube.com'],
    id: /^[\w-]{11}$/,
    idIn: (url) =>
      url.hostname === 'youtu.be'
        ? inPath(url, /^\/([\w-]+)\/?$/)
        : url.pathname === '/watch'
          ? url.searchParams.get('v')
          : inPath(url, /^\/(?:embed|shorts|live|v)\/([\w-]+)\/?$/),
    address: (id) => `https://www.youtube.com/watch?v=${id}`,
    frame: (id) => `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`,
  },
  vimeo: {
    name: 'Vimeo',
    hosts: ['vimeo.com', 'player.vimeo.com'],
    // The second half is the key of a film that is not listed.
    id: /^\d{5,12}(?:\/[\da-f]{8,12})?$/,
    idIn: (url) => {
      const id = inPath(
        url,
        /^\/(?:video\/|channels\/[\w-]+\/|groups\/[\w-]+\/videos\/)?(\d+(?:\/[\da-f]+)?)\/?$/,
      );
      const key = url.searchParams.get('h');
      return id && key && !id.includes('/') ? `${id}/${key}` : id;
    },
    address: (id) => `https://vimeo.com/${id}`,
    frame: (id) => `https://player.vimeo.com/video/${id.replace('/', '?h=')}`,
  },
  x: {
    name: 'X',
    hosts: ['x.com', 'twitter.com'],
    id: /^\d{5,20}$/,
    idIn: (url) =>
      inPath(url, /^\/(?:\w{1,20}|i\/web|i)\/status(?:es)?\/(\d+)(?:\/(?:photo|video)\/\d|\/)?$/),
    address: (id) => `https://x.com/i/status/${id}`,
    frame: (id) => `https://platform.twitter.com/embed/Tweet.html?id=${id}&dnt=true`,
  },
  instagram: {
    name: 'Instagram',
    hosts: ['instagram.com'],
    id: /^(?:p|reel)\/[\w-]{5,40}$/,
    idIn: (url) => inPath(url, /^\/(?:[\w.]{1,30}\/)?((?:p|reel)\/[\w-]+)(?:\/embed)?\/?$/),
    address: (id) => `https://www.instagram.com/${id}/`,
    frame: (id) => `https://www.instagram.com/${id}/embed/`,
  },
  tiktok: {
    name: 'TikTok',
    hosts: ['tiktok.com'],
    id: /^@\w[\w.]{0,23}\/video\/\d{5,20}$/,
    idIn: (url) => inPath(url, /^\/(@[\w.]+\/video\/\d+)\/?$/),
    address: (id) => `https://www.tiktok.com/${id}`,
    frame: (id) => `https://www.tiktok.com/player/v1/${id.slice(id.lastIndexOf('/') + 1)}`,
  },
  facebook: {
    name: 'Facebook',
    hosts: ['facebook.com'],
    id: /^(?:\w[\w.]{0,59}\/(?:posts|videos)\/\w{5,120}|reel\/\d{5,20}|watch\/\d{5,20})$/,
    idIn: (url) => {
      const film = url.pathname.startsWith('/watch') ? url.searchParams.get('v') : null;
      if (film !== null) return `watch/${film}`;
      const video = /^\/([\w.]+\/videos)\/(?:[^/]+\/)?(\d+)\/?$/.exec(url.pathname);
      if (video) return `${video[1]}/${video[2]}`;
      return inPath(url, /^\/([\w.]+\/posts\/\w+|reel\/\d+)\/?$/);
    },
    address: (id) => `https://www.facebook.com/${id.replace(/^watch\//, 'watch/?v=')}`,
    frame: (id) => {
      const kind = /\/posts\//.test(id) ? 'post' : 'video';
      const href = `https://www.facebook.com/${id.replace(/^watch\//, 'watch/?v=')}`;
      return `https://www.facebook.com/plugins/${kind}.php?href=${encodeURIComponent(href)}`;
    },
  },
  spotify: {
    name: 'Spotify',
    hosts: ['open.spotify.com'],
    id: /^(?:track|album|playlist|episode|show|artist)\/[\dA-Za-z]{22}$/,
    idIn: (url) => inPath(url, /^\/(?:intl-[a-z-]+\/)?(?:embed\/)?([a-z]+\/\w+)\/?$/),
    address: (id) => `https://open.spotify.com/${id}`,
    frame: (id) => `https://open.spotify.com/embed/${id}`,
  },
  datawrapper: {
    name: 'Datawrapper',
    hosts: ['datawrapper.dwcdn.net', 'datawrapper.de'],
    id: /^[\dA-Za-z]{5}$/,
    idIn: (url) => inPath(url, /^\/(?:_\/|chart\/)?(\w{5})(?:\/\d*|\/)*$/),
    address: (id) => `https://datawrapper.dwcdn.net/${id}/`,
    frame: (id) => `https://datawrapper.dwcdn.net/${id}/`,
  },
} as const satisfies Record<string, EmbedProvider>;
