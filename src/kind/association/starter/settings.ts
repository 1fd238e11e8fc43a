import { blankMark } from "../../../model/blank.js";
import { type FiscalYear, fiscalYearName, wholeYear } from "../../../model/fiscal-year.js";
import { prefectureTile } from "../../../model/prefectures.js";
import { yamlText } from "../../starter.js";

/** `kaiji.yaml` of an association that begins. */
export const starterSettings = (
  name: string,
  year: FiscalYear,
): string => `# ${fiscalYearName(year)}のデータの設定です。#から後は覚え書きで、読まれません。
kind: association
entity:
  name: ${yamlText(name)}
  prefecture: ${yamlText(prefectureOf(name))}
fiscalYear: ${year} # ${wholeYear(year)}
published: "${year + 1}-07" # 発行年月。書き出すファイルの日付にもなります
publisher: # 奥付。載せない行は消します
  department: ${blankMark("担当の部課")}
  postalCode: ${blankMark("郵便番号")}
  address: ${blankMark("所在地")}
  telephone: ${blankMark("電話番号")}
  web: ${blankMark("ウェブサイト")}
style:
  negative: ▲ # 負の数の印。▲ △ - のどれか
  nothing: ─ # 数のないことの印
# ほかの設定（表の単位と端数、定款倍率、利用条件など）は docs/data-format.md にあります。
`;

/** 「青森県」 of 青森県信用保証協会; a blank of a city's, and of a name that does not say it. */
function prefectureOf(name: string): string {
  const tile = prefectureTile(name);
  if (!tile || tile.isCity) return blankMark("都道府県");
  const suffix = { 北海道: "", 東京: "都", 京都: "府", 大阪: "府" }[tile.name] ?? "県";
  return `${tile.name}${suffix}`;
}
