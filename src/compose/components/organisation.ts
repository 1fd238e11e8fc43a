import { z } from "zod";
import type { Department } from "../../model/diagram.js";
import { asOf } from "../as-of.js";
import { component } from "../component/component.js";
import type { Context } from "../context.js";

type Rows = NonNullable<Context["dataset"]["tables"]["organisation"]>;

export const organisation = component({
  name: "organisation",
  title: "組織図",
  about:
    "組織（profile/organisation）の図。上位が空欄で下に部署をもつただ一つの行が頂点（いくつもあれば協会の名が頂点）。監事や監査室は上に、委員会は下に、破線で脇に立ちます。頂点のほかに上位も下位もない行も、脇に立ちます。業務は図の右に、下の部署にも業務があるときは図の下に並べます。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({}),
  example: "::organisation",
  build: (_, context) => {
    const rows = context.dataset.tables.organisation ?? [];
    if (rows.length === 0) return [];
    const root = rootOf(rows, context.dataset.settings.entity.name);
    const above = rows.filter(({ unit, duties }) => duties.value !== "" && haveDutiesBelow(unit.value, rows));
    const entries = above.map(({ unit, duties }) => ({
      term: unit.value,
      content: [{ kind: "paragraph", role: "body", content: [duties.value] } as const],
    }));
    return [
      ...asOf("organisation", context),
      {
        kind: "diagram",
        caption: context.caption("図", "organisation", "組織図"),
        diagram: { kind: "organisation", root },
        alternative: `組織図。${inWords(root)}`,
      },
      ...(entries.length > 0 ? [{ kind: "definitions", layout: "beside", entries } as const] : []),
    ];
  },
});

const haveDutiesBelow = (name: string, rows: Rows): boolean =>
  rows.some(
    ({ unit, parent, duties }) =>
      parent.value === name &&
      unit.value !== name &&
      (duties.value !== "" || haveDutiesBelow(unit.value, rows)),
  );

function rootOf(rows: Rows, entity: string): Department {
  const children = (parent: string): Department[] =>
    inOrder(
      rows
        .filter((row) => row.parent.value === parent && row.unit.value !== parent)
        .map(({ unit, duties }) => ({
          name: unit.value,
          // Beside a branch there is room for one text only; where units below say theirs, it stands below the drawing.
          ...(duties.value === "" || haveDutiesBelow(unit.value, rows) ? {} : { duties: duties.value }),
          children: children(unit.value),
        })),
    );
  const tops = children("");
  const heads = tops.filter((top) => top.children.length > 0);
  const [only, second] = heads;
  if (!only || second) return { name: entity, children: tops };
  const others = tops.filter((top) => top !== only).map((top) => ({ ...top, beside: true }));
  return { ...only, children: inOrder([...others, ...only.children]) };
}

/** Who looks on from above, and who advises: neither is in the line of command. */
const auditor = /監事|監査|評議員会/u;
const committee = /委員会|審査会|協議会/u;

/** 監事 and other auditors stand first, committees last, both beside the line; a unit with others below it is in the line. */
function inOrder(units: readonly Department[]): Department[] {
  const rankOf = ({ name, children }: Department) =>
    children.length > 0 ? 1 : auditor.test(name) ? 0 : committee.test(name) ? 2 : 1;
  return units
    .map((unit) => (rankOf(unit) === 1 ? unit : { ...unit, beside: true }))
    .toSorted((one, other) => rankOf(one) - rankOf(other));
}

/** 「理事会の下に会長…」: the tree in words with its duties, for those who do not see the drawing. */
function inWords({ name, duties, children }: Department): string {
  const said = duties === undefined ? "" : `${name}の業務は、${duties.replace(/。$/u, "")}。`;
  const [aside, below] = [true, false].map((beside) =>
    children
      .filter((child) => (child.beside ?? false) === beside)
      .map((child) => child.name)
      .join("、"),
  );
  return [
    said,
    ...(below ? [`${name}の下に${below}。`] : []),
    ...(aside ? [`${name}の脇に${aside}。`] : []),
    ...children.map(inWords),
  ].join("");
}
