import type { Case } from "../../../model/chamber/register.js";
import type { SourcedNumber } from "../../../model/schema.js";
import type { Place } from "../../../problem/place.js";

/** A part of a case's row, and whether it is filled in. */
export interface CasePart {
  readonly what: string;
  readonly has: boolean;
  readonly place: Place;
}

/** What an approval (保証承諾) has, and no other result. */
export function approvalParts({ guaranteeNumber, approvedAmount, approved }: Case): CasePart[] {
  return [
    { what: "保証番号", has: guaranteeNumber.value !== "", place: guaranteeNumber.place },
    { what: "承諾金額", has: isWritten(approvedAmount), place: approvedAmount.place },
    { what: "承諾日", has: approved.value !== null, place: approved.place },
  ];
}

/** An amount of zero is none: nobody applies for it. */
export const isWritten = ({ value }: SourcedNumber): boolean => value !== null && !value.isZero();
