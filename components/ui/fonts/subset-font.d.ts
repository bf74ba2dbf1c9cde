/** What this house uses of a package that brings no types. */
declare module 'subset-font' {
  interface Options {
    targetFormat: 'woff2';
    /** A number pins an axis. */
    variationAxes: Readonly<Record<string, number | Readonly<{ min: number; max: number; default: number }>>>;
    keepFeatures: readonly string[];
  }
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
