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

/**
 * Lays out a diagram as shapes, as wide as asked (points) and as high as it needs: in several drawings where one
 * would be higher than the room, if its kind can be parted. None where its words find no room in the width.
 */
export function drawDiagram(diagram: Diagram, theme: Theme, room: Size): readonly Drawing[] {
  switch (diagram.kind) {
    case "organisation":
      return drawOrganisation(diagram, theme, room);
    case "relation":
      return [drawRelation(diagram, theme, room.width)];
    case "flow":
      return drawFlow(diagram, theme, room);
    case "lanes":
      return drawLanes(diagram, theme, room);
    case "funnel":
      return [drawFunnel(diagram, theme, room.width)];
    case "scatter":
      return drawScatter(diagram, theme, room.width);
    case "small-multiples":
      return drawSmallMultiples(diagram, theme, room);
    case "tile-map":
      return [drawTileMap(diagram, theme, room.width)];
    case "decision":
      return drawDecision(diagram, theme, room.width);
    case "split-bars":
      return [drawSplitBars(diagram, theme, room.width)];
    case "proportion":
      return [drawProportion(diagram, theme, room.width)];
    case "strips":
      return [drawStrips(diagram, theme, room.width)];
  }
}
