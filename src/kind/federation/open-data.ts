import type { MadeFile } from "../kind.js";
import { openData } from "../open-data.js";
import type { FederationReport } from "./publication.js";

/** The open data of a federation: its series, and what its corporations' returns add up to. */
export function federationOpenData({
  report: { folder, settings, tables },
}: Pick<FederationReport, "report">): Promise<readonly MadeFile[]> {
  const { entity, fiscalYear, published, licence } = settings;
  const title = `${entity.name} ${fiscalYear}年度の概況の表`;
  return openData(tables, { folder, title, entity, year: fiscalYear, published, licence });
}
