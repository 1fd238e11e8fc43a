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
  print: (_, { dataset }) => [dataset.settings.entity.prefecture],
};
