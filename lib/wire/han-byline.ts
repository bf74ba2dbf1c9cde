import type { WireByline } from './wire-story.ts';

const LONGEST = 60;
const BYLINE =
  /^[（(【]?(?:(?:本报|本報|特约)?(?:记者|記者)|作者|撰文|文)(?:[\s:：/／丨|]+|(?=\p{Script=Han}{2,4}[）)】]?$))(.+?)[）)】]?$/u;
const NAME = /^[\p{Script=Han}·]{2,6}$/u;
const DATELINE =
  /^(新华社|新華社|中新社|中新网|中央社|法新社|路透社|美联社|共同社)(\p{Script=Han}{2,8}?)((?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日)[电電讯訊](?:\s*[（(](?:记者|記者)\s*([\p{Script=Han}、·\s]{2,30})[）)])?\s*/u;

/** What opens a Chinese agency story: "新华社北京11月3日电（记者张三、李四）". */
export interface HanOpening {
  readonly agency: string;
  readonly place: string;
  readonly authors: readonly WireByline[];
  readonly rest: string;
}

/** Reads a Chinese byline such as "记者 张三、李四" or "文/张三"; null for other text. */
export function readHanByline(line: string): WireByline[] | null {
  if (line.length > LONGEST) return null;
  const names = BYLINE.exec(line)?.[1];
  return names === undefined ? null : readNames(names);
}

/** Reads the opening of a Chinese agency story; null for other text. */
export function readHanOpening(paragraph: string): HanOpening | null {
  const match = DATELINE.exec(paragraph.slice(0, 120));
  if (match === null) return null;
  const [whole, agency = '', place = '', , names] = match;
  const authors = names === undefined ? [] : readNames(names);
  return authors === null ? null : { agency, place, authors, rest: paragraph.slice(whole.length) };
}

function readNames(text: string): WireByline[] | null {
  const names = text.split(/[\s、，,]+/).filter((name) => name !== '');
  if (names.length === 0 || !names.every((name) => NAME.test(name))) return null;
  return names.map((name) => ({ name, kind: 'person' }));
}
