/**
 * `npm run templates`: writes the forms of `templates/association`, and the same into the sample's `forms/`, so that its
 * build shows all of them filled.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { templateFiles } from "./templates.js";

for (const folder of ["templates/association", "data/sample-2025/forms"]) {
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of await templateFiles()) await writeFile(join(folder, name), bytes);
}
