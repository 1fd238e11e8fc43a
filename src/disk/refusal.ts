/** What we refuse ourselves, in the form of the system's own refusals. */
type Reason = "CURRENT_FOLDER" | "NOT_A_FOLDER";

export const refusal = (code: Reason, path: string): NodeJS.ErrnoException =>
  Object.assign(new Error(`${code}: ${path}`), { code, path });
