/** Which of Epoch AI's files it is, by its name; a file of another name is taken for a selection. */
export function datasetOf(fileName: string): string {
  return (
    /(?<![a-z])(all|notable|large[-_]?scale|frontier)(?=[-_ ]?(?:ai[-_ ]?)?models)/i
      .exec(fileName)?.[1]
      ?.toLowerCase()
      .replace(/[-_]/g, '_') ?? 'other'
  );
}
