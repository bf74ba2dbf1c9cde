import { readHanNames } from './han-byline.ts';
import type { WireByline } from './wire-story.ts';

const WINDOW = 120;
const OPENINGS: readonly RegExp[] = [
  // 新华社北京11月3日电（记者张三、李四）
  /^(?<agency>新华社|新華社|中新社|中新网|中央社|法新社|路透社|美联社|共同社)(?<place>\p{Script=Han}{2,8}?)(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日[电電讯訊](?:\s*[（(](?:记者|記者)\s*(?<names>[\p{Script=Han}、·\s]{2,30})[）)])?\s*/u,
  // 【東京共同】
  /^【(?<place>\p{Script=Han}{2,6}?)(?<agency>共同|時事|ロイター|AFP)】\s*/u,
  // (서울=연합뉴스) 홍길동 기자 =
  /^\((?<place>\p{Script=Hangul}{2,8})=(?<agency>연합뉴스|뉴시스|뉴스1)\)\s*(?:(?<reporter>\p{Script=Hangul}{2,4}) (?<job>기자|특파원)\s*=\s*)?/u,
];

/** What opens an agency story in Chinese, Japanese or Korean. */
export interface EastAsianOpening {
  readonly agency: string;
  readonly place: string;
  readonly authors: readonly WireByline[];
  readonly rest: string;
}

/** Reads the opening of an agency story in the three languages; null for other text. */
export function readEastAsianOpening(paragraph: string): EastAsianOpening | null {
  const opening = paragraph.slice(0, WINDOW);
  for (const pattern of OPENINGS) {
    const match = pattern.exec(opening);
    const { agency, place, names, reporter, job } = match?.groups ?? {};
    if (match === null || agency === undefined || place === undefined) continue;
    const authors = reporter === undefined ? readHanNames(names ?? '') : [person(reporter, job)];
    return { agency, place, authors: authors ?? [], rest: paragraph.slice(match[0].length) };
  }
  return null;
}

function person(name: string, role: string | undefined): WireByline {
  return role === undefined ? { name, kind: 'person' } : { name, kind: 'person', role };
}
