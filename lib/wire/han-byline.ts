import type { WireByline } from './wire-story.ts';

const LONGEST = 60;
const BYLINE =
  /^[（(【]?(?:(?:本报|本報|特约)?(?:记者|記者)|作者|撰文|文)(?:[\s:：/／丨|]+|(?=\p{Script=Han}{2,4}[）)】]?$))(.+?)[）)】]?$/u;
const NAME = /^[\p{Script=Han}·]{2,6}$/u;
/** Reads a Chinese byline such as "记者 张三、李四" or "文/张三"; null for other text. */
export function readHanByline(line: string): WireByline[] | null {
  if (line.length > LONGEST) return null;
  const names = BYLINE.exec(line)?.[1];
  return names === undefined ? null : readHanNames(names);
}

/** Reads Chinese names parted by "、" or spaces; null when the text is anything else. */
export function readHanNames(text: string): WireByline[] | null {
  const names = text.split(/[\s、，,]+/).filter((name) => name !== '');
  if (names.length === 0 || !names.every((name) => NAME.test(name))) return null;
  return names.map((name) => ({ name, kind: 'person' }));
}
