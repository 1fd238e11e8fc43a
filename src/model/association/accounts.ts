import { tableSchema } from "../schema.js";
import { ledgerSectionNames } from "./statement/statements.js";

/** 勘定科目表: the reference chart (`data/reference/accounts.csv`), and a dataset's own additions to it. */
export const accountsSchema = tableSchema({
  path: "ledger/accounts",
  title: "勘定科目表",
  nextYear: "stays",
  about:
    "協会独自の科目。共通の勘定科目表（data/reference/accounts.csv）に加わり、同じ科目IDの行はこちらが勝ちます。新しい科目は、この表ですぐ上に書いた科目の次に並びます",
  keys: [["id"]],
  columns: {
    id: {
      kind: "text",
      heading: "科目ID",
      required: true,
      about: "科目の符号（英小文字とハイフン）",
      example: "guarantee-fees",
    },
    title: { kind: "text", heading: "科目", required: true, about: "科目名", example: "保証料" },
    aliases: {
      kind: "text",
      heading: "別名",
      about: "別の書き方。「;」で区切る",
      example: "収入保証料;信用保証料",
    },
    section: {
      kind: "choice",
      heading: "区分",
      choices: ledgerSectionNames,
      about: "計算書のどこに立つか",
      example: "経常収入",
    },
    kind: {
      kind: "choice",
      heading: "種別",
      choices: ["計", "末端", "内数"],
      about: "計は下の科目の合計、末端は残高をもつ科目、内数は上位の残高のうち書き（加算しない）",
      example: "末端",
    },
    parent: { kind: "text", heading: "上位", about: "属する計の科目ID", example: "operating-expenses" },
    netWorth: {
      kind: "text",
      heading: "正味財産",
      about: "財産目録で正味財産になる科目に「○」",
      example: "○",
    },
  },
});
