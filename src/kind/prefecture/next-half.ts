import { halfMoves } from "../../load/next-year/settings.js";
import type { Reader } from "../../load/reader.js";
import { tableFiles } from "../../load/table-files.js";
import { type HalfYear, halfYearCode, nextHalf } from "../../model/chamber/half-year.js";
import { loanProgrammesSchema } from "../../model/chamber/loan-programmes.js";
import { chambersSchema, type PrefectureDataset, type Submission } from "../../model/chamber/prefecture.js";
import { hasErrors, type Outcome } from "../../problem/problem.js";
import { figuresJson } from "../../render/figures-json.js";
import { formWorkbook } from "../../render/form/filled-form.js";
import { formMaker } from "../chamber/form-maker.js";
import type { Call } from "../desk.js";
import type { MovingTable } from "../next-year/moving-table.js";
import { movingHalf } from "../next-year/period.js";
import { rollForward } from "../next-year/roll-forward.js";
import type { TodoSection } from "../next-year/todo.js";
import type { OpenedDataset } from "../opened-dataset.js";
import type { RolledForward } from "../rolled-forward.js";
import { consolidatedContent } from "./consolidated-content.js";
import { prefectureReport } from "./report.js";

/**
 * 次の半期のデータ: a prefecture's folder a half later. A register of the half that is over would count as handed in
 * for the next, without a case in it: it lies in `last-half/` until the chamber hands in the one that has gone on.
 */
export async function nextPrefecture(opened: OpenedDataset, call: Call): Promise<Outcome<RolledForward>> {
  const { value: made, problems: met } = await prefectureReport(opened, call);
  const problems = [...met];
  if (!made || hasErrors(problems)) return { value: undefined, problems };
  const { dataset, report, asOf } = made;
  const { folder, settings, submissions } = dataset;
  const owner = { folder, name: settings.entity.name, date: asOf };
  const form = await formMaker(owner, opened.reader).fill(
    "consolidated",
    consolidatedContent(made).values,
    problems,
  );
  if (!form) return { value: undefined, problems };
  const besides: MovingTable[] = [];
  for (const submission of submissions)
    besides.push(...(await handedIn(submission, settings.half, folder, opened.reader)));
  const rolled = await rollForward(opened, {
    period: movingHalf(settings.half),
    settings: halfMoves,
    schemas: [chambersSchema, loanProgrammesSchema],
    read: {
      tables: [
        { schema: chambersSchema, rows: submissions.map(({ chamber }) => chamber) },
        { schema: loanProgrammesSchema, rows: dataset.programmes },
      ],
    },
    besides,
    published: [
      {
        path: "figures.json",
        bytes: figuresJson({ folder, figures: report.figures, settings }),
      },
      { path: "consolidated.xlsx", bytes: await formWorkbook(form) },
    ],
    further: [nothingHandedIn(dataset, besides), reportedDays(dataset)],
  });
  return { ...rolled, problems: [...problems, ...rolled.problems] };
}

/** 提出: a chamber's register, and its report of the half that is over. */
async function handedIn(
  { chamber, register, reports }: Submission,
  half: HalfYear,
  folder: string,
  reader: Reader,
): Promise<MovingTable[]> {
  const code = chamber.code.value;
  const lying = async (below: string) => tableFiles(folder, { path: `${below}/${code}` }, reader);
  const said = { isSaid: false, rows: [] };
  const own = reports.some((one) => halfYearCode(one.half) === halfYearCode(half))
    ? await lying(`reports/${halfYearCode(half)}`)
    : [];
  return [
    ...(register
      ? [
          {
            ...said,
            path: `registers/${code}`,
            title: `${chamber.name.value}の受払簿`,
            how: "anew" as const,
            files: await lying("registers"),
          },
        ]
      : []),
    ...(own.length > 0
      ? [
          {
            ...said,
            path: `reports/${halfYearCode(nextHalf(half))}/${code}`,
            title: `${chamber.name.value}の推薦実績報告書`,
            how: "again" as const,
            files: own,
          },
        ]
      : []),
  ];
}

function nothingHandedIn(
  { submissions, settings: { half } }: PrefectureDataset,
  besides: readonly MovingTable[],
): TodoSection {
  const reports = `reports/${halfYearCode(nextHalf(half))}`;
  const lacking = submissions.filter(
    ({ chamber }) => !besides.some(({ path }) => path.split("/").at(-1) === chamber.code.value),
  );
  return {
    heading: "前期に届かなかった団体",
    items: lacking.map(
      ({ chamber: { code, name } }) =>
        `${name.value}の受払簿（\`registers/${code.value}.xlsx\`）か推薦実績報告書（\`${reports}/${code.value}.xlsx\`）`,
    ),
  };
}

/** 報告日: when a chamber reported the half that is over says nothing of the next. */
function reportedDays({ folder, submissions }: PrefectureDataset): TodoSection {
  const days = submissions.flatMap(({ chamber: { reported } }) => (reported?.value ? [reported.place] : []));
  return {
    heading: "消す日付",
    lead: "前期の報告を受けた日です。消しておき、次の報告を受けたら、その日を書きます。",
    items: days.map(
      ({ file, sheet, column = "", row }) =>
        `\`${file.slice(folder.length + 1)}\` ${sheet === undefined ? "" : `シート「${sheet}」の`}${column}${row}（${chambersSchema.columns.reported.heading}）`,
    ),
  };
}
