import { settingPlace } from "../../model/dataset.js";
import { check } from "../../problem/check.js";
import type { CheckContext } from "./context.js";

/** 定款倍率 as corporations have it is about 50 (佐賀 42.8): outside of this its point or a digit has slipped. */
const usual = { least: 20, most: 100 } as const;

export const ceilingMultiple = check<{ multiple: number }, CheckContext>({
  id: "check/ceiling-multiple",
  severity: "warning",
  about: "定款倍率（kaiji.yamlのceilingMultiple）が、協会の定款にある倍率（50倍前後）とかけ離れている。",
  message: ({ multiple }) => `定款倍率が${multiple}倍です（多くの協会では50倍前後）。`,
  hint: () => "小数点と桁を、定款で確かめてください。",
  find: ({ dataset }, broken) => {
    const { ceilingMultiple: multiple } = dataset.settings;
    if (multiple === undefined || (multiple >= usual.least && multiple <= usual.most)) return [];
    return [broken({ multiple }, settingPlace(dataset, "ceilingMultiple"))];
  },
});
