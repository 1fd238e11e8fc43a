import type { Effects } from "../effects.js";
import type { OpenedDataset } from "../load/dataset.js";
import type { Report } from "../model/report.js";
import type { Outcome } from "../problem/problem.js";

/** A dataset of any kind, read and calculated: its figures and its problems, for commands that draw nothing. */
export async function calculated(
  opened: OpenedDataset,
  effects: Effects,
): Promise<Outcome<Pick<Report, "figures">>> {
  switch (opened.kind) {
    case "association": {
      const { value, problems } = await (await import("./report.js")).associationReport(opened);
      if (!value) return { value: undefined, problems };
      const { withPrinted } = await import("./publication.js");
      const { bookletOf, bookletSources } = await import("./booklet.js");
      const booklet = bookletOf(value, await bookletSources(opened)).value;
      return { value: booklet ? withPrinted(value.report, booklet) : value.report, problems };
    }
    case "chamber": {
      const { value, problems } = await (await import("./chamber-report.js")).chamberReport(
        opened,
        {},
        effects,
      );
      return { value: value?.report, problems };
    }
    case "prefecture": {
      const { prefectureReport } = await import("./prefecture-outputs.js");
      const { value, problems } = await prefectureReport(opened, {}, effects);
      return { value: value?.report, problems };
    }
  }
}
