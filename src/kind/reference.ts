import { ownFolder } from "../own-folder.js";

/** What kaiji itself brings along: `data/reference`. */
export const referenceFolder = ownFolder("data/reference");
