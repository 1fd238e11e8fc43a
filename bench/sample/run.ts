/**
 * `npm run sample [-- FOLDER [SCALE]]`: writes the numbers and pictures of the sample dataset and, where no other folder
 * is asked for, the sample chamber's register. Words, officers and the like are written by hand and stay as they are.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { registerPaths, sampleRegister } from "./chamber.js";
import { pictureFiles } from "./picture.js";
import { sampleFiles, usual } from "./sample.js";

const own = "data/sample-2025";
const [folder = own, scale = "1"] = process.argv.slice(2);
const files = new Map<string, string | Uint8Array>([
  ...sampleFiles({ ...usual, scale: Number(scale) }),
  ...(await pictureFiles()),
]);
for (const [path, content] of files) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}
if (folder === own) {
  const register = await sampleRegister();
  for (const path of registerPaths) await writeFile(path, register);
}
