import { bytesOf } from "../../load/file.js";
import type { Outcome, Problem } from "../../problem/problem.js";
import { unusableProfile } from "../../problem/rules/paper.js";
import { openProfile } from "../../render/ink/profile.js";
import type { PressProfiles } from "../../render/pdf/index.js";
import type { OpenedDataset } from "../opened-dataset.js";
import { referenceFolder } from "../reference.js";

/** Our own profiles (LICENSES.md): FOGRA39, offset on coated paper, and sRGB. */
const ours = {
  output: `${referenceFolder}/print/fogra39l-coated.icc`,
  photographs: `${referenceFolder}/print/srgb.icc`,
} as const;

/** The profiles of a dataset's files for the press: its own `print.profile`, or ours. */
export async function pressProfiles(
  profile: string | undefined,
  { folder, yaml, reader }: Pick<OpenedDataset, "folder" | "yaml" | "reader">,
): Promise<Outcome<PressProfiles>> {
  const problems: Problem[] = [];
  const file = profile ?? ours.output;
  const [bytes, photographs] = await Promise.all([
    bytesOf(profile === undefined ? file : `${folder}/${profile}`, reader, problems),
    reader.readFile(ours.photographs),
  ]);
  const opened = bytes ? openProfile(bytes) : { fault: "その名のファイルがありません" };
  if ("fault" in opened && problems.length === 0)
    problems.push(unusableProfile({ file, reason: opened.fault }, yaml.placeOf(["print", "profile"])));
  return { value: bytes && { output: { file, bytes }, photographs }, problems };
}
