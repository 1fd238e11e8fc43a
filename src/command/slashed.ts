/** A path as an argument gives it, with slashes between its parts and none at its end: `data\\saga-2014` is `data/saga-2014`. */
export const slashed = (argument: string): string =>
  argument.replaceAll("\\", "/").replace(/\/+$/u, "") || "/";
