import type { RateRows } from "../../model/association/rates.js";
import { normalForm } from "../../model/normal-form.js";
import type { Place } from "../../problem/place.js";
import type { Problem } from "../../problem/problem.js";
import { twoPlaces, unknownVersion } from "../../problem/rules/fees.js";
import type { YamlFile } from "../yaml-file.js";
import { entriesIn, type RateEntry, type VersionOf } from "./entries.js";
import type { KeyPath } from "./quote.js";
import type { VersionBlock } from "./shape.js";

/** The blocks of a schedule, and where what they say stands: in its lines, or in the cells of tables. */
export interface Blocks {
  readonly blocks: readonly VersionBlock[];
  readonly placeOf: YamlFile["placeOf"];
}

/** 料率の表を版に: the blocks of a schedule with what tables say put into them, under the names it would have there. */
export function withTables(
  { blocks, placeOf }: Blocks,
  rows: RateRows | undefined,
  problems: Problem[],
): Blocks {
  if (!rows || Object.keys(rows).length === 0) return { blocks, placeOf };
  const versions = new Versions(blocks);
  const entries = entriesIn(rows, versions.of, problems);
  versions.tell(problems);
  const places = new Map<string, Place>();
  const whole = blocks.map((block) => ({ ...block }));
  for (const entry of entries) {
    const { list, version, name, value } = entry;
    const block = whole[version] as VersionBlock;
    const there = Object.keys(block[list]).find((known) => normalForm(known) === normalForm(name.value));
    if (there !== undefined) {
      const path = ["版", version, list, there];
      const other = places.get(keyOf(path)) ?? placeOf(path);
      problems.push(twoPlaces({ list, name: there }, name.place, [other]));
      continue;
    }
    whole[version] = { ...block, [list]: { ...block[list], [name.value]: value } };
    for (const [path, place] of placesOf(entry)) places.set(keyOf(path), place);
  }
  return { blocks: whole, placeOf: (path) => nearest(path, places) ?? placeOf(path) };
}

const keyOf = (path: readonly PropertyKey[]): string => JSON.stringify(path);

function placesOf({ list, version, name, places }: RateEntry): [KeyPath, Place][] {
  const path = ["版", version, list, name.value];
  return [
    [path, name.place],
    ...places.map(([keys, place]): [KeyPath, Place] => [[...path, ...keys], place]),
  ];
}

/** The place of a value, or of what it is part of. */
function nearest(path: readonly PropertyKey[], places: ReadonlyMap<string, Place>): Place | undefined {
  const depths = path.map((_, index) => path.length - index);
  return depths.flatMap((depth) => places.get(keyOf(path.slice(0, depth))) ?? [])[0];
}

/** Which version a row belongs to; those of none are told together. */
class Versions {
  readonly #blocks: readonly VersionBlock[];
  readonly #strays = new Map<string, Place[]>();

  constructor(blocks: readonly VersionBlock[]) {
    this.#blocks = blocks;
  }

  readonly of: VersionOf = ({ from, place }) => {
    const date = from?.value ?? undefined;
    // What is no day was told where it was read.
    if (date === undefined && from && from.text !== "") return undefined;
    if (date === undefined && this.#blocks.length === 1) return 0;
    const index = this.#blocks.findIndex(({ 適用開始 }) => 適用開始 === date);
    if (index >= 0) return index;
    const places = this.#strays.get(date ?? "") ?? [];
    places.push(from?.place ?? place);
    this.#strays.set(date ?? "", places);
    return undefined;
  };

  tell(problems: Problem[]): void {
    const versions = this.#blocks.map(({ 適用開始 }) => 適用開始);
    for (const [date, [first, ...others]] of this.#strays)
      problems.push(unknownVersion({ date, versions, others: others.length }, first));
  }
}
