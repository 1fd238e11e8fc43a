import type { Colour, Inks, Theme } from "../../model/theme.js";
import { gridColour } from "../../model/theme-colours.js";
import { chroma, labOf } from "./lab.js";
import type { InkProfile } from "./profile.js";

/** How far from grey what is printed in black ink alone may be: a difference that nobody sees. */
const grey = 2;

/**
 * 色分解: the inks of every colour of a document. What the theme says of a colour goes first; text, secondary text,
 * hairlines and grid lines are black ink alone, for thin shapes in several inks blur where these do not meet; so is
 * every grey. All else goes through the profile.
 */
export function separation(
  { colours, inks: said }: Pick<Theme, "colours" | "inks">,
  profile: InkProfile,
): (colour: Colour) => Inks {
  const thin = new Set([colours.text, colours.muted, colours.line, gridColour(colours)].map(lower));
  const known = new Map(Object.entries(said));
  return (colour) => {
    const name = lower(colour);
    const before = known.get(name);
    if (before) return before;
    const lab = labOf(name);
    const made: Inks =
      thin.has(name) || chroma(lab) < grey
        ? [0, 0, 0, blackAs(lab[0], profile)]
        : (profile.inksFor(lab).map(Math.round) as unknown as Inks);
    known.set(name, made);
    return made;
  };
}

const lower = (colour: Colour): Colour => colour.toLowerCase();

/** 墨: how many percent of black look as light, beside the paper, as a grey. */
function blackAs(lightness: number, profile: InkProfile): number {
  if (lightness > 99.5) return 0;
  const away = (percent: number): number => Math.abs(profile.lookOf([0, 0, 0, percent])[0] - lightness);
  const all = Array.from({ length: 101 }, (_, percent) => percent);
  return all.reduce((best, percent) => (away(percent) < away(best) ? percent : best), 0);
}
