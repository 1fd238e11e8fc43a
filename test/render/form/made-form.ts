import { listRowsXml, type TabParts, type WrittenParts, worksheet } from "../../support/form-file.js";

export interface MadeForm {
  readonly parts: WrittenParts;
  /** What must stand in a part when the list has three items: as it stands in the template, and as it then is. */
  readonly changes?: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>>;
}

export const sheet1 = "xl/worksheets/sheet1.xml";
export const rows = listRowsXml;
export const form: TabParts = { name: "報告", xml: worksheet(rows) };
export const withSheet = (after: string, more: Partial<TabParts> = {}, spaces = ""): TabParts => ({
  ...form,
  xml: worksheet(rows, { after, spaces }),
  ...more,
});

/** What a part that is not a worksheet is said to be. */
export const contentType = (path: string, kind: string): string =>
  `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${kind}+xml"/>`;
