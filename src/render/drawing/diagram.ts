import type { Diagram } from "../../model/diagram.js";
import type { Theme } from "../../model/theme.js";
import { drawDecision } from "./decision.js";
import { drawFlow } from "./flow.js";
import { drawFunnel } from "./funnel.js";
import { drawLanes } from "./lanes.js";
import { drawOrganisation } from "./organisation.js";
import { drawProportion } from "./proportion.js";
import { drawRelation } from "./relation/relation.js";
import { drawScatter } from "./scatter.js";
import type { Drawing, Size } from "./shape.js";
import { drawSmallMultiples } from "./small-multiples.js";
import { drawSplitBars } from "./split-bars.js";
import { drawStrips } from "./strips.js";
import { drawTileMap } from "./tile-map.js";

/** 余白の伸び縮み: the least and the most air between the boxes of a diagram, where the usual is 1. */
export const airs = { least: 0.6, most: 1.4 } as const;

/**
 * Lays out a diagram as shapes, as wide as asked (points) and as high as it needs: in several drawings where one
 * would be higher than the room, if its kind can be parted. None where its words find no room in the width. With
 * less or more `air` most kinds stand closer or further apart from top to bottom; their type stays as it is.
 */
export function drawDiagram(diagram: Diagram, theme: Theme, room: Size, air = 1): readonly Drawing[] {
  switch (diagram.kind) {
    case "organisation":
      return drawOrganisation(diagram, theme, room);
    case "relation":
      return [drawRelation(diagram, theme, room.width, air)];
    case "flow":
      return drawFlow(diagram, theme, room, air);
    case "lanes":
      return drawLanes(diagram, theme, room, air);
    case "funnel":
      return [drawFunnel(diagram, theme, room.width, air)];
    case "scatter":
      return drawScatter(diagram, theme, room.width, air);
    case "small-multiples":
      return drawSmallMultiples(diagram, theme, room, air);
    case "tile-map":
      return [drawTileMap(diagram, theme, room.width, air)];
    case "decision":
      return drawDecision(diagram, theme, room.width, air);
    case "split-bars":
      return [drawSplitBars(diagram, theme, room.width, air)];
    case "proportion":
      return [drawProportion(diagram, theme, room.width, air)];
    case "strips":
      return [drawStrips(diagram, theme, room.width)];
  }
}
