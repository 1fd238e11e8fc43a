import type { Criteria } from "../../model/association/criteria.js";
import type {
  contactsSchema,
  supportEffectsSchema,
  supportMeasuresSchema,
} from "../../model/association/monitoring.js";
import type { AssociationDataset } from "../../model/dataset.js";
import { normalForm } from "../../model/normal-form.js";
import type { RowOf } from "../../model/schema.js";
import { groupBy } from "../group-by.js";
import { type Judgement, judged, type MonitoringCase } from "./judge.js";

export type Contact = RowOf<typeof contactsSchema>;
export type SupportMeasure = RowOf<typeof supportMeasuresSchema>;
export type SupportEffect = RowOf<typeof supportEffectsSchema>;

/** A case with all that is known of it. */
export interface FollowedCase {
  readonly case: MonitoringCase;
  readonly judgements: readonly Judgement[];
  /** Whether it meets one of the criteria at least. */
  readonly isCandidate: boolean;
  /** The latest approach. */
  readonly contact: Contact | undefined;
  readonly measures: readonly SupportMeasure[];
  readonly effects: readonly SupportEffect[];
}

type Tables = Pick<
  AssociationDataset["tables"],
  "monitoringCases" | "contacts" | "supportMeasures" | "supportEffects"
>;

/** Every case with its approaches, measures and effects, in the order of the file. */
export function followedCases(tables: Tables, criteria: Criteria): FollowedCase[] {
  const contacts = groupBy(tables.contacts ?? [], codeOf);
  const measures = groupBy(tables.supportMeasures ?? [], codeOf);
  const effects = groupBy(tables.supportEffects ?? [], codeOf);
  return (tables.monitoringCases ?? []).map((one) => {
    const code = codeOf(one);
    const judgements = judged(one, criteria);
    return {
      case: one,
      judgements,
      isCandidate: judgements.some(({ verdict }) => verdict === "met"),
      contact: latest(contacts.get(code) ?? []),
      measures: measures.get(code) ?? [],
      effects: effects.get(code) ?? [],
    };
  });
}

/** By which rows of the tables belong to one case. */
export const codeOf = ({ code }: Pick<MonitoringCase, "code">): string => normalForm(code.value);

/** The answer that accepts support, where that is the latest. */
export const acceptanceOf = ({ contact }: Pick<FollowedCase, "contact">): Contact["result"] | undefined =>
  contact?.result.value === "受入れ" ? contact.result : undefined;

const latest = (contacts: readonly Contact[]): Contact | undefined =>
  contacts.toSorted((a, b) => (a.date.value < b.date.value ? -1 : 1)).at(-1);
