import type { Block } from "../../../src/model/block.js";
import type { ChartSpec, Series } from "../../../src/model/chart.js";
import { Decimal } from "../../../src/model/decimal.js";
import type { Document } from "../../../src/model/document.js";
import type { Figure } from "../../../src/model/figure.js";
import type { Column, Row, Table } from "../../../src/model/table.js";
import { defaultTheme } from "../../../src/model/theme.js";
import type { Unit } from "../../../src/model/unit.js";

/** A small publication with every block, made up for these tests. */

export const numbers = { negative: "▲", nothing: "－" } as const;

export function figure(id: string, value: string | null, unit: Unit = "百万円", label = id): Figure {
  const place = { file: "data/sample/ledger.xlsx", sheet: "貸借対照表", row: 4, column: "C" };
  return {
    id,
    label,
    value: value === null ? null : new Decimal(value),
    unit,
    origin: { kind: "read", place, text: value ?? "" },
  };
}

const amount: Column = { id: "amount", label: "金額", kind: "amount", unit: "百万円", digits: 0 };
const count: Column = { id: "count", label: "件数", kind: "count", unit: "件", digits: 0 };
const share: Column = { id: "share", label: "構成比", kind: "percentage", unit: "％", digits: 1 };
const change: Column = { id: "change", label: "前年度比", kind: "percentage", unit: "％", digits: 1 };

export function row(
  id: string,
  label: string,
  values: readonly (string | null)[],
  more: Partial<Row> = {},
): Row {
  const units: Unit[] = ["件", "百万円", "％", "％"];
  return {
    id,
    label,
    level: 0,
    role: "item",
    cells: values.map((value, index) => figure(`mix/${id}/${index}`, value, units[index] ?? "", label)),
    ...more,
  };
}

export const industries = [
  "製造業",
  "農業・林業",
  "漁業",
  "鉱業・採石業・砂利採取業",
  "建設業",
  "電気・ガス・熱供給・水道業",
  "情報通信業",
  "運輸業・郵便業",
  "卸売業",
  "小売業",
  "不動産業・物品賃貸業",
  "宿泊業・飲食サービス業",
  "医療・福祉",
  "サービス業",
  "その他",
];

export function table(rows: number): Table {
  return {
    id: "mix/industry",
    title: "業種別保証承諾",
    period: "令和7年度",
    rowHeading: "業種",
    columns: [count, amount, share, change],
    rows: [
      ...Array.from({ length: rows }, (_, index) =>
        row(`r${index}`, industries[index % industries.length] ?? "", [
          String(120 + index * 37),
          String(1111 + index * 713),
          "6.3",
          index === 3 ? null : "-12.4",
        ]),
      ),
      row("total", "合計", ["7105", "91540", "100.0", "104.9"], { role: "total" }),
    ],
    notes: ["単位未満を四捨五入しているため、合計が一致しないことがあります。"],
  };
}

const years = ["H28", "H29", "H30", "R1", "R2", "R3", "R4", "R5", "R6", "R7"];

export function trend(categories = years, values?: readonly string[]): ChartSpec {
  const bar: Series = {
    label: "保証承諾額",
    draw: "bar",
    axis: "left",
    unit: "百万円",
    digits: 0,
    values: categories.map((_, index) =>
      figure(`t/a${index}`, values?.[index] ?? String(61234 + ((index * 7919) % 23000))),
    ),
  };
  const line: Series = {
    label: "保証承諾件数",
    draw: "line",
    axis: "right",
    unit: "件",
    digits: 0,
    values: categories.map((_, index) => figure(`t/c${index}`, String(5210 + ((index * 991) % 1700)), "件")),
  };
  return {
    id: "trend/approvals",
    title: "保証承諾の推移",
    kind: "columns",
    categories: categories.map((label) => ({ label, startsEra: label === "R1" })),
    series: [bar, line],
    alternative: "保証承諾額は令和2年度に最も多く、その後は減った。",
    notes: [],
    numbers,
  };
}

