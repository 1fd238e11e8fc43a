/** An option given more than once. */
export const several = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];
