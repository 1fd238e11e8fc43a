import { CFB, read as readBook, write } from "@e965/xlsx";
import { strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/**
 * 極端な入力: a dataset of `data/` of which one file is extreme in size, depth or form. Each is read right or told,
 * within ten seconds and 600 MB.
 */
export interface BadInput {
  readonly name: string;
  readonly dataset: string;
  /** The file below the dataset that is written anew; what it takes the place of is left out. */
  readonly file: string;
  readonly instead?: string;
  readonly content: (original: Uint8Array) => string | Uint8Array;
  /** The build that reads it, where a check does not. */
  readonly build?: readonly string[];
}

const association = "sample-2025";
const chamber = "sample-chamber-2025h1";

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("");

/** A file of the association whose text is made of the one that is there. */
const inText = (name: string, file: string, content: (original: string) => string): BadInput => ({
  name,
  dataset: association,
  file,
  content: (original) => content(textOf(original)),
});

const register = "register.xlsx";
const registerSheet = "xl/worksheets/sheet2.xml";

function changedParts(
  book: Uint8Array,
  change: (parts: Record<string, Uint8Array>) => Record<string, string | Uint8Array>,
): Uint8Array {
  const parts = unzipSync(book);
  const entries = Object.entries({ ...parts, ...change(parts) }).map(([path, part]) => [
    path,
    typeof part === "string" ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(entries) as Zippable, { level: 1 });
}

/** The chamber's register with the XML of its second sheet changed. */
const inRegister = (name: string, change: (xml: string) => string): BadInput => ({
  name,
  dataset: chamber,
  file: register,
  content: (book) =>
    changedParts(book, (parts) => ({
      [registerSheet]: change(textOf(parts[registerSheet] ?? new Uint8Array())),
    })),
});

/** A form of the chamber with the XML of a part changed; it is filled for every case. */
const inForm = (name: string, part: string, change: (xml: string) => string): BadInput => ({
  name,
  dataset: chamber,
  file: "forms/form-5.xlsx",
  content: (book) =>
    changedParts(book, (parts) => ({ [part]: change(textOf(parts[part] ?? new Uint8Array())) })),
  build: ["--only", "half-year-report.xlsx,half-year-report.pdf"],
});

const afterData = (xml: string, more: string): string => xml.replace("</sheetData>", `</sheetData>${more}`);
const merges = (count: number, area: (index: number) => string): string =>
  `<mergeCells>${lines(count, (index) => `<mergeCell ref="${area(index)}"/>`)}</mergeCells>`;

/** A part that unfolds to many times the size of the archive. */
function bomb(book: Uint8Array): Uint8Array {
  const zeros = new Uint8Array(300_000_000);
  return changedParts(book, () => ({ "xl/media/image1.png": zeros, "xl/media/image2.png": zeros }));
}

/** A compound file of these streams. */
function compound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams))
    CFB.utils.cfb_add(file, `/${name}`, Buffer.from(content));
  return new Uint8Array(CFB.write(file, { type: "buffer" }) as Buffer);
}

/** What Excel leaves of a .xlsx with a password: of what is encrypted nothing can be told. */
const encrypted = (book: Uint8Array): Uint8Array =>
  compound({ EncryptionInfo: new Uint8Array(248), EncryptedPackage: book.map((byte) => byte ^ 0x5a) });

/** And of a .xls: after the first record, which says what follows, one says how the others are encrypted. */
function encryptedXls(book: Uint8Array): Uint8Array {
  const stream = write(readBook(book), { type: "buffer", bookType: "biff8" }) as Buffer;
  const workbook = Buffer.from(
    CFB.find(CFB.read(stream, { type: "buffer" }), "/Workbook")?.content as Uint8Array,
  );
  const first = 4 + workbook.readUInt16LE(2);
  const passwordRecord = Buffer.from([0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4]);
  const others = workbook.subarray(first).map((byte) => byte ^ 0x5a);
  return compound({ Workbook: Buffer.concat([workbook.subarray(0, first), passwordRecord, others]) });
}

const trend = "statistics/trend.csv";
const organisation = "profile/organisation.csv";
const greeting = "text/greeting.md";

