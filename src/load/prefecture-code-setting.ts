import { z } from "zod";

/** 都道府県コード (JIS X 0401) in `kaiji.yaml`: as text, for YAML takes 02 for a number. */
export const prefectureCodeSetting = z
  .string()
  .regex(/^\d{2}$/u, '都道府県コードを2桁の数字で、引用符で囲んで書いてください（例: "02"）');
