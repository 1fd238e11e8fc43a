import { type Measure, measureNames, measures } from "../../../model/association/measures.js";
import type { associationTables } from "../../../model/association/schemas.js";
import { ledgerSections } from "../../../model/association/statement/statements.js";
import { blankMark } from "../../../model/blank.js";
import type { Account } from "../../../model/dataset.js";
import { type FiscalYear, fiscalYearName } from "../../../model/fiscal-year.js";
import type { TableSchema } from "../../../model/schema.js";
import type { StarterRow } from "../../../render/excel/starter-book.js";
import { blankRow } from "../../table-starter.js";

/** What the rows of a starter are made of. */
interface Known {
  readonly name: string;
  readonly year: FiscalYear;
  readonly accounts: readonly Account[];
}

type Rows = (known: Known) => readonly StarterRow[];

/** The accounts that have a balance of their own, each with a blank on its usual side. */
const balances: Rows = ({ accounts }) =>
  accounts
    .filter(({ kind }) => kind === "末端")
    .map(({ section, title }) => ({
      section,
      account: title,
      [ledgerSections[section].normal]: blankMark(),
    }));

/** The accounts that stand by themselves in a budget. */
const budgeted: Rows = ({ accounts }) =>
  accounts
    .filter(({ section, parent }) => ledgerSections[section].isBudgeted && parent === undefined)
    .map(({ section, title }) => ({ section, account: title, amount: blankMark() }));

/** What of its business every corporation publishes year by year. */
const published = measureNames.filter((measure) =>
  measures[measure].tenYears.some((part) => part === "amount"),
);

const plannedItems: readonly (Measure | "実際回収")[] = ["保証承諾", "保証債務残高", "代位弁済", "実際回収"];

/** 計画の年度, from the next year on. */
const planned =
  (years: number): Rows =>
  ({ year }) =>
    Array.from({ length: years }, (_, index) => year + 1 + index).flatMap((fiscalYear) =>
      plannedItems.map((item) => ({
        fiscalYear: fiscalYearName(fiscalYear),
        item,
        amount: blankMark(),
      })),
    );

/** The last five years. */
const recent = (year: FiscalYear): string[] =>
  Array.from({ length: 5 }, (_, index) => fiscalYearName(year - 4 + index));

const dimensions = ["金融機関群別", "業種別", "制度別"];

/** 見出しの下の行: what is the same for every corporation, with blanks beside it. A table that is not here has one blank row. */
const prepared: { readonly [Id in keyof typeof associationTables]?: Rows } = {
  trialBalance: balances,
  previousTrialBalance: balances,
  budget: budgeted,
  currentBudget: budgeted,
  trend: ({ year }) =>
    published.flatMap((measure) =>
      recent(year).map((fiscalYear) => ({ fiscalYear, measure, count: blankMark(), amount: blankMark() })),
    ),
  mix: () =>
    published
      .filter((measure) => measures[measure].tenYears.some((part) => part === "count"))
      .flatMap((measure) =>
        dimensions.map((dimension) => ({
          measure,
          dimension,
          group: blankMark(),
          count: blankMark(),
          amount: blankMark(),
        })),
      ),
  baseProperty: ({ year }) =>
    recent(year).map((fiscalYear) => ({ fiscalYear, fund: blankMark(), reserve: blankMark() })),
  keyFigures: () => [
    { item: "利用企業者数", value: blankMark(), unit: "企業" },
    { item: "役職員数", value: blankMark(), unit: "人" },
  ],
  annualPlan: planned(1),
  midTermPlan: planned(3),
  basePropertyPlan: () =>
    ["基金", "基金準備金"].map((item) => ({ item, balance: blankMark(), increase: blankMark() })),
  profile: ({ name }) => [
    { item: "名称", content: name },
    { item: "設立", content: blankMark() },
    { item: "根拠法律", content: "信用保証協会法（昭和28年法律第196号）" },
    { item: "目的", content: blankMark() },
    { item: "業務", content: blankMark() },
    { item: "事業所", content: blankMark() },
  ],
  programmes: () => ["県", "市町村", "国", "協会"].map((provider) => ({ provider, name: blankMark() })),
};

/** The rows with which a table begins. */
export const starterRows = (id: string, schema: TableSchema, known: Known): readonly StarterRow[] =>
  prepared[id as keyof typeof associationTables]?.(known) ?? [blankRow(schema)];
