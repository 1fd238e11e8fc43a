/** What a column asks for, in points. */
export interface Wish {
  /** Width at which nothing in it wraps. */
  readonly natural: number;
  /** Width below which it cannot be read. */
  readonly least: number;
  /** How much of what is left over it takes. */
  readonly appetite: number;
}

/**
 * Widths of a table's columns that together fill the given width: each gets what it asks for and a share of
 * the rest; where there is too little, those that can wrap give way. Undefined where even the least widths
 * do not fit.
 */
export function columnWidths(wishes: readonly Wish[], width: number): number[] | undefined {
  const total = (of: (wish: Wish) => number) => wishes.reduce((sum, wish) => sum + of(wish), 0);
  const natural = total((wish) => wish.natural);
  if (natural <= width) {
    const appetite = total((wish) => wish.appetite);
    return wishes.map((wish) => wish.natural + ((width - natural) * wish.appetite) / appetite);
  }
  const least = total((wish) => wish.least);
  if (least > width + 0.01) return undefined;
  const give = (width - least) / (natural - least);
  return wishes.map((wish) => wish.least + (wish.natural - wish.least) * give);
}
