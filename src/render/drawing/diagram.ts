import type { Diagram } from "../../model/diagram.js";
import type { Theme } from "../../model/theme.js";
import { decision } from "./decision.js";
import { flow } from "./flow.js";
import { organisation } from "./organisation.js";
import { proportion } from "./proportion.js";
import { relation } from "./relation.js";
import type { Drawing } from "./shape.js";
import { splitBars } from "./split-bars.js";

/** Lays out a diagram as shapes, as wide as asked (points) and as high as it needs. */
export function drawDiagram(diagram: Diagram, theme: Theme, width: number): Drawing {
  switch (diagram.kind) {
    case "organisation":
      return organisation(diagram, theme, width);
    case "relation":
      return relation(diagram, theme, width);
    case "flow":
      return flow(diagram, theme, width);
    case "decision":
      return decision(diagram, theme, width);
    case "split-bars":
      return splitBars(diagram, theme, width);
    case "proportion":
      return proportion(diagram, theme, width);
  }
}