export const inputs: readonly BadInput[] = [
  inText("CSVの100万行", trend, (csv) => csv + "平成28年度,保証承諾,5904,94890300000\n".repeat(1_000_000)),
  inText("CSVの改行20MB", trend, () => "\n".repeat(20_000_000)),
  inText("CSVのコンマ20MB", trend, () => ",".repeat(20_000_000)),
  inText("CSVの一行50MB", trend, (csv) => `${csv}${"あ".repeat(17_000_000)}`),
  inText("CSVの閉じない引用符50MB", trend, (csv) => `${csv}"${"a,b\n".repeat(12_500_000)}`),
  inText("CSVの一つのセル5MB", trend, (csv) => `${csv}平成28年度,保証承諾,"${"9".repeat(5_000_000)}",1\n`),
  inText("CSVの1e400", trend, (csv) => csv.replace("5904", "1e400")),
  inText(
    "組織の3,000段",
    organisation,
    () => `名称,上位,業務\n${lines(3000, (index) => `課${index},${index === 0 ? "" : `課${index - 1}`},\n`)}`,
  ),
  inText("YAMLの100万個の項目", "kaiji.yaml", (yaml) => yaml + lines(1_000_000, (index) => `k${index}: 1\n`)),
  inText("YAMLの入れ子10,000段", "kaiji.yaml", (yaml) => `${yaml}x: ${"[".repeat(10_000)}`),
  inText("YAMLの別名の爆弾", "kaiji.yaml", (yaml) =>
    yaml.concat(
      "a0: &a0 [x, x]\n",
      lines(30, (index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]\n`),
    ),
  ),
  inText("YAMLの年度0000", "kaiji.yaml", (yaml) => yaml.replace("fiscalYear: 2025", "fiscalYear: 0000")),
  inText("YAMLの年度1000", "kaiji.yaml", (yaml) => yaml.replace("fiscalYear: 2025", "fiscalYear: 1000")),
  inText("YAMLの空の種類", "kaiji.yaml", (yaml) => yaml.replace("kind: association", "kind: {}")),
  inText("文章の改行20MB", greeting, () => "\n".repeat(20_000_000)),
  inText("文章の一行50MB", greeting, () => "あ".repeat(17_000_000)),
  inText(
    "文章の囲みの入れ子1,900段",
    greeting,
    () => lines(1900, () => ":::box\n") + lines(1900, () => ":::\n"),
  ),
  inText("文章の引用の入れ子65,000段", greeting, () => `${"> ".repeat(65_000)}あ\n`),
  inText(
    "文章の箇条書きの入れ子350段",
    greeting,
    () => `${lines(350, (index) => `${"  ".repeat(index)}- あ\n`)}`,
  ),
  inText("文章の角括弧120,000個", greeting, () => `${"[".repeat(7900)}\n\n`.repeat(16)),
  inText("文章の強調の開き21,000個", greeting, () => `${"**あ".repeat(2600)}\n\n`.repeat(8)),
  inText("文章の条件7,000個", greeting, () => `${"{{#if x}}".repeat(7000)}あ${"{{/if}}".repeat(7000)}\n`),
  inText("文章の差し込みの開き60,000個", greeting, () => `${"{{".repeat(7900)}\n\n`.repeat(7)),
  inRegister("受払簿の最後の番地XFD1048576", (xml) =>
    xml.replace(
      "</sheetData>",
      '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>あ</t></is></c></row></sheetData>',
    ),
  ),
  inRegister("受払簿の書式だけの行1,048,576", (xml) => {
    const last = Math.max(...[...xml.matchAll(/<row r="(\d+)"/gu)].map((match) => Number(match[1])));
    const rows = lines(
      1_048_576 - last,
      (index) =>
        `<row r="${last + 1 + index}" s="1" customFormat="1"><c r="A${last + 1 + index}" s="1"/></row>`,
    );
    return xml.replace("</sheetData>", `${rows}</sheetData>`);
  }),
  inRegister("受払簿の列全体の入力規則10個", (xml) =>
    afterData(
      xml,
      `<dataValidations>${lines(10, (index) => `<dataValidation type="list" sqref="${"ABCDEFGHIJ"[index]}1:${"ABCDEFGHIJ"[index]}1048576"><formula1>$A$1:$A$1048576</formula1></dataValidation>`)}</dataValidations>`,
    ),
  ),
  inRegister("受払簿のシート全体の結合", (xml) =>
    afterData(
      xml,
      merges(1, () => "A1:XFD1048576"),
    ),
  ),
  inRegister("受払簿の結合60,000個", (xml) =>
    afterData(
      xml,
      merges(60_000, (index) => `A${1000 + 2 * index}:B${1001 + 2 * index}`),
    ),
  ),
  { name: "受払簿の伸長爆弾", dataset: chamber, file: register, content: bomb },
  { name: "受払簿のパスワード（.xlsx）", dataset: chamber, file: register, content: encrypted },
  {
    name: "受払簿のパスワード（.xls）",
    dataset: chamber,
    file: "register.xls",
    instead: register,
    content: encryptedXls,
  },
  {
    name: "受払簿の拡張子だけ.xls",
    dataset: chamber,
    file: "register.xls",
    instead: register,
    content: (book) => book,
  },
  {
    name: "受払簿が途中で切れている",
    dataset: chamber,
    file: register,
    content: (book) => book.subarray(0, book.length / 2),
  },
  inForm("様式の印刷範囲がシート全体", "xl/workbook.xml", (xml) =>
    xml
      .replaceAll(/<definedNames>.*<\/definedNames>/gu, "")
      .replace(
        "</sheets>",
        `</sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">${/<sheet name="([^"]*)"/u.exec(xml)?.[1]}!$A$1:$XFD$1048576</definedName></definedNames>`,
      ),
  ),
  inForm("様式の名前がシート全体", "xl/workbook.xml", (xml) =>
    xml
      .replaceAll(/<definedNames>.*<\/definedNames>/gu, "")
      .replace(
        "</sheets>",
        `</sheets><definedNames><definedName name="対象企業数">${/<sheet name="([^"]*)"/u.exec(xml)?.[1]}!$A$1:$XFD$1048576</definedName></definedNames>`,
      ),
  ),
  inForm("様式の最後の番地XFD1048576", "xl/worksheets/sheet1.xml", (xml) =>
    xml.replace(
      "</sheetData>",
      '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>あ</t></is></c></row></sheetData>',
    ),
  ),
  inForm("様式の結合60,000個", "xl/worksheets/sheet1.xml", (xml) =>
    afterData(
      xml.replace(/<mergeCells.*<\/mergeCells>/u, ""),
      merges(60_000, (index) => `A${1000 + 2 * index}:B${1001 + 2 * index}`),
    ),
  ),
  inForm("様式のシート全体の入力規則", "xl/worksheets/sheet1.xml", (xml) =>
    afterData(
      xml.replace(/<dataValidations.*<\/dataValidations>/u, ""),
      '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"はい,いいえ"</formula1></dataValidation></dataValidations>',
    ),
  ),
];
