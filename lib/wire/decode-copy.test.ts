import { describe, expect, test } from 'vitest';
import { decodeCopy } from './decode-copy.ts';
import { repairMojibake } from './mojibake.ts';
import { parseWire } from './parse-wire.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const windows1252 = (bytes: Uint8Array) => new TextDecoder('windows-1252').decode(bytes);

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) bytes.setUint16(at * 2, text.charCodeAt(at), isLittleEndian);
  return new Uint8Array(bytes.buffer);
}

const TEXT = 'Café “quoted” — 5 €, naïve Über-Ärger';

describe('the bytes of a file', () => {
  test.each([
    ['UTF-8', utf8(TEXT), TEXT],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${TEXT}`), TEXT],
    ['UTF-16 LE with a byte order mark', utf16(`\ufeff${TEXT}`, true), TEXT],
    ['UTF-16 BE with a byte order mark', utf16(`\ufeff${TEXT}`, false), TEXT],
    ['UTF-16 LE without one', utf16(TEXT, true), TEXT],
    ['UTF-16 BE without one', utf16(TEXT, false), TEXT],
    ['Windows-1252', Uint8Array.of(0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x80), '“Café” €'],
    ['UTF-8 that was misread and saved again', utf8(windows1252(utf8(TEXT))), TEXT],
    ['nothing', new Uint8Array(), ''],
    ['one byte', Uint8Array.of(0xe9), 'é'],
  ])('of %s are read', (_, bytes, text) => {
    expect(decodeCopy(bytes)).toBe(text);
  });
});

describe('a misreading', () => {
  test.each([
    ['â€œQuotedâ€\u009d', '“Quoted”'],
    ['CafÃ©', 'Café'],
    [windows1252(utf8('הכנסת אישרה')), 'הכנסת אישרה'],
    [windows1252(utf8('Ωμέγα, привет')), 'Ωμέγα, привет'],
    [windows1252(utf8(windows1252(utf8('Café “twice”')))), 'Café “twice”'],
  ])('%s is repaired', (misread, text) => {
    expect(repairMojibake(misread)).toBe(text);
  });

  test.each([
    'Café “quoted” — naïve Über-Ärger',
    'A page that shows “â€œ” for quotes is mojibake.',
    'The café showed CafÃ© on its sign.',
    'SÃO PAULO',
    'ÂNGELA, “Ã” e João',
    'Plain words.',
    'הכנסת אישרה',
    '',
  ])('is not what "%s" is', (text) => {
    expect(repairMojibake(text)).toBe(text);
  });

  test('is repaired when it is pasted', () => {
    const copy =
      'Café schließt\n\nVon Jürgen Müller\n\nBERLIN (dpa) - Das Café „Möwe“ schließt nach der Saison.';
    expect(parseWire(windows1252(utf8(copy)))).toEqual(parseWire(copy));
  });
});
