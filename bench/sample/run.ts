/**
 * `npm run sample [-- FOLDER [SCALE]]`: writes the numbers and pictures of the sample dataset. Words, officers and
 * the like are written by hand and stay as they are.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pictureFiles } from "./picture.js";
import { sampleFiles, usual } from "./sample.js";

const [folder = "data/sample-2025", scale = "1"] = process.argv.slice(2);
const files = new Map<string, string | Uint8Array>([
  ...sampleFiles({ ...usual, scale: Number(scale) }),
  ...(await pictureFiles()),
]);
for (const [path, content] of files) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}
