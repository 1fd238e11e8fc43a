import type { OpenedFont } from "./fontkit.js";

/** What a font says of one selector: the characters whose usual glyph is the form, and those with a glyph for it. */
interface Forms {
  readonly usual: readonly { readonly from: number; readonly to: number }[];
  readonly own: ReadonlyMap<number, number>;
}

const known = new WeakMap<OpenedFont, ReadonlyMap<number, Forms>>();

/**
 * 異体字: the glyph of a character in the form that a variation selector asks for (葛󠄀), `"usual"` where that is its
 * usual glyph, undefined where the font does not have the form. fontkit's own look-up misses forms of characters
 * that stand among the usual ones of another selector.
 */
export function variantGlyph(
  font: OpenedFont,
  character: number,
  selector: number,
): number | "usual" | undefined {
  const forms = formsOf(font).get(selector);
  const own = forms?.own.get(character);
  if (own !== undefined) return own;
  return forms?.usual.some(({ from, to }) => from <= character && character <= to) ? "usual" : undefined;
}

function formsOf(font: OpenedFont): ReadonlyMap<number, Forms> {
  const before = known.get(font);
  if (before) return before;
  const selectors = font.cmap.tables.flatMap(({ table }) => table.varSelectors?.toArray() ?? []);
  const forms = new Map(
    selectors.map(({ varSelector, defaultUVS, nonDefaultUVS }) => [
      varSelector,
      {
        usual: (defaultUVS ?? []).map(({ startUnicodeValue: from, additionalCount }) => ({
          from,
          to: from + additionalCount,
        })),
        own: new Map((nonDefaultUVS ?? []).map(({ unicodeValue, glyphID }) => [unicodeValue, glyphID])),
      },
    ]),
  );
  known.set(font, forms);
  return forms;
}
