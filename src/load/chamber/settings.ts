import { z } from "zod";
import { type HalfYear, halfYearCode, parseHalfYear } from "../../model/chamber/half-year.js";
import type { ChamberSettings, PrefectureSettings } from "../../model/chamber/settings.js";
import { daySetting } from "../day-setting.js";
import { licenceSetting } from "../licence-setting.js";
import { prefectureCodeSetting } from "../prefecture-code-setting.js";
import { settingPages } from "../setting-pages.js";

const half = z.string().transform((text, context): HalfYear => {
  const parsed = parseHalfYear(text);
  if (parsed) return parsed;
  context.addIssue({ code: "custom", message: "半期を「2025H1」（2025年度上半期）のように書いてください" });
  return z.NEVER;
});

const rounding = z
  .strictObject({
    amount: z.enum(["half-up", "truncate", "up"]).default("half-up"),
    total: z.enum(["from-yen", "from-rows"]).default("from-yen"),
  })
  .prefault({});

const halfCode = z.string().refine((text) => {
  const half = parseHalfYear(text);
  return half !== undefined && halfYearCode(half) === text;
}, "半期を「2025H1」（2025年度上半期）のように書いてください");

const percent = z.number().min(0).max(1000);

const ratings = z
  .strictObject({
    A: percent.default(100),
    B: percent.default(80),
    C: percent.default(60),
    D: percent.default(40),
  })
  .refine(({ A, B, C, D }) => A > B && B > C && C > D, "AからDまで、だんだん低くなるように書いてください")
  .prefault({});

/** `kaiji.yaml` of a chamber. */
export const chamberSettings = z
  .strictObject({
    kind: z.literal("chamber"),
    entity: z.strictObject({
      name: z.string().min(1),
      telephone: z.string().optional(),
      fax: z.string().optional(),
      municipality: z.string().optional(),
      municipalDesk: z.string().optional(),
      standIn: z.string().optional(),
      prefecture: z.string().min(1),
      association: z.string().min(1),
      associationFax: z.string().optional(),
    }),
    half,
    asOf: daySetting.optional(),
    reported: z.union([daySetting, z.record(halfCode, daySetting)]).optional(),
    rounding,
    followUp: z
      .strictObject({
        earlyDays: z.int().min(0).max(90).default(60),
        graceDays: z.int().min(0).max(90).default(30),
      })
      .prefault({}),
    resultDays: z.int().min(1).max(365).default(60),
    sendingDays: z.int().min(1).max(90).default(7),
    ratings,
  })
  .register(settingPages, { document: "chamber.md" }) as unknown as z.ZodType<ChamberSettings>;

/** `kaiji.yaml` of a prefecture that gathers its chambers' reports. */
export const prefectureSettings = z
  .strictObject({
    kind: z.literal("prefecture"),
    entity: z.strictObject({ name: z.string().min(1), prefectureCode: prefectureCodeSetting.optional() }),
    licence: licenceSetting.optional(),
    half,
    asOf: daySetting.optional(),
    rounding,
  })
  .register(settingPages, { document: "chamber.md" }) as unknown as z.ZodType<PrefectureSettings>;
