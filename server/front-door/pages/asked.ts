import { isSaneHost } from '#server/front-door/vetting.ts';
import { chooseEncoding, type Encoding } from './accept-encoding.ts';

/** What matters in a request for a kept page; read in one pass, since this is done for every hit. */
export class Asked {
  encoding: Encoding = 'identity';
  ifNoneMatch = '';
  ifModifiedSince = '';
  /** One sane Host, and no body: what is odd takes the long way through the vetting. */
  isPlain = false;

  read(rawHeaders: readonly string[]): this {
    let hosts = 0;
    let isOdd = false;
    let accepted = '';
    this.ifNoneMatch = '';
    this.ifModifiedSince = '';
    for (let at = 0; at < rawHeaders.length; at += 2) {
      const value = rawHeaders[at + 1] ?? '';
      switch (knownName(rawHeaders[at] ?? '')) {
        case 'host':
          hosts += 1;
          isOdd ||= !isHost(value);
          break;
        case 'accept-encoding':
          accepted = accepted === '' ? value : `${accepted},${value}`;
          break;
        case 'if-none-match':
          this.ifNoneMatch = this.ifNoneMatch === '' ? value : `${this.ifNoneMatch},${value}`;
          break;
        case 'if-modified-since':
          this.ifModifiedSince = value;
          break;
        case 'content-length':
        case 'transfer-encoding':
          isOdd = true;
      }
    }
    this.isPlain = hosts === 1 && !isOdd;
    this.encoding = chooseEncoding(accepted);
    return this;
  }
}

/** Only names of the right length are worth a look. */
function knownName(name: string): string {
  switch (name.length) {
    case 4:
    case 13:
    case 14:
    case 15:
    case 17:
      return name.toLowerCase();
    default:
      return '';
  }
}

let lastHost = '';

function isHost(value: string): boolean {
  if (value === lastHost) return true;
  if (!isSaneHost(value)) return false;
  lastHost = value;
  return true;
}
