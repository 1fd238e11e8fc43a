import { fileURLToPath } from "node:url";

/**
 * A folder that comes with kaiji (`templates/booklet`, `data/reference`), found from the built file as from the
 * source: `dist/*.cjs` lies as deep in the package as this file does.
 */
export const ownFolder = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
