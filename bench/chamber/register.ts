import { mkdir, writeFile } from "node:fs/promises";
import exceljs from "exceljs";

/** 一県分の受払簿: a prefecture's folder whose one register (xlsx) has so many cases. Fictional, every time the same. */
export async function writePrefecture(folder: string, cases: number): Promise<void> {
  await mkdir(`${folder}/registers`, { recursive: true });
  await writeFile(
    `${folder}/kaiji.yaml`,
    'kind: prefecture\nentity: { name: みなと県 }\nhalf: 2025H1\nasOf: "2025-10-08"\n',
  );
  await writeFile(`${folder}/chambers.csv`, "団体コード,団体名,報告日\n1,全県,R7.10.8\n");
  await writeFile(`${folder}/programmes.csv`, "融資制度,推薦の可否\n小規模企業資金,可\n経営安定資金,可\n");
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet("受払簿");
  sheet.addRow(Object.keys(caseOf(0)));
  for (let index = 0; index < cases; index += 1) sheet.addRow(Object.values(caseOf(index)));
  await book.xlsx.writeFile(`${folder}/registers/1.xlsx`);
}

/** Applied for in April to September 2025 and approved a month later; every seventh is withdrawn. */
function caseOf(index: number): Record<string, string | number | Date | null> {
  const day = (month: number, date: number) => new Date(Date.UTC(2025, month - 1, date));
  const month = 4 + (index % 6);
  const amount = 1_000_000 + (index % 97) * 250_000;
  const isApproved = index % 7 !== 0;
  const ifApproved = <T>(value: T): T | null => (isApproved ? value : null);
  return {
    受付番号: `B-${index}`,
    相談日: day(month, 1),
    面談: "あり",
    事業者名: `見本商店${index}`,
    会員区分: index % 3 === 0 ? "非会員" : "会員",
    "法人・個人": index % 2 === 0 ? "法人" : "個人",
    代表者名: "見本 太郎",
    所在地: "みなと県若葉市本町1-2-3",
    業種: "飲食店",
    融資制度: index % 4 === 0 ? "経営安定資金" : "小規模企業資金",
    取扱金融機関: "若葉信用金庫 本店",
    "申込金額（円）": amount,
    資金使途: "運転",
    推薦: "推薦",
    送付先: "若葉信用金庫 本店",
    申込日: day(month, 10),
    結果: isApproved ? "保証承諾" : "取下げ",
    保証番号: ifApproved(`25-${index}`),
    "承諾金額（円）": ifApproved(amount),
    承諾日: ifApproved(day(month + 1, 1)),
    融資日: ifApproved(day(month + 1, 5)),
    担当者: "佐藤",
  };
}
