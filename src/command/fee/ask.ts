import type { Effects } from "../../effects.js";
import { type FeeSchedule, scheduleOn } from "../../model/fee-schedule.js";
import type { Figure } from "../../model/figure.js";
import type { Outcome, Problem } from "../../problem/problem.js";
import { noScheduleOn } from "../../problem/rules/fee-case.js";
import type { ExitCode } from "../exit.js";
import { type Answer, resultLine, yen } from "./answer.js";
import { type EndOptions, end } from "./end.js";
import { type OptionReader, optionReader } from "./options.js";
import { feeSchedules } from "./schedules.js";

/** What every question beside the fee itself may say. */
export interface AskOptions extends EndOptions {
  readonly schedule?: string;
  readonly date?: string;
}

/** A question as read: what stands against it, and how it is answered. */
export interface Question {
  readonly problems: readonly Problem[];
  readonly key: string;
  readonly compute: () => Figure;
}

/** Reads the options, settles the schedule of the day, and answers if nothing stands against it. */
export async function ask(
  options: AskOptions,
  effects: Effects,
  question: (read: OptionReader, schedule: FeeSchedule) => Question,
): Promise<ExitCode> {
  const refuse = (problems: readonly Problem[]) => end({ value: undefined, problems }, options, effects);
  const history = await feeSchedules(options.schedule, effects);
  if (!history.value) return refuse(history.problems);
  const unread: Problem[] = [];
  const read = optionReader(unread);
  const date = read.date("--date", options.date) ?? effects.today();
  const schedule = scheduleOn(history.value, date);
  if (!schedule) return refuse([noScheduleOn({ date, first: history.value.versions[0]?.effectiveFrom })]);
  const { problems, key, compute } = question(read, schedule);
  // An option that could not be read makes further complaints about its value idle.
  const against = unread.length > 0 ? unread : problems;
  return against.length > 0 ? refuse(against) : end(answer(compute(), key, schedule), options, effects);
}

function answer(figure: Figure, key: string, schedule: FeeSchedule): Outcome<Answer> {
  const value = { lines: [resultLine(figure)], results: { [key]: yen(figure) }, figures: [figure], schedule };
  return { value, problems: [] };
}
