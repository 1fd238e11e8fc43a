import { composeBooklet } from "../../src/compose/booklet.js";
import { bookletOf, bookletSources } from "../../src/kind/association/booklet.js";
import type { AssociationReport } from "../../src/kind/association/report.js";
import type { Block } from "../../src/model/block.js";
import type { BookletSources } from "../../src/model/booklet.js";
import type { Document } from "../../src/model/document.js";
import type { Outcome } from "../../src/problem/problem.js";
import { filesOf, reportOf, under } from "./dataset.js";
import { type Files, memoryEffects } from "./memory.js";

/** A dataset loaded and calculated, and what its booklet is composed of besides. */
interface Opened {
  readonly made: AssociationReport;
  readonly sources: Outcome<BookletSources>;
}

/** They are values: what was opened once with the same changes is composed from as often as is asked. */
const known = new Map<string, Promise<Opened>>();

function opened(dataset: string, changes: Files): Promise<Opened> {
  const key = JSON.stringify([dataset, changes]);
  const before = known.get(key);
  if (before) return before;
  const now = open(dataset, changes);
  known.set(key, now);
  return now;
}

async function open(dataset: string, changes: Files): Promise<Opened> {
  const folder = `data/${dataset}`;
  const effects = memoryEffects({ ...under(folder, await filesOf(folder)), ...under(folder, changes) });
  const { value: made, problems } = await reportOf(folder, effects);
  if (!made) throw new Error(problems.map(({ message }) => message).join("\n"));
  return { made, sources: await bookletSources({ folder: made.dataset.folder, reader: effects }) };
}

/** A dataset's booklet, composed from memory; `changes` replace or add files of the dataset. */
export async function composed(dataset: string, changes: Files = {}): Promise<Outcome<Document>> {
  const { made, sources } = await opened(dataset, changes);
  return bookletOf(made, sources);
}

/** Composes pieces of Markdown as the only chapter of the sample's booklet, one after the other. */
export async function composer(changes: Files = {}) {
  const {
    made,
    sources: { value: sources },
  } = await opened("sample-2025", changes);
  if (!sources) throw new Error("the sample has no booklet");
  return (markdown: string): Outcome<readonly Block[]> => {
    const only: BookletSources = {
      ...sources,
      plan: {
        ...sources.plan,
        chapters: [{ name: "try", start: "next", listed: true, needs: [] }],
      },
      chapters: new Map([["try", { file: "templates/try.md", text: `# 試し\n\n${markdown}\n` }]]),
    };
    const { value, problems } = composeBooklet(made.report, made.dataset, only);
    return {
      value: value?.chapters[0]?.blocks,
      problems: problems.filter(({ rule }) => rule !== "compose/unused-text"),
    };
  };
}
