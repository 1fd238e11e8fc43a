/** What we refuse ourselves, told as the system tells its refusals. */
type Reason = "CURRENT_FOLDER" | "NOT_A_FOLDER";

export const refusal = (code: Reason, path: string): NodeJS.ErrnoException =>
  Object.assign(new Error(`${code}: ${path}`), { code, path });
