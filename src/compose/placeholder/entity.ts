import { brokenPlaceholder } from "../../problem/rules/compose.js";
import type { Placeholder } from "./placeholder.js";

/** 協会名. */
export const entity: Placeholder = {
  name: "entity",
  about: "協会の名",
  example: "{{entity}}",
  print: (_, { dataset }) => [dataset.settings.entity.name],
};

/** 都道府県名. */
export const prefectureName: Placeholder = {
  name: "prefecture",
  about: "都道府県の名",
  example: "{{prefecture}}",
  print: (_, { dataset, problems }, place) => {
    const { prefecture } = dataset.settings.entity;
    if (prefecture !== undefined) return [prefecture];
    problems.push(
      brokenPlaceholder({ reason: "kaiji.yamlのentityに、都道府県の名（prefecture）がありません" }, place),
    );
    return [];
  },
};
