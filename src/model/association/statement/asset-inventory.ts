import type { balanceSheet } from "./balance-sheet.js";
import type { AccountOf } from "./declaration.js";

/** 財産目録: the top accounts of the balance sheet; the net worth is what the liabilities leave of the assets. */
export const assetInventory = {
  id: "asset-inventory",
  title: "財産目録",
  left: { id: "assets", title: "資産", section: "資産", total: "total-assets" },
  right: { id: "liabilities", title: "負債", section: "負債及び正味財産", total: "total-liabilities" },
  result: { id: "net-worth", title: "正味財産" },
} as const;

/** The ids of the lines that are its own, and not the balance sheet's. */
export type InventoryTotal =
  | (typeof assetInventory)["left" | "right"]["total"]
  | (typeof assetInventory)["result"]["id"];

export type InventoryLine = InventoryTotal | AccountOf<typeof balanceSheet>;
