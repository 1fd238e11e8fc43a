import { type HalfYear, lastDayOf } from "../../model/chamber/half-year.js";
import type { LoanProgramme } from "../../model/chamber/loan-programmes.js";
import { normalForm } from "../../model/normal-form.js";

/** 融資制度の一覧, asked by any name a programme has or had. */
export class ProgrammeList {
  readonly #byName = new Map<string, LoanProgramme>();
  readonly #order = new Map<LoanProgramme, number>();

  constructor(programmes: readonly LoanProgramme[]) {
    programmes.forEach((programme, index) => {
      this.#order.set(programme, index);
      const former = programme.formerName?.value ?? "";
      if (former !== "") this.#byName.set(normalForm(former), programme);
      this.#byName.set(normalForm(programme.name.value), programme);
    });
  }

  find(name: string): LoanProgramme | undefined {
    return this.#byName.get(normalForm(name));
  }

  /** Whether it is a name the programme no longer has. */
  isFormer(name: string): boolean {
    const programme = this.find(name);
    return programme !== undefined && normalForm(programme.name.value) !== normalForm(name);
  }

  get names(): string[] {
    return [...this.#order.keys()].map((programme) => programme.name.value);
  }

  orderOf(programme: LoanProgramme): number {
    return this.#order.get(programme) ?? Number.POSITIVE_INFINITY;
  }
}

/** What a half's report calls a programme: by its former name where it was renamed only after the half. */
export function nameIn(half: HalfYear, { name, formerName, renamed }: LoanProgramme): string {
  const former = formerName?.value ?? "";
  return former !== "" && (renamed?.value ?? "") > lastDayOf(half) ? former : name.value;
}
