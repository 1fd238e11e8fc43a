import { readFileSync } from "node:fs";
import { ownFolder } from "./own-folder.js";

/** 版: what `package.json` says, which comes along with kaiji. */
export const { version } = JSON.parse(readFileSync(ownFolder("package.json"), "utf8")) as {
  readonly version: string;
};
