import type { OtherFile } from "../problem/rules/read.js";

/** What a file is by its first bytes, whatever it is called. */
export type FileKind =
  | { readonly kind: "zip" }
  | { readonly kind: "compound" }
  | { readonly kind: "text" }
  | { readonly kind: "other"; readonly other: OtherFile };

const asWorkbook =
  "Excelで開き、「名前を付けて保存」で「Excelブック（*.xlsx）」を選んで保存し直してください。";

const signatures: readonly (readonly [bytes: string, what: string, hint: string])[] = [
  ["%PDF", "PDF", "元になったExcelやCSVのファイルを置いてください。"],
  ["\x89PNG", "画像", "元になったExcelやCSVのファイルを置いてください。"],
  ["\xff\xd8\xff", "画像", "元になったExcelやCSVのファイルを置いてください。"],
  ["GIF8", "画像", "元になったExcelやCSVのファイルを置いてください。"],
  ["\x1f\x8b", "圧縮ファイル", "展開して、中のファイルを置いてください。"],
  ["7z\xbc\xaf", "圧縮ファイル", "展開して、中のファイルを置いてください。"],
  ["Rar!", "圧縮ファイル", "展開して、中のファイルを置いてください。"],
  ["{\\rtf", "リッチテキスト（RTF）", "表をExcelに貼りつけて保存してください。"],
  ["MIME-Version:", "ウェブページ（MHTML）", asWorkbook],
  // A stream of records without the folder around it: Excel of 1992 and before.
  ["\x09\x00\x04\x00", "とても古いExcelのファイル", asWorkbook],
  ["\x09\x02\x06\x00", "とても古いExcelのファイル", asWorkbook],
  ["\x09\x04\x06\x00", "とても古いExcelのファイル", asWorkbook],
  ["\x09\x08", "とても古いExcelのファイル", asWorkbook],
];

const compound = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

export function recognise(bytes: Uint8Array): FileKind {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return { kind: "zip" };
  if (head.startsWith(compound)) return { kind: "compound" };
  const found = signatures.find(([start]) => head.startsWith(start));
  if (found) return { kind: "other", other: { what: found[1], hint: found[2] } };
  const words = head.replaceAll("\0", "").toLowerCase();
  if (/^[^\w<]*<(?:!doctype\s+html|html|head|meta|table|body|style)\b/u.test(words))
    return { kind: "other", other: { what: "ウェブページ（HTML）", hint: asWorkbook } };
  if (words.includes("urn:schemas-microsoft-com:office:spreadsheet"))
    return { kind: "other", other: { what: "XMLスプレッドシート2003", hint: asWorkbook } };
  return { kind: "text" };
}
