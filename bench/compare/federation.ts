import { mkdir, writeFile } from "node:fs/promises";
import type { FiguresFile } from "../../src/model/figures-file.js";
import { corporationOf, country, lastYear, places } from "./country.js";

/** A dimension that every return has, added up by the words that it has in the sample. */
const dimension = "金融機関群別";

/** 連合会のデータ: a folder that `kaiji build` reads as the federation of so many corporations of a made-up country. */
export async function writeFederation(
  folder: string,
  sample: FiguresFile,
  corporations: number,
  seed: number,
): Promise<void> {
  const returns = `${folder}/returns/${lastYear}`;
  await mkdir(returns, { recursive: true });
  for (const { place, file } of country(sample, corporations, 1, seed))
    await writeFile(`${returns}/${place.code}.json`, JSON.stringify(file, null, 1));
  await writeFile(
    `${folder}/kaiji.yaml`,
    `kind: federation\nentity: { name: つくりものの国の連合会 }\nfiscalYear: ${lastYear}\npublished: "${lastYear + 1}-10"\n`,
  );
  await writeTable(`${folder}/associations.csv`, [
    ["協会コード", "協会名", "略称", "読み", "都道府県", "地方"],
    ...places
      .slice(0, corporations)
      .map((place) => [place.code, corporationOf(place), place.name, "ヨミ", place.prefecture, "全国"]),
  ]);
  await writeTable(`${folder}/mapping.csv`, [
    ["協会コード", "表", "区分", "共通の区分"],
    ...categoriesIn(sample).map((category) => ["", dimension, category, category]),
  ]);
}

const writeTable = (path: string, rows: readonly (readonly string[])[]): Promise<void> =>
  writeFile(path, rows.map((row) => `${row.join(",")}\n`).join(""));

function categoriesIn({ figures }: FiguresFile): string[] {
  const found = figures.flatMap(({ id }) => {
    const [kind, , of, category, ...rest] = id.split("/");
    return kind === "mix" && of === dimension && category && rest.length === 1 ? [category] : [];
  });
  return [...new Set(found)];
}
