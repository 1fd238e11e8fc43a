import { z } from "zod";
import { type LicenceName, licences } from "../model/licence.js";

const names = Object.keys(licences) as LicenceName[];

/** 利用条件 in `kaiji.yaml`. */
export const licenceSetting = z.enum(names, {
  error: `オープンデータの利用条件を ${names.join("、")} のどれかで書いてください`,
});
