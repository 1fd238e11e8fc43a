/** The names of Office Open XML, of the usual kind and of the strict one. */
export const spreadsheet: ReadonlyMap<string, string> = new Map([
  ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", ""],
  ["http://purl.oclc.org/ooxml/spreadsheetml/main", ""],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r"],
]);

export const packageRelationships: ReadonlyMap<string, string> = new Map([
  ["http://schemas.openxmlformats.org/package/2006/relationships", ""],
]);

/** A yes or no as the several programs write it; `absent` where it is left out. */
export function isTrue(written: string | undefined, absent = false): boolean {
  return written === undefined ? absent : ["1", "true", "on", "t"].includes(written.trim().toLowerCase());
}
