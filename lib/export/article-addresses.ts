/** Where the stories stand that a body links to, by their id; a story that is missing here is not linked. */
export type ArticleAddresses = ReadonlyMap<string, { readonly address: string; readonly headline: string }>;

export const NO_ADDRESSES: ArticleAddresses = new Map();
