import { csv } from "./csv.js";
import type { Draw } from "./draw.js";
import { industries, institutions } from "./region.js";

/** Whom the corporation looks at more closely: a few of its cases, by number. */
const cases = 160;

const programmes = [
  { name: "感染症対応資金", weight: 40 },
  { name: "伴走支援型特別保証", weight: 22 },
  { name: "一般保証", weight: 20 },
  { name: "県制度", weight: 18 },
];

/** スコア区分, the best first, as `criteria.yaml` has them. */
const scores = ["1", "2", "3", "4", "5"];

const measures = [
  { name: "外部専門家派遣", weight: 10 },
  { name: "経営サポート会議", weight: 5 },
  { name: "活性化協議会への事前相談", weight: 3 },
  { name: "支援機関への橋渡し", weight: 4 },
];

const answers = [
  { name: "受入れ", weight: 4 },
  { name: "辞退", weight: 4 },
  { name: "検討中", weight: 2 },
];

const reasons = [
  { name: "自力で改善できる", weight: 4 },
  { name: "課題に気づいていない", weight: 3 },
  { name: "受け入れる余裕がない", weight: 3 },
  { name: "その他", weight: 1 },
  { name: "", weight: 1 },
];

interface Watched {
  readonly code: string;
  readonly cells: readonly (string | number)[];
  /** Whether the sample's criteria find it. */
  readonly isCandidate: boolean;
}

/** The files of `monitoring/`, by path below the dataset's folder. */
export function monitoringFiles(draw: Draw, fiscalYear: number): ReadonlyMap<string, string> {
  const watched = Array.from({ length: cases }, (_, index) => watch(draw, index + 1, fiscalYear));
  const contacts: string[][] = [];
  const done: string[][] = [];
  const effects: string[][] = [];
  for (const { code, isCandidate } of watched) {
    if (!draw.happens(isCandidate ? 8000 : 400)) continue;
    const answer = draw.weighted(answers).name;
    const reason = answer === "辞退" ? draw.weighted(reasons).name : "";
    contacts.push([
      code,
      dayIn(draw, fiscalYear, 5, 9),
      draw.happens(7000) ? "あり" : "なし",
      answer,
      reason,
    ]);
    if (answer !== "受入れ") continue;
    const completed = draw.happens(7000);
    const start = dayIn(draw, fiscalYear, 10, 12);
    const end = completed ? dayIn(draw, fiscalYear + 1, 1, 3) : "";
    done.push([code, draw.weighted(measures).name, start, end, completed ? "完了" : "実施中"]);
    if (!completed) continue;
    const [target, result] = [draw.between(10, 30), draw.between(5, 40)];
    effects.push([
      code,
      "経常利益率",
      "％",
      "以上",
      tenths(target),
      draw.happens(2000) ? "" : tenths(result),
    ]);
    if (draw.happens(6000))
      effects.push([
        code,
        "借入金月商倍率",
        "倍",
        "以下",
        tenths(draw.between(60, 90)),
        tenths(draw.between(50, 100)),
      ]);
  }
  return new Map([
    [
      "monitoring/cases.csv",
      csv(
        [
          "案件番号",
          "金融機関",
          "保証制度",
          "業種",
          "従業員数",
          "保証残高（千円）",
          "条件変更回数",
          "条件変更日",
          "前期スコア区分",
          "スコア区分",
          "業況報告",
          "申込時の兆候",
        ],
        watched.map(({ cells }) => cells),
      ),
    ],
    [
      "monitoring/contacts.csv",
      csv(["案件番号", "打診日", "金融機関の同席", "結果", "辞退の理由"], contacts),
    ],
    ["monitoring/measures.csv", csv(["案件番号", "施策", "開始日", "終了日", "状況"], done)],
    ["monitoring/effects.csv", csv(["案件番号", "指標", "単位", "向き", "目標", "実績"], effects)],
  ]);
}

function watch(draw: Draw, number: number, fiscalYear: number): Watched {
  const code = `M-${String(number).padStart(3, "0")}`;
  const programme = draw.weighted(programmes).name;
  const changes = draw.happens(2500) ? 1 : draw.happens(1500) ? draw.between(2, 3) : 0;
  const changed = changes > 0 ? dayIn(draw, fiscalYear, 4, 12) : "";
  const before = draw.between(0, 3);
  const isScored = draw.happens(9000);
  const now = Math.min(scores.length - 1, before + draw.between(0, draw.happens(2500) ? 2 : 1));
  const condition = draw.happens(1500) ? "" : ["改善", "横ばい", "横ばい", "悪化"][draw.between(0, 3)];
  const signs = draw.happens(2000) ? "" : draw.happens(800) ? "あり" : "なし";
  const isCandidate =
    changes === 1 ||
    (isScored && now - before >= 2) ||
    (programme === "感染症対応資金" && condition === "悪化") ||
    signs === "あり";
  const cells = [
    code,
    draw.weighted(institutions.slice(1, 8)).name,
    programme,
    draw.weighted(industries).group,
    draw.happens(500) ? "" : draw.between(0, draw.happens(6000) ? 2 : 25),
    draw.between(8, 420) * 100,
    changes,
    changed,
    isScored ? (scores[before] ?? "") : "",
    isScored ? (scores[now] ?? "") : "",
    condition ?? "",
    signs,
  ];
  return { code, cells, isCandidate };
}

/** A day in some months of a fiscal year's calendar year, as `2025-10-08`. */
function dayIn(draw: Draw, year: number, from: number, to: number): string {
  const [month, day] = [draw.between(from, to), draw.between(1, 28)].map((part) =>
    String(part).padStart(2, "0"),
  );
  return `${year}-${month}-${day}`;
}

/** 24 → 2.4. */
const tenths = (value: number): string => `${Math.floor(value / 10)}.${value % 10}`;
