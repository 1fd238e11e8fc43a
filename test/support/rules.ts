import { calculationRules } from "../../src/calculate/rules.js";
import type { Rule } from "../../src/problem/problem.js";
import { ruleRooms } from "../../src/problem/rules/index.js";

/** Every rule there is: those that stand in files of their own, and those that stand beside their calculation. */
export const everyRule: readonly Rule<never>[] = [ruleRooms, calculationRules].flatMap((rooms) =>
  Object.values(rooms).flat(),
);
