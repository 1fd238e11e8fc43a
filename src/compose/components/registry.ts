import type { Component } from "../component/component.js";
import { activities } from "./activities.js";
import { awards } from "./awards.js";
import { box } from "./box.js";
import { breakdown } from "./breakdown.js";
import { caseStudy } from "./case-study.js";
import { catchphrase } from "./catch.js";
import { chart } from "./chart.js";
import { columns } from "./columns.js";
import { contents } from "./contents.js";
import { decision } from "./decision.js";
import { eligibility } from "./eligibility.js";
import { evaluation } from "./evaluation.js";
import { feeFormulas } from "./fee-formulas.js";
import { feeTerms } from "./fee-terms.js";
import { feeWorking } from "./fee-working.js";
import { flow } from "./flow.js";
import { funnel } from "./funnel.js";
import { glossary } from "./glossary.js";
import { grid } from "./grid.js";
import { highlights } from "./highlights.js";
import { keyFigures } from "./key-figures.js";
import { lanes } from "./lanes.js";
import { lead } from "./lead.js";
import { markedList } from "./list.js";
import { monitoring } from "./monitoring.js";
import { monthly } from "./monthly.js";
import { note } from "./note.js";
import { officers } from "./officers.js";
import { offices } from "./offices.js";
import { organisation } from "./organisation.js";
import { pageBreak } from "./page-break.js";
import { photo } from "./photo.js";
import { plan } from "./plan.js";
import { profile } from "./profile.js";
import { programmes } from "./programmes.js";
import { proportion } from "./proportion.js";
import { prose } from "./prose.js";
import { rates } from "./rates.js";
import { recipients } from "./recipients.js";
import { relation } from "./relation.js";
import { scatter } from "./scatter.js";
import { section } from "./section.js";
import { series } from "./series.js";
import { signature } from "./signature.js";
import { smallMultiples } from "./small-multiples.js";
import { splitBars } from "./split-bars.js";
import { stages } from "./stages.js";
import { statement } from "./statement.js";
import { support } from "./support.js";
import { table } from "./table.js";
import { tenYears } from "./ten-years.js";
import { terms } from "./terms.js";
import { text } from "./text.js";
import { tileMap } from "./tile-map.js";
import { tiles } from "./tiles.js";
import { timeline } from "./timeline.js";

/** Every component an author may place, in the order of their pages. */
export const components: readonly Component[] = [
  statement,
  proportion,
  breakdown,
  chart,
  series,
  scatter,
  smallMultiples,
  tileMap,
  funnel,
  table,
  grid,
  plan,
  evaluation,
  tenYears,
  highlights,
  tiles,
  rates,
  feeFormulas,
  feeTerms,
  feeWorking,
  programmes,
  eligibility,
  terms,
  organisation,
  relation,
  flow,
  stages,
  lanes,
  decision,
  splitBars,
  profile,
  keyFigures,
  timeline,
  officers,
  offices,
  activities,
  awards,
  support,
  recipients,
  monitoring,
  monthly,
  glossary,
  photo,
  caseStudy,
  signature,
  contents,
  text,
  section,
  columns,
  prose,
  box,
  markedList,
  lead,
  catchphrase,
  note,
  pageBreak,
] as readonly Component[];
