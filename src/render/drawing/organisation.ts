import type { Department, OrganisationChart } from "../../model/diagram.js";
import type { Theme } from "../../model/theme.js";
import { type Drawing, polyline, rectangle, type Shape, type Size } from "./shape.js";
import { type TextBlock, textBlock } from "./text-block.js";

const columnGap = 17;

/** How closely the boxes stand: the size of their names, the gap between them, and the room above and below a name. */
interface Density {
  readonly size: number;
  readonly gap: number;
  readonly padding: number;
}

/** From the usual to the closest that can be read. */
const densities = [
  { size: 0.84, gap: 5, padding: 4 },
  { size: 0.8, gap: 3, padding: 3 },
  { size: 0.74, gap: 1.6, padding: 1.6 },
] as const;

/** A unit with its place: its own box, and the band of height that its branch takes. */
interface PlacedUnit {
  readonly unit: Department;
  readonly depth: number;
  readonly children: readonly PlacedUnit[];
  readonly name: TextBlock;
  /** Its duties: in its box, or beside it at the end of a branch. */
  readonly inside: TextBlock;
  readonly beside: TextBlock;
  readonly boxHeight: number;
  readonly height: number;
}

/**
 * 組織図: a tree from left to right, one column a level. A last column holds duties: of the units at the ends,
 * or of a unit whose whole branch has none of its own, with a brace over the branch. Those of any other unit
 * stand small in its own box. A tree too high for the room is set closer, and one that is still too high is
 * parted into several drawings, each with the units above its branches.
 */
export function drawOrganisation(chart: OrganisationChart, theme: Theme, { width, height }: Size): Drawing[] {
  const at = (density: Density) =>
    setTree(chart.root, { ...density, size: density.size * theme.fontSize }, theme, width);
  const fitting = densities.map(at).find(({ root }) => root.height <= height);
  const { root, columns, density } = fitting ?? at(densities[2]);
  const bands = fitting ? [root] : evenBands(root, height, density.gap);
  return bands.map((band) => drawTree(band, columns, density, theme, width));
}

/** A tree with its boxes measured and its columns found. */
interface SetTree {
  readonly root: PlacedUnit;
  readonly columns: readonly Level[];
  readonly density: Density;
}

function setTree(top: Department, density: Density, theme: Theme, width: number): SetTree {
  const columns = columnsOf(top, density.size, width, theme);
  const root = measure(top, 0, density, columns, width - dutiesAt(columns, width), theme);
  return { root, columns, density };
}

const lastOf = (columns: readonly Level[], width: number): Level => columns.at(-1) ?? { x: 0, width };

/** Where the column of the duties begins. */
function dutiesAt(columns: readonly Level[], width: number): number {
  const last = lastOf(columns, width);
  return last.x + last.width + columnGap * 0.6;
}

/** Pieces of about one height, where that takes no more of them. */
function evenBands(root: PlacedUnit, room: number, gap: number): PlacedUnit[] {
  const poured = bandsOf(root, room, gap);
  const even = bandsOf(root, Math.min(room, (root.height / poured.length) * 1.1), gap);
  return even.length <= poured.length ? even : poured;
}

/** A tree in pieces no higher than the room; a branch that is higher by itself is parted as well. */
function bandsOf(node: PlacedUnit, room: number, gap: number): PlacedUnit[] {
  if (node.height <= room || node.children.length === 0) return [node];
  // What stands at the side shares its drawing with the first piece of the line.
  const aside = node.children.filter(({ unit }) => unit.beside);
  const left = room - (aside.length > 0 ? branchHeight(aside, gap) + gap : 0);
  const bands: PlacedUnit[][] = [];
  for (const piece of node.children.flatMap((child) => bandsOf(child, left, gap))) {
    const band = bands.at(-1);
    if (band && branchHeight([...band, piece], gap) <= room) band.push(piece);
    else bands.push([piece]);
  }
  return bands.map((children) => ({
    ...node,
    children,
    height: Math.max(node.boxHeight, node.beside.height, branchHeight(children, gap)),
  }));
}

