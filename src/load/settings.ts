import { z } from "zod";
import type { AssociationSettings, FederationSettings } from "../model/settings.js";
import { narrowestSpine } from "../model/spine.js";
import { daySetting } from "./day-setting.js";
import { fiscalYearSetting } from "./fiscal-year-setting.js";
import { licenceSetting } from "./licence-setting.js";
import { prefectureCodeSetting } from "./prefecture-code-setting.js";
import { settingPages } from "./setting-pages.js";

const mode = z.enum(["half-up", "truncate", "up"]);

/** Defaults are the usual practice (docs/data-format.md): 千円 half-up, shares to one digit half-up. */
const roundingIn = (usual: "千円" | "百万円") =>
  z.strictObject({
    unit: z.enum(["円", "千円", "百万円", "億円"]).default(usual),
    amount: mode.default("half-up"),
    percentageDigits: z.int().min(0).max(4).default(1),
    percentage: mode.default("half-up"),
  });
const tableRounding = roundingIn("千円").prefault({});
/** Of tables that have shares. */
const sharedRounding = roundingIn("千円")
  .extend({ shares: z.literal("largest-remainder").optional() })
  .prefault({});
const statementRounding = roundingIn("千円").optional();

/** 背: refused where it would hold words that nobody can read. */
const spine = z
  .strictObject({ width: z.number().min(0.5, { abort: true }).max(50), words: z.boolean().default(true) })
  .refine(({ width, words }) => !words || width >= narrowestSpine, {
    path: ["width"],
    message: `背に文字を刷れるのは、幅${narrowestSpine}mmからです（6ポイントの文字と、折りのずれを見込んだ両側1mmずつ）。背の幅を印刷会社に確かめるか、spineに「words: false」と書いて、文字のない背にしてください`,
  });

/** What the `kaiji.yaml` of every dataset says of which a booklet is composed. */
const ofBooklet = {
  fiscalYear: fiscalYearSetting,
  published: z
    .string()
    .regex(/^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/u, "発行年月を「2025-08」のように書いてください"),
  publisher: z
    .strictObject({
      department: z.string(),
      postalCode: z.string(),
      address: z.string(),
      telephone: z.string(),
      web: z.string(),
    })
    .partial()
    .optional(),
  licence: licenceSetting.optional(),
  style: z
    .strictObject({
      negative: z.enum(["▲", "△", "-"]).default("▲"),
      nothing: z.string().default("─"),
      eraChange: z.enum(["new", "old"]).default("new"),
    })
    .prefault({}),
  rounding: z
    .strictObject({
      mix: sharedRounding,
      trend: tableRounding,
      plan: tableRounding,
      budget: tableRounding,
      baseProperty: sharedRounding,
      ratio: tableRounding,
      statement: roundingIn("百万円").prefault({}),
      incomeStatement: statementRounding,
      balanceSheet: statementRounding,
      assetInventory: statementRounding,
    })
    .prefault({}),
};

/** `kaiji.yaml` of an association. */
export const associationSettings: z.ZodType<AssociationSettings> = z.strictObject({
  ...ofBooklet,
  kind: z.literal("association"),
  entity: z.strictObject({
    name: z.string().min(1),
    nameEn: z.string().min(1).optional(),
    prefecture: z.string().min(1),
    prefectureCode: prefectureCodeSetting.optional(),
  }),
  print: z
    .strictObject({ profile: z.string().min(1), spine })
    .partial()
    .optional(),
  asOf: z
    .strictObject({
      profile: daySetting,
      officers: daySetting,
      organisation: daySetting,
      programmes: daySetting,
      offices: daySetting,
    })
    .partial()
    .optional(),
  ceilingMultiple: z.number().positive().optional(),
  reserveShareMost: z.number().min(0).max(1).default(0.5),
}) as z.ZodType<AssociationSettings>;

/** `kaiji.yaml` of a federation. */
export const federationSettings: z.ZodType<FederationSettings> = z
  .strictObject({
    ...ofBooklet,
    kind: z.literal("federation"),
    entity: z.strictObject({ name: z.string().min(1) }),
  })
  .register(settingPages, { document: "federation.md" }) as z.ZodType<FederationSettings>;
