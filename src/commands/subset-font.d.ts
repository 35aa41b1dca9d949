declare module 'subset-font' {
  type AxisRange = number | { min: number; max: number; default?: number };

  /** The font with only the glyphs of `text`, its variation axes pinned or narrowed. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: {
      targetFormat?: 'sfnt' | 'woff' | 'woff2' | 'truetype';
      variationAxes?: Record<string, AxisRange>;
      preserveNameIds?: number[];
    },
  ): Promise<Buffer>;
}