function drawTree(
  root: PlacedUnit,
  columns: readonly Level[],
  { gap: rowGap, padding }: Density,
  theme: Theme,
  width: number,
): Drawing {
  const last = lastOf(columns, width);
  const dutiesFrom = dutiesAt(columns, width);
  const shapes: Shape[] = [];
  place(root, 0, shapes);
  return { width, height: root.height, shapes };

  function place(node: PlacedUnit, top: number, into: Shape[]): number {
    const { x, width: boxWidth } = columns[node.depth] ?? last;
    let y = top + (node.height - branchHeight(node.children, rowGap)) / 2;
    // Shapes stand in reading order: a unit before the units below it.
    const below: Shape[] = [];
    const middles = node.children.map((child) => {
      const middle = place(child, y, below);
      y += child.height + rowGap;
      return middle;
    });
    const inLine = node.children.flatMap((child, index) => (child.unit.beside ? [] : [middles[index] ?? 0]));
    const middle = inLine.length > 0 ? ((inLine[0] ?? 0) + (inLine.at(-1) ?? 0)) / 2 : top + node.height / 2;
    const line = { colour: theme.colours.muted, width: 0.8 };
    const bend = x + boxWidth + columnGap / 2;
    node.children.forEach((child, index) => {
      const to = middles[index] ?? 0;
      const points = [
        [x + boxWidth, middle],
        [bend, middle],
        [bend, to],
        [x + boxWidth + columnGap, to],
      ] as const;
      into.push(polyline(points, child.unit.beside ? { ...line, dash: [2.5, 2] } : line));
    });
    const high = node.boxHeight;
    const strong = node.depth === 0;
    into.push(
      rectangle(
        x,
        middle - high / 2,
        boxWidth,
        high,
        {
          fill: strong ? theme.colours.accent : node.unit.beside ? "#ffffff" : theme.colours.tint,
          stroke: { colour: node.unit.beside ? theme.colours.muted : theme.colours.accent, width: 0.6 },
        },
        2,
      ),
      ...node.name.at(x + boxWidth / 2, middle - high / 2 + padding),
      ...node.inside.at(x + boxWidth / 2, middle - high / 2 + padding + node.name.height),
      ...node.beside.at(dutiesFrom, middle - node.beside.height / 2),
    );
    if (node.beside.height > 0 && node.children.length > 0) {
      const [from, to] = [middles[0] ?? middle, middles.at(-1) ?? middle];
      const [inner, outer] = [last.x + last.width + 2, dutiesFrom - 4];
      const brace = [
        [inner, from],
        [outer, from],
        [outer, to],
        [inner, to],
      ] as const;
      into.push(polyline(brace, { colour: theme.colours.muted, width: 0.5 }));
    } else if (node.beside.height > 0)
      into.push(
        polyline(
          [
            [x + boxWidth + 3, middle],
            [dutiesFrom - 4, middle],
          ],
          { colour: theme.colours.line, width: 0.5, dash: [1, 1.5] },
        ),
      );
    into.push(...below);
    return middle;
  }
}

function measure(
  unit: Department,
  depth: number,
  density: Density,
  columns: readonly Level[],
  duties: number,
  theme: Theme,
): PlacedUnit {
  const children = unit.children.map((child) => measure(child, depth + 1, density, columns, duties, theme));
  const { size, gap, padding } = density;
  const box = columns[depth]?.width ?? 0;
  const colour = depth === 0 ? "#ffffff" : theme.colours.text;
  const name = textBlock(unit.name, box - 8, { size, bold: true, colour, anchor: "middle" }, theme);
  const isEnd = !unit.children.some(hasDuties);
  const text = unit.duties ?? "";
  const inside = textBlock(isEnd ? "" : text, box - 8, { size: size * 0.8, colour, anchor: "middle" }, theme);
  const beside = textBlock(
    isEnd ? text : "",
    duties,
    { size: size * 0.92, colour: theme.colours.text },
    theme,
  );
  const boxHeight = name.height + inside.height + 2 * padding;
  const node = { unit, depth, children, name, inside, beside, boxHeight, height: 0 };
  return { ...node, height: Math.max(boxHeight, beside.height, branchHeight(children, gap)) };
}

/** Whether a unit or any unit below it has duties. */
const hasDuties = ({ duties, children }: Department): boolean =>
  duties !== undefined || children.some(hasDuties);

function branchHeight(children: readonly PlacedUnit[], gap: number): number {
  return children.reduce((sum, child) => sum + child.height, 0) + Math.max(0, children.length - 1) * gap;
}

/** A level's boxes: where they stand and how wide they are. */
interface Level {
  readonly x: number;
  readonly width: number;
}

/** Every level is as wide as its widest name, or as the words in its boxes need; duties get what is left. */
function columnsOf(root: Department, size: number, width: number, theme: Theme): Level[] {
  const levels = levelsOf([root]);
  const wishes = levels.map((units) => {
    const names = units.map(
      (unit) => textBlock(unit.name, 104, { size, bold: true, colour: "" }, theme).width + 14,
    );
    const said = units.some((unit) => unit.duties !== undefined && unit.children.some(hasDuties));
    return Math.min(118, Math.max(said ? 84 : 44, ...names));
  });
  const isSaidBeside = hasDuties(root);
  const room = width * (isSaidBeside ? 0.76 : 1) - (levels.length - 1) * columnGap;
  const total = wishes.reduce((sum, one) => sum + one, 0);
  const scale = isSaidBeside ? Math.min(1, room / total) : Math.min(1.25, room / total);
  let x = 0;
  return wishes.map((wish) => {
    const column = { x, width: wish * scale };
    x += column.width + columnGap;
    return column;
  });
}

function levelsOf(units: readonly Department[]): Department[][] {
  if (units.length === 0) return [];
  return [[...units], ...levelsOf(units.flatMap((unit) => unit.children))];
}
