import { difference, sum } from "../../calculate/arithmetic.js";
import { printedAmount, unrounded } from "../../calculate/printed.js";
import type { Proportion, Stack } from "../../model/diagram.js";
import type { Figure } from "../../model/figure.js";
import { printNumber } from "../../model/print.js";
import type { Statement } from "../../model/statement.js";
import { isFigure } from "../../model/table.js";
import type { Context } from "../context.js";
import type { GroupDeclaration, ProportionDeclaration, StackDeclaration } from "./declaration.js";

type Part = Stack["parts"][number];

/** 構成図 of a statement by its declaration; rows that the corporation does not have are left out. */
export function drawUp(
  declaration: ProportionDeclaration,
  statement: Statement,
  { dataset }: Context,
): Proportion {
  const { style, rounding } = dataset.settings;
  const rows = [statement.left, statement.right, ...(statement.result ? [statement.result] : [])].flatMap(
    (table) => table.rows,
  );
  const figureOf = (id: string): Figure | undefined => {
    const cell = rows.find((row) => row.id === id)?.cells[0];
    return cell !== undefined && isFigure(cell) ? unrounded(cell) : undefined;
  };
  const part = (label: string, figure: Figure, tone: Part["tone"]): Part[] => {
    if (figure.value === null || figure.value.isZero()) return [];
    const printed = printedAmount(figure, rounding.statement);
    return [{ label, figure, text: `${printNumber(printed.value, 0, style)}${printed.unit}`, tone }];
  };
  const group = (declared: GroupDeclaration<string>): Part[] => {
    const whole = figureOf(declared.total);
    if (!whole) return [];
    const name = (key: string, label: string) => ({ id: `proportion/${statement.id}/${key}`, label });
    const parts = declared.parts.flatMap(({ label, of }) => {
      const figures = of.flatMap((id) => figureOf(id) ?? []);
      const [only, second] = figures;
      if (!only) return [];
      return [{ label, figure: second ? sum(name(label, label), figures) : only }];
    });
    const contra = (declared.without ?? []).flatMap((id) => figureOf(id) ?? []);
    const rest = difference(name(`${declared.total}-rest`, declared.rest), [
      whole,
      ...parts.map(({ figure }) => figure),
      ...contra,
    ]);
    return [...parts, { label: declared.rest, figure: rest }].flatMap(({ label, figure }) =>
      part(label, figure, declared.tone),
    );
  };
  const stack = (declared: StackDeclaration<string>): Stack => {
    const parts = declared.groups.flatMap(group);
    const balances = declared.balances.flatMap(({ label, of, negative }) => {
      const figure = figureOf(of);
      if (!figure) return [];
      const shown = negative ? turned(figure, `proportion/${statement.id}/${of}`) : figure;
      return part(label, shown, "difference");
    });
    const isPositive = ({ figure }: Part) => figure.value?.isPositive() ?? false;
    return {
      title: declared.title,
      // A result stands on the side that it closes, and only there.
      parts: [...parts, ...balances].filter(isPositive),
      negative: parts.filter((one) => !isPositive(one)),
    };
  };
  const [first, second] = declaration.stacks;
  return { kind: "proportion", stacks: [stack(first), stack(second)] };
}

/** A shortfall as the positive amount that closes the other stack. */
function turned(figure: Figure, id: string): Figure {
  const nothing = difference({ id: `${id}-nothing`, label: figure.label }, [figure, figure]);
  return difference({ id: `${id}-turned`, label: `${figure.label}（不足）` }, [nothing, figure]);
}
