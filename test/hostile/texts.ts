/**
 * What nobody means to type, and what files hold all the same: copied from other programs, left by an export, or
 * written to do harm. Each is put into every column of every kind of dataset.
 */
export const hostileTexts = {
  control:
    "悪\u0001\u0008\u000b\u000c\r\u001b[31m\u001b]0;x\u0007\u007f\u0085\u009b2J\u2028\u202e\u2066\ufeff\uffff_x000B_名",
  path: '../../../../tmp/CON:?*<>|"\\',
  reserved: "NUL",
  long: "長".repeat(300),
  emoji: "👨‍👩‍👧葛󠄀𠮷",
  markup: '<b>&amp;]]></b>{{figure "x"}}::statement{id="x"} </svg>',
  formula: "=cmd|' /C calc'!A0",
  lines: "一行\r二行\n三行\r\nDTSTART:20250101\r\n",
} as const;
