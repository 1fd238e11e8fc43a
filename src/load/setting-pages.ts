import { z } from "zod";

/** 書き方の頁: the page below docs/ that shows how a settings file is written, registered with the file's schema. */
export const settingPages = z.registry<{ readonly document: string }>();

/** The page of a schema; what no other page shows stands on that of the data. */
export const pageOfSetting = (schema: z.ZodType): string =>
  settingPages.get(schema)?.document ?? "data-format.md";
