import type { Diagram } from "../../model/diagram.js";
import type { Theme } from "../../model/theme.js";
import { drawDecision } from "./decision.js";
import { drawFlow } from "./flow.js";
import { drawOrganisation } from "./organisation.js";
import { drawProportion } from "./proportion.js";
import { drawRelation } from "./relation/relation.js";
import type { Drawing } from "./shape.js";
import { drawSplitBars } from "./split-bars.js";

/** Lays out a diagram as shapes, as wide as asked (points) and as high as it needs. */
export function drawDiagram(diagram: Diagram, theme: Theme, width: number): Drawing {
  switch (diagram.kind) {
    case "organisation":
      return drawOrganisation(diagram, theme, width);
    case "relation":
      return drawRelation(diagram, theme, width);
    case "flow":
      return drawFlow(diagram, theme, width);
    case "decision":
      return drawDecision(diagram, theme, width);
    case "split-bars":
      return drawSplitBars(diagram, theme, width);
    case "proportion":
      return drawProportion(diagram, theme, width);
  }
}
