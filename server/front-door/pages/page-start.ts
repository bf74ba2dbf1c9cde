import { policyInPage } from './policy.ts';
import type { Pressed } from './press.ts';

/** Where the first thing in the head stands after the encoding, which has to be among the first 1024 bytes. */
const START = /^<!doctype html><html(?: [^<>]*)?><head>(?:<meta charset="utf-8"\/>)?/i;
const ENTRY = /^<([^<>"'&\s]+)>((?:;\s*[a-z]+(?:="?[\w/+.-]*"?)?)*)$/i;
const FOR_SCRIPTS = /;\s*(?:as="?(?:script|style)|rel="?modulepreload)/i;

/**
 * A pressed page that carries with it what its headers say of it alone: the policy, and the preloads of `link`, a header of
 * that name. So whoever sends its file need not know it. null when it does not begin as our pages do.
 */
export function withStart(pressed: Pressed, link: string): Pressed | null {
  const start = START.exec(pressed.html)?.[0];
  if (start === undefined) return null;
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyInPage(pressed)}"/>`;
  return { ...pressed, html: start + policy + preloads(link) + pressed.html.slice(start.length) };
}

/** All but those of scripts, and of sheets, which are in the page. Addresses hold no comma. */
function preloads(link: string): string {
  const entries = link.split(/,\s*(?=<)/).filter((entry) => !FOR_SCRIPTS.test(entry));
  return entries.map(asElement).join('');
}

function asElement(entry: string): string {
  const [, address, parameters = ''] = ENTRY.exec(entry.trim()) ?? [];
  if (address === undefined) return '';
  const attributes = [...parameters.matchAll(/;\s*([a-z]+)(?:="?([^";]*)"?)?/gi)];
  const written = attributes.map(([, name, value = '']) => ` ${name}="${value}"`).join('');
  return `<link href="${address}"${written}/>`;
}
