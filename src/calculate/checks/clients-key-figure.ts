import { readFigure } from "../read.js";
import { tie } from "./tie.js";

const item = "利用企業者数";

/** 利用企業者数: the key figure is the current year of the trend. */
export const clientsKeyFigure = tie({
  id: "clients-key-figure",
  title: "利用企業者数の推移と基礎数値",
  about: "利用企業者数の推移の当年度が、基礎数値の利用企業者数と違う。",
  hint: "どちらかが古くないか確かめてください。",
  pairs: ({ figure, dataset: { tables, settings } }) =>
    (tables.keyFigures ?? [])
      .filter((row) => row.item.value === item)
      .map(({ value, unit }) => [
        figure(`trend/clients/${settings.fiscalYear}/count`),
        readFigure({ id: "check/clients", label: `基礎数値の${item}` }, { ...value, unit: unit.value }),
      ]),
});
