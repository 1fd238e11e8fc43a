import { z } from "zod";
import { isoDate } from "../model/calendar.js";

/** A day of the calendar in a settings file: `2025-10-08`. */
export const daySetting = z.string().refine((text) => {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text)?.map(Number) ?? [];
  return isoDate(year ?? 0, month ?? 0, date ?? 0) !== undefined;
}, "暦にある日を「2025-10-08」のように書いてください");
