import { getFormatDateInfo, getFormatInfo, isValidFormat, tokenize } from "numfmt";

/** What a number format says about the cells that carry it. */
export interface FormatFacts {
  /** The format as it is applied: 標準 by its English name, DBNum taken out. */
  readonly pattern: string;
  /** Whether what Excel shows is known to us. */
  readonly known: boolean;
  /** general: 標準. day: a year, month or day is shown. time: hours, minutes, seconds alone. */
  readonly kind: "general" | "number" | "text" | "day" | "time";
  /** What is shown is the value times ten to this power: 2 for a percentage, −3 for `#,##0,`, −6 for `#,##0,,`. */
  readonly scale: number;
  /** Whether a text is shown otherwise than it stands. */
  readonly dressesText: boolean;
  /** Whether it has codes of Japanese eras or weekdays. */
  readonly japanese: boolean;
  /** [DBNum1] 漢数字, [DBNum2] 大字, [DBNum3] 全角. */
  readonly numerals?: 1 | 2 | 3;
}

const known = new Map<string, FormatFacts>();
// A workbook has up to some ten thousand formats; what is remembered stays small.
const remembered = 10_000;

export function factsOf(pattern: string): FormatFacts {
  const before = known.get(pattern);
  if (before) return before;
  const facts = workedOut(pattern);
  if (known.size >= remembered) known.clear();
  known.set(pattern, facts);
  return facts;
}

type Token = ReturnType<typeof tokenize>[number];

function workedOut(written: string): FormatFacts {
  const general = written.replaceAll("G/標準", "General");
  const tokens = tokenize(general);
  const numeral = tokens.find(({ type }) => type === "DBNUM")?.raw.match(/[1-3]/u)?.[0];
  const numerals = numeral === undefined ? undefined : (Number(numeral) as 1 | 2 | 3);
  const pattern = tokens
    .filter(({ type }) => type !== "DBNUM")
    .map(({ raw }) => raw)
    .join("");
  const sections = sectionsOf(tokens);
  const scales = new Set(sections.filter(hasDigits).map(scaleOf));
  const kind = kindOf(pattern);
  return {
    pattern,
    known: isValidFormat(pattern) && scales.size <= 1 && isNumeralKnown(numerals, kind),
    kind,
    scale: [...scales][0] ?? 0,
    dressesText:
      sections.length > 3 || sections.some((section) => has(section, "TEXT") && section.length > 1),
    japanese: tokens.some(({ type, raw }) => type === "DATETIME" && /^[gea]/iu.test(raw)),
    ...(numerals === undefined ? {} : { numerals }),
  };
}

function sectionsOf(tokens: readonly Token[]): Token[][] {
  const sections: Token[][] = [[]];
  for (const token of tokens) {
    if (token.type === "BREAK") sections.push([]);
    else sections.at(-1)?.push(token);
  }
  return sections;
}

const has = (section: readonly Token[], type: string): boolean =>
  section.some((token) => token.type === type);

const hasDigits = (section: readonly Token[]): boolean =>
  ["HASH", "ZERO", "QMARK"].some((type) => has(section, type));

function scaleOf(section: readonly Token[]): number {
  let scale = 0;
  for (const { type, raw } of section) {
    if (type === "PERCENT") scale += 2;
    if (type === "SCALE") scale -= 3 * raw.length;
  }
  return scale;
}

function kindOf(pattern: string): FormatFacts["kind"] {
  const info = getFormatInfo(pattern);
  if (info.isDate) {
    const { year, month, day, hours, minutes, seconds } = getFormatDateInfo(pattern);
    // In mm:ss the library takes the minutes for a month.
    const isTime = (hours || minutes || seconds) && !year && !day;
    return isTime || /^(\[(h+|m+|s+)\])/iu.test(pattern) || !(year || month || day) ? "time" : "day";
  }
  return info.isText ? "text" : info.type === "general" ? "general" : "number";
}

/** How Excel writes 1234 by [DBNum2] or [DBNum3] without a digit's place of its own is not settled. */
function isNumeralKnown(numerals: 1 | 2 | 3 | undefined, kind: FormatFacts["kind"]): boolean {
  return (
    numerals === undefined || numerals === 1 || (kind !== "general" && numerals === 3) || kind === "number"
  );
}
