const opendocument = ["office", "table", "text", "style", "draw", "meta"].map(
  (name) => [`urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`, name] as const,
);

/** The names of OpenDocument, each under its usual prefix. */
export const openDocument: ReadonlyMap<string, string> = new Map([
  ...opendocument,
  ["urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0", "number"],
  ["urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest"],
  ["urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", "calcext"],
]);