export function doughnut(count: number): ChartSpec {
  const labels = industries.slice(0, count);
  return {
    id: "mix/industry",
    title: "業種別",
    kind: "doughnut",
    categories: labels.map((label) => ({ label })),
    series: [
      {
        label: "構成比",
        draw: "bar",
        axis: "left",
        unit: "％",
        digits: 1,
        values: labels.map((label, index) =>
          figure(`d/${label}`, String(index === 0 ? 38.2 : 61.8 / (labels.length - 1)), "％"),
        ),
        labels: labels.map((_, index) =>
          index === 0 ? "38.2％" : `${(61.8 / (labels.length - 1)).toPrecision(3)}％`,
        ),
      },
    ],
    alternative: "製造業が38.2％で最も多い。",
    notes: ["構成比の小さい業種は「その他」にまとめています。"],
    numbers,
  };
}

export function rowsChart(count: number): ChartSpec {
  const labels = Array.from({ length: count }, (_, index) => industries[index % industries.length] ?? "");
  return {
    id: "mix/rows",
    title: "業種別",
    kind: "rows",
    categories: labels.map((label) => ({ label })),
    series: [
      {
        label: "保証承諾額",
        draw: "bar",
        axis: "left",
        unit: "百万円",
        digits: 0,
        values: labels.map((_, i) => figure(`h/${i}`, String(9000 - i * 400))),
      },
    ],
    alternative: "製造業が最も多い。",
    notes: [],
    numbers,
  };
}

export const prose =
  "平素より、当協会の業務運営につきまして、格別のご支援とご高配を賜り、厚く御礼申し上げます。このたび、令和7年度の事業活動並びに令和8年度経営計画についてご報告するディスクロージャー誌を作成いたしましたので、是非ご一読いただき、信用保証制度や当協会の経営計画、業務内容、事業実績などについて、ご理解を深めていただければ幸いに存じます。県内の経済は「緩やかに回復している」ものの、倒産件数は過去10年で最多となり、保証債務残高は2,241億円（前年度比▲1.2％）でした。";

const paragraph = (text: string = prose): Block => ({ kind: "paragraph", role: "body", content: [text] });
const cell = (text: string, more: object = {}) => ({
  content: [{ kind: "paragraph", role: "body", content: [text] } as Block],
  ...more,
});

function statementTable(
  id: string,
  title: string,
  rows: readonly [string, string, string, Row["role"], number][],
): Table {
  return {
    id,
    title,
    period: "",
    rowHeading: "科目",
    columns: [{ ...amount, unit: "円" }],
    notes: [],
    rows: rows.map(([rowId, label, value, role, level]) => ({
      id: rowId,
      label,
      level,
      role,
      cells: [figure(`${id}/${rowId}`, value, "円", label)],
    })),
  };
}

