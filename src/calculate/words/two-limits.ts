import type { Words } from "../../model/words.js";
import { check } from "../../problem/check.js";
import { groupBy } from "../group-by.js";

interface Facts {
  readonly name: string;
  readonly limits: readonly string[];
}

/** 二つの上限: in one bracket, 「（小売業・卸売業は5,000万円、卸売業は1億円）」, one thing with two limits. */
export const twoLimits = check<Facts, Words>({
  id: "check/two-limits",
  severity: "warning",
  about:
    "一つの括弧の中で、同じ業種などに二つの額や人数が書かれている（小売業・卸売業は5,000万円、卸売業は1億円）。",
  message: ({ name, limits }) =>
    `「${name}」に、${limits.map((limit) => `「${limit}」`).join("と")}の二つがあります。`,
  hint: () => "どちらかの名か、額や人数の打ちまちがいです。",
  find: ({ text, place }, broken) =>
    [...text.normalize("NFKC").matchAll(/\(([^()]*)\)/gu)].flatMap(([, inside = ""]) =>
      [...groupBy(limitsIn(inside), ({ name, unit }) => `${name} ${unit}`).values()].flatMap((same) => {
        const [first] = same;
        const limits = [...new Set(same.map(({ limit }) => limit))];
        return first && limits.length > 1 ? [broken({ name: first.name, limits }, place)] : [];
      }),
    ),
});

/** Of 「小売業・卸売業は5,000万円、サービス業は100人」 each name with its limit. A comma within a number parts nothing. */
function limitsIn(inside: string): { name: string; limit: string; unit: string }[] {
  return inside.split("、").flatMap((part) => {
    const { names, limit, unit } =
      /^(?<names>[^は]+)は(?<limit>[\d,.]+[千百十万億]*(?<unit>円|人|名))$/u.exec(part.trim())?.groups ?? {};
    if (names === undefined || limit === undefined || unit === undefined) return [];
    return names.split("・").map((name) => ({ name, limit, unit }));
  });
}
