import { followUps } from "../../calculate/chamber/follow-ups.js";
import { halfMoves } from "../../load/next-year/settings.js";
import type { ChamberDataset } from "../../model/chamber/dataset.js";
import { followUpName } from "../../model/chamber/follow-up.js";
import { type HalfYear, lastDayOf, nextHalf } from "../../model/chamber/half-year.js";
import { type Case, chamberTables } from "../../model/chamber/register.js";
import { eraDate } from "../../model/era.js";
import type { YearlyTable } from "../../model/schema.js";
import { hasErrors, type Outcome } from "../../problem/problem.js";
import { figuresJson } from "../../render/figures-json.js";
import { formWorkbook } from "../../render/form/filled-form.js";
import type { Call } from "../desk.js";
import { movingHalf } from "../next-year/period.js";
import { rollForward } from "../next-year/roll-forward.js";
import type { TodoSection } from "../next-year/todo.js";
import type { OpenedDataset } from "../opened-dataset.js";
import type { RolledForward } from "../rolled-forward.js";
import { reportContent } from "./contents.js";
import { formMaker } from "./form-maker.js";
import { chamberReport } from "./report.js";

/**
 * 次の半期のデータ: a chamber's folder a half later. Its register goes on; what was reported lies in `last-half/`. The
 * list of what is to be done names cases by their numbers alone.
 */
export async function nextChamber(opened: OpenedDataset, call: Call): Promise<Outcome<RolledForward>> {
  const { value: made, problems: met } = await chamberReport(opened, call);
  const problems = [...met];
  if (!made || hasErrors(problems)) return { value: undefined, problems };
  const { dataset, report } = made;
  const { folder, settings } = dataset;
  const { half } = settings;
  const owner = { folder, name: settings.entity.name, date: report.asOf };
  const form = await formMaker(owner, opened.reader).fill("form-5", reportContent(made).values, problems);
  if (!form) return { value: undefined, problems };
  const rolled = await rollForward(opened, {
    period: movingHalf(half),
    settings: halfMoves,
    schemas: Object.values(chamberTables),
    read: {
      tables: Object.entries<YearlyTable>(chamberTables).map(([id, schema]) => ({
        schema,
        rows: dataset[id as keyof typeof chamberTables],
      })),
    },
    published: [
      {
        path: "figures.json",
        bytes: figuresJson({ folder, figures: report.figures, settings }),
      },
      { path: "half-year-report.xlsx", bytes: await formWorkbook(form) },
    ],
    further: [openCases(dataset), dueFollowUps(dataset, nextHalf(half))],
  });
  return { ...rolled, problems: [...problems, ...rolled.problems] };
}

/** 途中の案件: which have no end yet. */
function openCases({ cases }: ChamberDataset): TodoSection {
  return {
    heading: "続いている案件",
    lead: "受払簿は、そのまま続けて使います。次の案件は、まだ終わっていません。",
    items: cases.flatMap((entry) => {
      const awaited = awaitedBy(entry);
      return awaited === undefined ? [] : [`受付番号 ${entry.number.value}　${awaited}`];
    }),
  };
}

/** What a case waits for; undefined where it has come to an end. */
function awaitedBy({ recommended, applied, result, approved, lent }: Case): string | undefined {
  if (recommended.value === "") return "推薦するかどうか";
  if (recommended.value === "推薦せず" || result.value === "取下げ" || lent.value !== null) return undefined;
  if (result.value === "保証承諾")
    return `融資の実行（承諾は${approved.value === null ? "日付なし" : eraDate(approved.value)}）`;
  return applied.value === null ? "申込み" : `保証審査の結果（申込みは${eraDate(applied.value)}）`;
}

/** 融資後指導: what falls due until the coming half is over, and has not been done. */
function dueFollowUps(
  { cases, visits, settings: { followUp } }: ChamberDataset,
  coming: HalfYear,
): TodoSection {
  const until = lastDayOf(coming);
  const due = followUps(cases, visits, followUp, until).filter(
    (one) => one.visit === undefined && one.due <= until,
  );
  return {
    heading: "融資後指導",
    lead: `${eraDate(until)}までに期日が来て、まだ記録のないものです。`,
    items: due.map(
      (one) =>
        `${eraDate(one.due)}　受付番号 ${one.case.number.value}　融資から${followUpName(one.months)}の指導`,
    ),
  };
}
