import type { Colour, Design, Theme } from "../../../model/theme.js";

/** 表の装い: what every table of a document has in common, in the form that the theme wants. */
export interface TableLook {
  /** Weight of the rules at its head and foot, in points. */
  readonly frame: number;
  /** Grounds of its heads, of totals, and of every second row; none where undefined. */
  readonly head: Colour | undefined;
  readonly total: Colour | undefined;
  readonly second: Colour | undefined;
  /** Colour of the words in its heads. */
  readonly headInk: Colour;
}

export const tableLook = ({ design, colours }: Theme): TableLook => looks[design.table](colours);

const looks: Readonly<Record<Design["table"], (colours: Theme["colours"]) => TableLook>> = {
  tint: ({ tint, text }) => ({ frame: 0.9, head: tint, total: tint, second: undefined, headInk: text }),
  rule: ({ accent }) => ({
    frame: 1.3,
    head: undefined,
    total: undefined,
    second: undefined,
    headInk: accent,
  }),
  stripe: ({ accent, tint }) => ({
    frame: 0.9,
    head: accent,
    total: undefined,
    second: tint,
    headInk: "#ffffff",
  }),
};
