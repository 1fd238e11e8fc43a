import type { Offices } from "../../../model/block.js";
import { type Tag, under } from "../../paper/tag.js";
import { widthOf } from "../../text/measure.js";
import { type Node, tableLayout, textNode } from "../engine/node.js";
import { textRun } from "../setting/runs.js";
import { at, type Setting } from "../setting/setting.js";
import { pictureNode } from "./photo.js";

const across = 8;

/** 事務所: name, address, telephone and district of each, its map beside it where it has a map. */
export function officesNodes(block: Offices, width: number, parent: Tag, setting: Setting): Node[] {
  const list = under(parent, "L", { numbering: "None" });
  const hasMaps = block.offices.some((office) => office.map && setting.pictures.has(office.map.file));
  const maps = hasMaps ? width * 0.27 : 0;
  const widest = Math.max(...block.offices.map(({ name }) => widthOf(name, setting.scale.heading4)));
  const names = Math.min(118, width * 0.24, widest + across);
  const facts = width - names - maps - (hasMaps ? 5 : 3) * across;
  const { heading4, cell } = setting.scale;
  const plain = { ...cell, tabular: false, leading: cell.leading * 1.08 };
  const body = block.offices.map((office) => {
    const inside = at(setting, office.place);
    const item = under(list, "LI");
    const label = under(item, "Lbl");
    const tag = under(item, "LBody");
    const line = (name: string, value: string) =>
      value === "" ? [] : [textNode([textRun(`${name}　${value}`, plain, inside)], plain, tag)];
    const fax = office.fax === "" ? "" : `　　FAX　${office.fax}`;
    const cells: Node[] = [
      textNode([textRun(office.name, heading4, inside)], heading4, label),
      {
        stack: [
          ...line(office.postalCode === "" ? "所在地" : `〒${office.postalCode}`, office.address),
          ...line("電話", `${office.telephone}${fax}`),
          ...line("担当区域", office.district),
        ],
      },
    ];
    if (!hasMaps) return cells;
    return [
      ...cells,
      (office.map && pictureNode(office.map, maps, tag, inside)) ?? textNode([], plain, undefined),
    ];
  });
  return [
    {
      table: { widths: hasMaps ? [names, facts, maps] : [names, facts], body, dontBreakRows: true },
      layout: {
        ...tableLayout({ padding: [across, 7], rule: () => [0.4, setting.theme.colours.line] }),
        paddingLeft: ((column: number) => (column === 0 ? 0 : across)) as () => number,
      },
    },
  ];
}
