import type { officersSchema } from "../../model/association/profile.js";
import type { BookletDataset } from "../../model/dataset.js";
import { eraMonth } from "../../model/era.js";
import { firstDay, fiscalYearName, lastDay, wholeYear } from "../../model/fiscal-year.js";
import type { RowOf } from "../../model/schema.js";
import type { DatedTable } from "../../model/settings.js";
import { day, type FormField } from "../chamber/field.js";

type FactOf = FormField<BookletDataset>;

/** 年度の名, so many years from the dataset's: what `{{年度 -2}}` is. */
export const yearNameAt = ({ settings: { fiscalYear, style } }: BookletDataset, distance: number): string =>
  fiscalYearName(fiscalYear + distance, style.eraChange);

/** 役職者: the name of the one officer of a post. */
function officer({ tables }: BookletDataset, post: string): string {
  const [first, second] = (tables.officers ?? []).filter((row) => row.post.value === post);
  return second === undefined ? (first?.name?.value ?? "") : "";
}

const head = ({ tables }: BookletDataset): RowOf<typeof officersSchema> | undefined => tables.officers?.[0];

const publisher = (name: "department" | "postalCode" | "address" | "telephone" | "web", about: string) => ({
  about: `kaiji.yamlのpublisherの${name}。${about}`,
});

/** 連絡先: the publisher's, else that of the first office. */
const contact = (name: string, key: "postalCode" | "address" | "telephone"): FactOf => ({
  name,
  ...publisher(key, "なければ事業所の表のはじめの行"),
  of: ({ settings, tables }) => settings.publisher?.[key] ?? tables.offices?.[0]?.[key].value ?? "",
});

/** 現在日: the days that `asOf` of the settings gives. */
const dated: Readonly<Record<DatedTable, string>> = {
  profile: "概要",
  officers: "役員",
  organisation: "組織",
  programmes: "保証制度",
  offices: "事業所",
};

/** 協会・連合会の事実: what every form of a corporation may name. */
export const formFacts: readonly FactOf[] = [
  { name: "団体名", about: "協会・連合会の名", of: ({ settings }) => settings.entity.name },
  { name: "協会名", about: "同じ", of: ({ settings }) => settings.entity.name },
  { name: "都道府県名", about: "都道府県の名", of: ({ settings }) => settings.entity.prefecture ?? "" },
  { name: "年度", about: "令和7年度", of: (dataset) => yearNameAt(dataset, 0) },
  { name: "前年度", about: "令和6年度", of: (dataset) => yearNameAt(dataset, -1) },
  { name: "翌年度", about: "令和8年度", of: (dataset) => yearNameAt(dataset, 1) },
  {
    name: "年度初日",
    about: "令和7年4月1日",
    of: ({ settings }) => day(firstDay(settings.fiscalYear)),
  },
  { name: "年度末日", about: "令和8年3月31日", of: ({ settings }) => day(lastDay(settings.fiscalYear)) },
  {
    name: "期間",
    about: "令和7年4月1日から令和8年3月31日まで",
    of: ({ settings }) => wholeYear(settings.fiscalYear),
  },
  {
    name: "6月末日",
    about: "年度の後の6月30日（令和8年6月30日）",
    of: ({ settings }) => day(`${settings.fiscalYear + 1}-06-30`),
  },
  {
    name: "発行年月",
    about: "kaiji.yamlのpublished（令和8年7月）",
    of: ({ settings }) => eraMonth(`${settings.published}-01`),
  },
  {
    name: "代表者役職",
    about: "役員の表のはじめの行の役職",
    of: (dataset) => head(dataset)?.post.value ?? "",
  },
  {
    name: "代表者氏名",
    about: "役員の表のはじめの行の氏名",
    of: (dataset) => head(dataset)?.name?.value ?? "",
  },
  { name: "会長", about: "役員の表の、会長の氏名", of: (dataset) => officer(dataset, "会長") },
  { name: "理事長", about: "役員の表の、理事長の氏名", of: (dataset) => officer(dataset, "理事長") },
  contact("郵便番号", "postalCode"),
  contact("所在地", "address"),
  contact("電話", "telephone"),
  {
    name: "担当部署",
    ...publisher("department", "書類の作成者"),
    of: ({ settings }) => settings.publisher?.department ?? "",
  },
  {
    name: "ウェブサイト",
    ...publisher("web", "アドレス"),
    of: ({ settings }) => settings.publisher?.web ?? "",
  },
  ...Object.entries(dated).map(
    ([table, title]): FactOf => ({
      name: `${title}の現在日`,
      about: `kaiji.yamlのasOfの${table}`,
      of: ({ settings }) => day(settings.asOf?.[table as DatedTable]),
    }),
  ),
];
