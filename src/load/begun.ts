import { type BegunSentences, sentencesIn } from "../model/begun.js";
import { ownFolder } from "../own-folder.js";
import type { Reader } from "./reader.js";

/** Where the words lie that kaiji hands out: those of its starters, those of the sample in its corporation's voice. */
const handedOut = [
  { of: "はじめのデータ", folders: ["templates/starter/association/text"] },
  {
    of: "見本",
    owner: "みなと県信用保証協会",
    folders: ["data/sample-2025/text", "data/sample-2025/report", "data/sample-2025/plan"],
  },
] as const;

/** はじめの文: every sentence of the texts and tables of words that a dataset may have been begun with. */
export function loadBegun(reader: Reader): Promise<readonly BegunSentences[]> {
  return Promise.all(
    handedOut.map(async ({ folders, ...whose }) => {
      const texts = await Promise.all(folders.map((folder) => textsBelow(ownFolder(folder), reader)));
      // In a table a cell ends at a comma, or at its quotation mark.
      const lines = texts.flat().flatMap((text) => text.split(/[\n,"]/u));
      return { ...whose, sentences: new Set(lines.flatMap(sentencesIn)) };
    }),
  );
}

async function textsBelow(folder: string, reader: Reader): Promise<string[]> {
  const found = await reader.look(folder);
  const names = found.kind === "folder" ? found.names.filter((name) => /\.(?:md|csv)$/u.test(name)) : [];
  const decoder = new TextDecoder();
  return Promise.all(names.map(async (name) => decoder.decode(await reader.readFile(`${folder}/${name}`))));
}
