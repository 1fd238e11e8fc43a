import { z } from "zod";
import { component } from "../component/component.js";
import { wordGrid } from "../word-grid.js";

export const programmes = component({
  name: "programmes",
  title: "保証制度の表",
  about:
    "実施主体ごとの保証制度（guarantee/programmes）。上下で同じ内容の欄はつなぎます。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({
    provider: z.enum(["県", "市町村", "国", "協会"]).describe("実施主体"),
  }),
  example: '::programmes{provider="県"}',
  build: ({ attributes: { provider } }, context) => {
    const rows = (context.dataset.tables.programmes ?? []).filter((row) => row.provider.value === provider);
    if (rows.length === 0) return [];
    const discount = (text: string | undefined) => (text && /\d/u.test(text) ? `${text}％` : (text ?? ""));
    const grid = wordGrid(
      [
        { heading: "区分", width: 5, join: "always" },
        { heading: "制度名", width: 9 },
        { heading: "対象", width: 9, join: "within" },
        { heading: "資金使途", width: 3, join: "within" },
        { heading: "限度額", width: 7, join: "within" },
        { heading: "貸付利率", width: 6, join: "within" },
        { heading: "保証期間（据置期間）", width: 7, join: "within" },
        { heading: "保証料率", width: 7, join: "within" },
        { heading: "有担保割引", width: 4, join: "within" },
        { heading: "会計割引", width: 4, join: "within" },
        { heading: "補給・備考", width: 7, join: "within" },
      ],
      rows.map((row) => [
        row.group?.value ?? "",
        row.name.value,
        row.eligible?.value ?? "",
        row.purpose?.value ?? "",
        row.limit?.value ?? "",
        row.interest?.value ?? "",
        termOf(row.term?.value ?? "", row.grace?.value ?? ""),
        row.rate?.value ?? "",
        discount(row.collateralDiscount?.text),
        discount(row.accountingDiscount?.text),
        [row.subsidy?.value ?? "", row.remarks?.value ?? ""]
          .filter((text) => /[^－―─ー-]/u.test(text))
          .join("。"),
      ]),
    );
    const caption = context.caption("表", `programmes-${provider}`, `${provider}の保証制度`);
    return [{ ...grid, caption }];
  },
});

/** 10年以内（据置2年以内）. */
const termOf = (term: string, grace: string): string =>
  /\d/u.test(grace) ? `${term}（据置${grace}）` : term;
