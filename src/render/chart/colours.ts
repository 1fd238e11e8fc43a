import { channels, paler } from "../../model/theme-colours.js";
import { isLying, latest, type Plot } from "./plot.js";

/** 棒の色: the latest year's bar has its series' colour, the others a lighter one; where bars are no years, all have it. */
export function barColour(plot: Plot, series: number, at: number): string {
  const colour = plot.colours[series] ?? "#000000";
  return isLying(plot) || at === latest(plot) ? colour : paler(colour, 0.5);
}

/** White or the chart's text, whichever can be read on a colour. */
export function inkOn(colour: string, { theme }: Plot): string {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  return red * 0.299 + green * 0.587 + blue * 0.114 > 140 ? theme.colours.text : "#ffffff";
}
