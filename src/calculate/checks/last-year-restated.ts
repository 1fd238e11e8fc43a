import { check } from "../../problem/check.js";
import { suggest } from "../../problem/suggest.js";
import { restatedBy } from "../restated.js";
import type { CheckContext } from "./context.js";

/** 修正再表示: what is declared restated is a figure that was published a year ago. */
export const restatedUnknown = check<{ name: string; suggestion: string | undefined }, CheckContext>({
  id: "last-year/unknown-figure",
  severity: "error",
  about: "修正再表示（last-year/restated）の数値が、前年度の公表値と比べるもののどれでもない。",
  message: ({ name }) => `「${name}」は、前年度の公表値と比べる数値にありません。`,
  hint: ({ suggestion }) =>
    suggestion === undefined
      ? "kaiji check の知らせにある名で書いてください。前年度の数値は last-year/figures.json に置きます。"
      : `「${suggestion}」のつもりではありませんか。`,
  find: ({ dataset, besideLastYear: compared }, broken) =>
    (dataset.tables.restated ?? [])
      .filter((row) => restatedBy(row, compared).length === 0)
      .map(({ figure: { value: name, place } }) => {
        const known = compared.map(({ now }) => now.label);
        return broken({ name, suggestion: suggest(name, known) }, place);
      }),
});

export const restatedNeedlessly = check<{ name: string }, CheckContext>({
  id: "last-year/restated-needlessly",
  severity: "warning",
  about: "修正再表示（last-year/restated）とした数値が、前年度の公表値のままである。",
  message: ({ name }) => `修正再表示とした「${name}」は、前年度の公表値のままです。`,
  hint: () => "改めていない数値なら、この行を消してください。改めたのなら、今年の表の数値を直してください。",
  find: ({ dataset, besideLastYear: compared }, broken) =>
    (dataset.tables.restated ?? []).flatMap((row) => {
      const own = restatedBy(row, compared);
      const isMoved = own.some(({ gap }) => gap !== "none");
      return own.length === 0 || isMoved ? [] : [broken({ name: row.figure.value }, row.figure.place)];
    }),
});
