import type { FiguresFile, PlainFigure } from "../../src/model/figures-file.js";
import { yearPeriod } from "../../src/model/figures-file.js";
import { conversion, type Unit } from "../../src/model/unit.js";

/** A place that has a corporation. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly prefecture: string;
}

const prefectures =
  "北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県".split(
    " ",
  );

/** 47 prefectures in the order of their codes, and the four cities that have a corporation of their own. */
export const places: readonly Place[] = [
  ...prefectures.map((name, index) => ({ code: `${index + 1}`.padStart(2, "0"), name, prefecture: name })),
  { code: "14100", name: "横浜市", prefecture: "神奈川県" },
  { code: "14130", name: "川崎市", prefecture: "神奈川県" },
  { code: "23100", name: "名古屋市", prefecture: "愛知県" },
  { code: "21201", name: "岐阜市", prefecture: "岐阜県" },
];

export const corporationOf = ({ name }: Place): string => `${name}信用保証協会`;

/** The year of the newest returns. */
export const lastYear = 2024;

/** mulberry32: the same numbers for the same seed, on every machine. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * つくりものの国: `figures.json` of so many corporations for so many years up to 2024, each as large as the sample's. What
 * was read there is taken times how large the corporation is and how its year was; sums and differences are reckoned
 * anew, and an account takes what keeps the balance sheet in balance, so that every return foots.
 */
export function* country(
  sample: FiguresFile,
  corporations: number,
  years: number,
  seed: number,
): Generator<{ readonly place: Place; readonly year: number; readonly file: FiguresFile }> {
  const chance = random(seed);
  for (const place of places.slice(0, corporations)) {
    const size = 0.15 + 4 * chance() ** 3;
    const ofPlace = new Map<string, number>();
    const tilt = (key: string, about: number): number => {
      const known = ofPlace.get(key) ?? 1 - about + 2 * about * chance();
      ofPlace.set(key, known);
      return known;
    };
    for (let year = lastYear + 1 - years; year <= lastYear; year += 1) {
      const figures = madeFor(sample, year, (id, of) => {
        // What was guaranteed is on both sides of the balance sheet.
        const item = id.replace(/guarantee-contra$/u, "guarantee-liability").replace(/\/\d{4}\//u, "/");
        return size * tilt(String(of), 0.08) * tilt(item, 0.35) * tilt(`${item} ${of}`, 0.05);
      });
      const entity = { name: corporationOf(place), prefecture: place.prefecture };
      yield { place, year, file: { ...sample, entity, period: yearPeriod(year), figures } };
    }
  }
}

type Factor = (id: string, year: number) => number;

function madeFor(sample: FiguresFile, year: number, factor: Factor): PlainFigure[] {
  const shift = year - sample.period.fiscalYear;
  const moved = (id: string): string =>
    id.replace(/(?<=\/)\d{4}(?=\/|$)/u, (of) => String(Number(of) + shift));
  const yearOf = (id: string): number => Number(/\/(?<of>\d{4})\//u.exec(id)?.groups?.of ?? year);
  const values = new Map<string, number>();
  const units = new Map(sample.figures.map(({ id, unit }) => [moved(id), unit]));
  // What was of several years in the sample is of one in the returns of several years, or each would restate the others.
  const latest = new Map(sample.figures.map((figure) => [figure.id, figure]));
  const baseOf = (id: string) =>
    latest.get(id.replace(/(?<=\/)\d{4}(?=\/|$)/u, String(sample.period.fiscalYear)));
  const reckoned = (): PlainFigure[] =>
    sample.figures.map((figure) => {
      const { origin } = figure;
      const id = moved(figure.id);
      const inputs = "inputs" in origin ? origin.inputs.map(moved) : [];
      // A plan in 百万円 is taken from yen as what it is in yen.
      const of = inputs.map((input) => {
        const { times, over } = conversion((units.get(input) ?? figure.unit) as Unit, figure.unit as Unit);
        return ((values.get(input) ?? 0) * times) / over;
      });
      const value = valueIn(baseOf(figure.id) ?? figure, id, of, values, (one) => factor(one, yearOf(one)));
      if (value !== null) values.set(id, value);
      return {
        ...figure,
        id,
        value: value === null ? null : String(value),
        origin: "inputs" in origin ? { ...origin, inputs } : origin,
      };
    });
  reckoned();
  const gap =
    (values.get("balance-sheet/total-liabilities-and-net-worth") ?? 0) -
    (values.get("balance-sheet/total-assets") ?? 0);
  values.set(balancing, (values.get(balancing) ?? 0) + gap);
  return reckoned();
}

/** The account that takes what keeps the balance sheet in balance. */
const balancing = "balance-sheet/corporate-bonds";

function valueIn(
  { value, unit, origin }: PlainFigure,
  id: string,
  of: readonly number[],
  values: ReadonlyMap<string, number>,
  factor: (id: string) => number,
): number | null {
  if (value === null) return null;
  if ("operation" in origin && origin.operation === "sum") return of.reduce((sum, one) => sum + one, 0);
  if ("operation" in origin && origin.operation === "difference")
    return of.slice(1).reduce((left, one) => left - one, of[0] ?? 0);
  const known = values.get(id);
  if (known !== undefined && "place" in origin) return known;
  return "place" in origin && unit !== "％" ? Math.round(Number(value) * factor(id)) : Number(value);
}
