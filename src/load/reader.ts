import type { FileEffects } from "../effects.js";

/** What a loader may ask of the disk. */
export type Reader = Pick<FileEffects, "look" | "real" | "readFile">;
