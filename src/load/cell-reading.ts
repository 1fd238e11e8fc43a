import type { Unit } from "../model/unit.js";
import type { Grid } from "../read/grid.js";

/** What the table says of a cell besides its column: the unit that its heading names, and how messages quote it. */
export interface CellReading {
  readonly unit: Unit;
  readonly quote: (text: string) => string;
  /** The grid it stands in. */
  readonly grid: Pick<Grid, "file" | "sheet">;
}
