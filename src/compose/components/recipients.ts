import { z } from "zod";
import { component } from "../component/component.js";
import { tableSize } from "../component/table-size.js";
import { wordGrid } from "../word-grid.js";

export const recipients = component({
  name: "recipients",
  title: "個人情報の提供先の表",
  about:
    "個人情報を提供する第三者（report/recipients）。セルのなかの改行ごとに①②③と番号をつけます。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject(tableSize),
  example: "::recipients",
  build: (_, context) => {
    const rows = context.dataset.tables.recipients ?? [];
    if (rows.length === 0) return [];
    const grid = wordGrid(
      [
        { heading: "通番", width: 4 },
        { heading: "提供先", width: 12 },
        { heading: "利用目的", width: 17, listed: true },
        { heading: "個人情報", width: 25, listed: true },
      ],
      rows.map(({ recipient, purpose, information }, index) => [
        String(index + 1),
        recipient.value,
        purpose.value,
        information.value,
      ]),
    );
    return [{ ...grid, caption: context.caption("表", "recipients", "個人情報の提供先") }];
  },
});
