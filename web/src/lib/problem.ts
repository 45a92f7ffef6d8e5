/** Something that is wrong with a form: the field by its name, and what to do about it. */
export interface Problem {
  readonly field: string;
  readonly message: string;
  /** What the field is called, for where the message stands away from it. */
  readonly about?: string;
}

/** The problems in the order in which their fields stand on the page, each with what its field is called. */
export function inPageOrder(
  problems: readonly Problem[],
  fields: readonly { readonly field: string; readonly about: string }[],
): readonly Problem[] {
  const placeOf = ({ field }: Problem) => {
    const at = fields.findIndex((one) => one.field === field);
    return at < 0 ? fields.length : at;
  };
  return problems
    .map((problem) => {
      const about = fields.find(({ field }) => field === problem.field)?.about;
      return about === undefined ? problem : { ...problem, about };
    })
    .toSorted((left, right) => placeOf(left) - placeOf(right));
}

/** The first problem of a field, if it has one. */
export function problemOf(problems: readonly Problem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.message;
}
