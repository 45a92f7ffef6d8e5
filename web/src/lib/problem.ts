/** Something that is wrong with a form: the field by its name, and what to do about it. */
export interface Problem {
  readonly field: string;
  readonly message: string;
}

/** The first problem of a field, if it has one. */
export function problemOf(problems: readonly Problem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.message;
}
