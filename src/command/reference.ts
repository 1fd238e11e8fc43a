import { fileURLToPath } from "node:url";

/** What kaiji itself brings along: `data/reference`, found from the built file as from the source. */
export const referenceFolder = fileURLToPath(new URL("../../data/reference", import.meta.url));
