/** What a picture for previews on other sites measures, in pixels: the shape that they show without a cut (Open Graph protocol). */
export const cardSize = { width: 1200, height: 630 } as const;
