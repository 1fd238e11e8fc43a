import type { RelationDiagram } from "../../../model/diagram.js";

/** 席: a party's place: column 0 to 2 from the left, row from the top. */
export interface Seat {
  readonly column: number;
  readonly row: number;
}

const at = (column: number, row: number): Seat => ({ column, row });

/** Clockwise from the top, by the number of parties. */
const rings: Readonly<Record<number, readonly Seat[]>> = {
  2: [at(0, 0), at(2, 0)],
  3: [at(1, 0), at(2, 1), at(0, 1)],
  4: [at(1, 0), at(2, 1), at(1, 2), at(0, 1)],
  5: [at(1, 0), at(2, 1), at(2, 2), at(0, 2), at(0, 1)],
  6: [at(1, 0), at(2, 1), at(2, 2), at(1, 2), at(0, 2), at(0, 1)],
  7: [at(1, 0), at(2, 0), at(2, 1), at(2, 2), at(0, 2), at(0, 1), at(0, 0)],
  8: [at(1, 0), at(2, 0), at(2, 1), at(2, 2), at(1, 2), at(0, 2), at(0, 1), at(0, 0)],
  9: [at(1, 0), at(2, 0), at(2, 1), at(2, 2), at(2, 3), at(0, 3), at(0, 2), at(0, 1), at(0, 0)],
};
/** From so many parties on, the one with the most arrows stands in the middle of the others. */
const withHub = 6;

/** Where each party stands, in the order of the parties. */
export function seatsOf({ parties, arrows }: RelationDiagram): readonly Seat[] {
  if (parties.length < withHub) return rings[parties.length] ?? [];
  const degrees = parties.map(({ id }) => arrows.filter(({ from, to }) => from === id || to === id).length);
  const hub = degrees.indexOf(Math.max(...degrees));
  const around = rings[parties.length - 1] ?? [];
  return parties.map((_, index) =>
    index === hub ? at(1, 1) : (around[index < hub ? index : index - 1] ?? at(1, 1)),
  );
}