export const everyBlock: Block[] = [
  { kind: "heading", level: 2, id: "h-a", text: "保証承諾の動き" },
  paragraph(),
  paragraph(),
  {
    kind: "paragraph",
    role: "body",
    content: [
      "詳しくは",
      { kind: "reference", to: "table-1", text: "表1" },
      "と",
      { kind: "link", href: "https://www.example.jp/disclosure", content: ["当協会のウェブサイト"] },
      "をご覧ください。保証債務残高は",
      { kind: "figure", figure: figure("balance", "224178"), text: "2,241億円" },
      "、",
      { kind: "strong", content: ["利用企業者数"] },
      "は12,513企業です。",
    ],
  },
  { kind: "chart", caption: { id: "fig-1", number: "図1", text: "保証承諾の推移" }, chart: trend() },
  { kind: "table", caption: { id: "table-1", number: "表1", text: "業種別保証承諾" }, table: table(15) },
  { kind: "chart", caption: { id: "fig-2", number: "図2", text: "業種別の構成" }, chart: doughnut(8) },
  { kind: "heading", level: 3, id: "h-b", text: "重点課題" },
  {
    kind: "list",
    marker: "circled",
    items: [
      [
        paragraph(
          "金融機関との連携した資金繰り支援並びに経営者保証に依存しない融資慣行の確立に取り組みます。",
        ),
        {
          kind: "list",
          marker: "kana",
          items: [
            [
              paragraph(
                "企業のライフステージに応じてプロパー融資と保証付融資の適切なリスク分担に取り組んでいく。",
              ),
            ],
            [paragraph("プロパー融資の支援状況に着目した審査体制を継続していく。")],
          ],
        },
      ],
      [paragraph("政策的保証制度の提案")],
    ],
  },
  { kind: "heading", level: 4, id: "h-c", text: "用語の説明" },
  {
    kind: "tiles",
    tiles: [
      ["保証承諾", "915", "億円"],
      ["保証債務残高", "2,241", "億円"],
      ["代位弁済", "28.4", "億円"],
      ["利用企業者数", "12,513", "企業"],
    ].map(([label = "", text = "", unit = ""]) => ({
      label,
      text,
      unit,
      figure: figure(`tile/${label}`, text.replace(",", "")),
      note: ["前年度比 98.3％"],
    })),
  },
  {
    kind: "definitions",
    layout: "beside",
    entries: [
      { term: "設立", content: [paragraph("昭和24年2月21日")] },
      { term: "根拠法律", content: [paragraph("信用保証協会法（昭和28年8月10日法律第196号）")] },
      {
        term: "目的",
        content: [
          paragraph(
            "中小企業者等のために信用保証業務を行い、もってこれらの者に対する金融の円滑化を図ることを目的とする。",
          ),
        ],
      },
    ],
  },
  {
    kind: "box",
    title: "責任共有制度とは",
    content: [
      paragraph(
        "信用保証協会と金融機関とが適切な責任共有を図り、両者が連携して中小企業者の支援を行う制度です。",
      ),
    ],
  },
  {
    kind: "statement",
    caption: { id: "table-2", number: "表2", text: "収支計算書" },
    statement: {
      id: "income-statement",
      title: "収支計算書",
      period: "令和7年4月1日から令和8年3月31日まで",
      left: statementTable("left", "収入", [
        ["a", "経常収入", "2916806491", "subtotal", 0],
        ["b", "保証料", "2401999908", "item", 1],
        ["c", "有価証券利息・配当金", "285228732", "item", 1],
        ["d", "経常外収入", "4580000000", "subtotal", 0],
        ["e", "求償権償却準備金戻入", "163997969", "item", 1],
      ]),
      right: statementTable("right", "支出", [
        ["a", "経常支出", "2202396721", "subtotal", 0],
        ["b", "業務費", "1097782928", "item", 1],
        ["c", "信用保険料", "1104613793", "item", 1],
        ["c2", "責任共有負担金納付金", "0", "item", 1],
        ["d", "経常外支出", "4976843679", "subtotal", 0],
        ["e", "求償権償却", "4747824", "item", 1],
      ]),
    },
    balances: [
      {
        label: "経常収支差額",
        figure: figure("bal/1", "714409770", "円"),
        after: { left: "c", right: "c2" },
      },
      {
        label: "当期収支差額",
        figure: figure("bal/2", "-396843679", "円"),
        after: { left: "e", right: "e" },
      },
    ],
  },
  {
    kind: "grid",
    caption: { id: "table-3", number: "表3", text: "主な保証制度" },
    widths: [2, 3, 2, 4],
    headerRows: 1,
    headerColumns: 1,
    notes: ["詳しくは最寄りの窓口にお尋ねください。"],
    rows: [
      [cell("区分"), cell("制度名"), cell("限度額"), cell("資金使途・期間")],
      [
        cell("県制度", { rowSpan: 2 }),
        cell("経営安定資金（セーフティネット枠）"),
        cell("8,000万円", { align: "right" }),
        cell("運転資金　10年以内（うち据置2年以内）"),
      ],
      [cell("創業支援資金"), cell("3,500万円", { align: "right" }), cell("運転・設備資金　10年以内")],
      [
        cell("協会制度"),
        cell(
          "スタートアップ創出促進保証のうち経営者保証を不要とする地域独自の六十文字に及ぶ非常に長い名前をもつ制度",
        ),
        cell("1億円", { align: "right" }),
        cell("運転・設備資金　両方に利用できます。", {}),
      ],
    ],
  },
  {
    kind: "diagram",
    caption: { id: "fig-3", number: "図3", text: "信用保証のしくみ" },
    alternative: "中小企業者、金融機関、信用保証協会の間の関係。",
    diagram: {
      kind: "relation",
      parties: [
        { id: "a", name: "信用保証協会", note: "公的な保証人" },
        { id: "b", name: "金融機関" },
        { id: "c", name: "中小企業・小規模事業者" },
      ],
      arrows: [
        { from: "c", to: "b", number: "①", label: "保証申込（融資申込）" },
        { from: "b", to: "a", number: "②", label: "保証依頼" },
        { from: "a", to: "b", number: "③", label: "保証承諾（信用保証書の交付）" },
        { from: "b", to: "c", number: "④", label: "融資の実行" },
        { from: "c", to: "b", number: "⑤", label: "返済" },
        { from: "a", to: "b", number: "⑥", label: "代位弁済（返済が困難になったとき）" },
        { from: "c", to: "a", number: "⑦", label: "求償権の返済" },
      ],
    },
  },
  {
    kind: "diagram",
    caption: { id: "fig-4", number: "図4", text: "組織図" },
    alternative: "会長の下に総務部、企業支援部、管理部がある。",
    diagram: {
      kind: "organisation",
      root: {
        name: "会長",
        children: [
          { name: "監査室", beside: true, duties: "内部監査・内部事務の調査", children: [] },
          {
            name: "総務部",
            children: [
              { name: "総務課", duties: "総務業務の企画、経理、庶務、事業計画", children: [] },
              { name: "情報システム課", duties: "企画、統計、広報、電算システム運営、開発", children: [] },
            ],
          },
          {
            name: "企業支援部",
            children: [
              { name: "保証業務課", duties: "保証審査・信用保険、保証業務企画", children: [] },
              {
                name: "創業・経営支援課",
                duties: "創業支援、経営支援、再生支援、事業承継支援の企画、遂行",
                children: [],
              },
            ],
          },
        ],
      },
    },
  },
  {
    kind: "diagram",
    caption: { id: "fig-5", number: "図5", text: "保証の流れ" },
    alternative: "申込から返済まで六段階。",
    diagram: {
      kind: "flow",
      steps: [
        { title: "申込", actor: "中小企業者", text: "金融機関または協会の窓口へ" },
        { title: "審査", actor: "協会", text: "事業内容や経営計画を確かめます" },
        { title: "承諾", text: "信用保証書を発行します" },
        { title: "融資", actor: "金融機関" },
        { title: "返済", actor: "中小企業者" },
      ],
    },
  },
  {
    kind: "diagram",
    caption: { id: "fig-6", number: "図6", text: "保証料率の決まり方" },
    alternative: "貸借対照表の有無で分かれる。",
    diagram: {
      kind: "decision",
      start: {
        question: "貸借対照表を作成していますか",
        answers: [
          {
            answer: "はい",
            next: {
              question: "特別な事情がありますか",
              answers: [
                { answer: "いいえ", next: { result: "9区分の料率", text: "CRDで評価" } },
                { answer: "はい", next: { result: "割引後の料率" } },
              ],
            },
          },
          { answer: "いいえ", next: { result: "一律の料率", text: "1.15％" } },
        ],
      },
    },
  },
  {
    kind: "diagram",
    caption: { id: "fig-7", number: "図7", text: "責任共有の二つの方式" },
    alternative: "どちらも金融機関が20％を負う。",
    diagram: {
      kind: "split-bars",
      groups: [
        {
          title: "部分保証方式",
          bars: [
            {
              label: "貸付時",
              parts: [
                { label: "協会の保証", share: 80, bearer: "corporation" },
                { label: "金融機関", share: 20, bearer: "institution" },
              ],
            },
            {
              label: "代位弁済時",
              parts: [
                { label: "協会が弁済", share: 80, bearer: "corporation" },
                { label: "金融機関", share: 20, bearer: "institution" },
              ],
            },
          ],
        },
        {
          title: "負担金方式",
          bars: [{ label: "貸付時", parts: [{ label: "協会の保証", share: 100, bearer: "corporation" }] }],
        },
      ],
    },
  },
  {
    kind: "diagram",
    caption: { id: "fig-8", number: "図8", text: "収入と支出の構成" },
    alternative: "収入は保証料が最も多い。",
    diagram: {
      kind: "proportion",
      stacks: [
        {
          title: "収入",
          parts: [
            ["保証料", 2402, "first"],
            ["預け金利息等", 4, "first"],
            ["責任共有負担金", 168, "first"],
            ["その他", 12, "first"],
            ["責任準備金戻入", 1598, "second"],
            ["求償権補塡金戻入", 2811, "second"],
          ].map(([label, value, tone]) => ({
            label: String(label),
            figure: figure(`p/${label}`, String(value)),
            text: `${value}百万円`,
            tone: tone as "first",
          })),
        },
        {
          title: "支出",
          parts: [
            ["業務費", 1098, "first"],
            ["信用保険料", 1105, "first"],
            ["求償権償却", 3000, "second"],
            ["責任準備金繰入", 1553, "second"],
            ["その他", 5, "second"],
            ["当期収支差額", 234, "difference"],
          ].map(([label, value, tone]) => ({
            label: String(label),
            figure: figure(`q/${label}`, String(value)),
            text: `${value}百万円`,
            tone: tone as "first",
          })),
        },
      ],
    },
  },
  { kind: "columns", widths: [1, 1], columns: [[paragraph()], [paragraph()]] },
  {
    kind: "history",
    entries: [
      { date: "昭和24年2月", content: ["社団法人として設立"] },
      { date: "昭和29年5月", content: ["信用保証協会法に基づく法人に組織変更"] },
      {
        date: "令和6年4月",
        content: ["第7次中期事業計画を始める。「顔の見える協会」を目指して組織を改める"],
      },
    ],
  },
  {
    kind: "officers",
    caption: { id: "table-4", number: "表4", text: "役員名簿（令和8年7月1日現在）" },
    officers: [
      { post: "会長", name: "髙橋　一郎", standing: "常勤", affiliation: "" },
      { post: "専務理事", name: "山﨑　花子", standing: "常勤", affiliation: "" },
      { post: "理事", name: "𠮷田　ヶ丘", standing: "非常勤", affiliation: "見本県商工会議所連合会　会頭" },
      { post: "理事", name: "林　一", standing: "非常勤", affiliation: "見本銀行　頭取" },
    ],
  },
  {
    kind: "offices",
    offices: [
      {
        name: "本所",
        postalCode: "000-0001",
        address: "見本県見本市中央1丁目2番3号",
        telephone: "000-000-0001",
        fax: "000-000-0002",
        district: "見本市、東見本郡",
      },
      {
        name: "北支所",
        postalCode: "000-0002",
        address: "見本県北市北4丁目5番6号",
        telephone: "000-000-0003",
        fax: "",
        district: "北市、北郡、西郡のうち三町",
      },
    ],
  },
  {
    kind: "definitions",
    layout: "below",
    entries: [
      { term: "保証債務残高", content: [paragraph("保証承諾のうち、まだ返済されていない金額の合計です。")] },
      {
        term: "代位弁済",
        content: [paragraph("返済が困難になったとき、協会が金融機関に立て替えて払うことです。")],
      },
    ],
  },
  {
    kind: "signature",
    organisation: "見本県信用保証協会",
    post: "会長",
    name: "髙橋　一郎",
    date: "令和8年7月",
  },
];

export function sampleDocument(blocks: readonly Block[] = everyBlock): Document {
  return {
    title: "見本県信用保証協会　ディスクロージャー誌2026",
    author: "見本県信用保証協会",
    subject: "令和7年度の業務と財務",
    keywords: ["信用保証", "ディスクロージャー"],
    language: "ja-JP",
    date: "2026-07-31",
    theme: defaultTheme,
    numbers,
    runningHead: "見本県信用保証協会　ディスクロージャー誌2026",
    cover: {
      organisation: "見本県信用保証協会",
      title: "ディスクロージャー誌",
      edition: "2026",
      subtitle: "令和7年度（2025年4月1日～2026年3月31日）の業務と財務",
    },
    chapters: [
      {
        id: "contents",
        title: "目次",
        start: "next",
        listed: false,
        blocks: [{ kind: "contents", depth: 2 }],
      },
      { id: "report", title: "令和7年度の業務", start: "next", listed: true, blocks },
    ],
    backCover: {
      organisation: "見本県信用保証協会",
      colophon: [
        { label: "発行", text: "令和8年7月" },
        { label: "所在地", text: "〒000-0001　見本県見本市中央1丁目2番3号" },
        { label: "電話", text: "000-000-0001" },
      ],
    },
  };
}
