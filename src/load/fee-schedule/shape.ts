import { z } from "zod";
import type { Decimal } from "../../model/decimal.js";
import { readDate } from "../date.js";
import { readNumber } from "../number.js";
import { settingPages } from "../setting-pages.js";

/**
 * 料率表ファイルの形: what `rates/schedule.yaml` may say, in the words of those who keep it. Every scalar
 * arrives as the text that stands in the file, so that 「1.90」 stays 「1.90」.
 */

/** A number with the text it was read from. */
export interface Written {
  readonly value: Decimal;
  readonly text: string;
}

/** Text that one of our readers understands; what it does not is refused in Japanese. */
function read<T>(reader: (text: string) => T | undefined, message: (text: string) => string) {
  return z.string().transform((text, context) => {
    const value = reader(text);
    if (value !== undefined) return value;
    context.addIssue({ code: "custom", message: message(text) });
    return z.NEVER;
  });
}

const number = read(
  (text): Written | undefined => {
    const value = readNumber(text);
    return value && !value.isNegative() ? { value, text } : undefined;
  },
  (text) => `「${text}」は、0以上の数として読めません`,
);

const whole = read(
  (text) => (/^\d{1,3}$/u.test(text) ? Number(text) : undefined),
  (text) => `「${text}」は、整数として読めません`,
);

const date = read(
  (text) => readDate(text) ?? undefined,
  (text) => `「${text}」は、暦にある日として読めません（例: 2025-04-01、令和7年4月1日）`,
);

/** `0.45～1.90`, the lowest and the highest rate. */
export interface WrittenRange {
  readonly lowest: Written;
  readonly highest: Written;
}

function readRange(text: string): WrittenRange | undefined {
  const [lowest, highest, ...rest] = text.replaceAll(/[％%]/gu, "").split(/[～〜~]/u);
  if (lowest === undefined || highest === undefined || rest.length > 0) return undefined;
  const low = readNumber(lowest);
  const high = readNumber(highest);
  return low && high
    ? { lowest: { value: low, text: lowest }, highest: { value: high, text: highest } }
    : undefined;
}

const range = read(readRange, (text) => `「${text}」は、「0.45～1.90」のような幅として読めません`);

/** What stands as a programme's rate: a table's name, one rate, a ceiling, or a range. */
export type WrittenRate =
  | { readonly kind: "table"; readonly name: string }
  | ({ readonly kind: "flat" | "at-most" } & Written)
  | ({ readonly kind: "range" } & WrittenRange);

/** 「責任共有」「0.95」「0.95％」「0.60以内」「0.45～1.75」. */
export function programmeRateIn(text: string): WrittenRate {
  const bounds = readRange(text);
  if (bounds) return { kind: "range", ...bounds };
  const [, number = text, within] = /^(.*?)[％%]?(以内)?$/u.exec(text) ?? [];
  const value = readNumber(number);
  if (!value) return { kind: "table", name: text };
  return { kind: within === undefined ? "flat" : "at-most", value, text };
}

const programmeRate = z.string().transform(programmeRateIn);

const nine = z.array(number).length(9, "料率は第1区分から第9区分まで九つ書いてください");

const byName = <T extends z.ZodType>(value: T) => z.record(z.string(), value);

const source = z.strictObject({ 文書: z.string(), 箇所: z.string() });

const programme = z.strictObject({
  料率: z.union(
    [
      programmeRate.transform((rate) => ({ any: rate })),
      z.strictObject({ 責任共有: programmeRate, 責任共有対象外: programmeRate }),
    ],
    "料率を一つか、責任共有と責任共有対象外の二つを書いてください",
  ),
  引下げ: number.optional(),
  割引: z.array(z.string()).default([]),
  補給: z.string().optional(),
  取扱開始: date.optional(),
  取扱終了: date.optional(),
});

const partsRule = z.strictObject({
  期間が次の月数を超える: number.optional(),
  保証料が次の額を超える: number.optional(),
  割合: z
    .array(z.strictObject({ 月数まで: whole.optional(), 割合: z.array(number).min(2) }))
    .min(1)
    .optional(),
});

/** A rule that no standard completes: only the fee may be left to that of the other guarantees. */
const revolvingParts = partsRule.required({ 期間が次の月数を超える: true, 割合: true });

const method = z.strictObject({
  分割係数: z
    .array(z.strictObject({ 回数から: whole, 均等: number, 不均等: number }))
    .min(1)
    .optional(),
  月率の桁: whole.optional(),
  日率の桁: whole.optional(),
  年の日数: number.optional(),
  延滞保証料率: number.optional(),
  返戻: z
    .strictObject({
      当年の割合: number.optional(),
      返さない額: number.optional(),
      その額を含む: z
        .enum(["はい", "いいえ"], "「はい」（以下）か「いいえ」（未満）を書いてください")
        .transform((word) => word === "はい")
        .optional(),
    })
    .default({}),
  分割納入: partsRule.extend({ 根保証: revolvingParts.optional() }).default({}),
  金融機関負担割合: number.optional(),
});

const version = z.strictObject({
  適用開始: date,
  適用終了: date.optional(),
  確認日: date,
  出典: source,
  区分料率: byName(nine).default({}),
  特殊保証: z
    .strictObject({
      対象: z.string(),
      掛け目: number,
      桁: whole,
      載せ方: z.enum(["かっこ", "別の行"], "「かっこ」か「別の行」を書いてください").default("別の行"),
      掲載: byName(nine).default({}),
    })
    .optional(),
  割引: byName(number).default({}),
  上乗せ: byName(z.strictObject({ 率: number, 掲載: range.optional() })).default({}),
  保証制度: byName(programme).default({}),
  計算: method.prefault({}),
});

export const scheduleFile = z
  .strictObject({ 版: z.array(version).min(1) })
  .register(settingPages, { document: "fees.md" });

export type VersionBlock = z.infer<typeof version>;
export type ProgrammeBlock = z.infer<typeof programme>;
export type MethodBlock = z.infer<typeof method>;
export type PartsBlock = z.infer<typeof partsRule>;
