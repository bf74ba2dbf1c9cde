import { encode } from 'uqr';

/** A QR code as the outline of its dark squares, for an SVG of `size` by `size`. */
export interface QrCode {
  size: number;
  path: string;
}

/** The QR code of a text, with the margin that readers need. */
export function qrCodeOf(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const squares = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')));
  return { size, path: squares.join('') };
}
