/** An open question as the API gives it, for one outcome. */
export interface OpenQuestion {
  readonly code: string | null;
  readonly issue: string;
  readonly readings: readonly string[];
  readonly decide: string;
  readonly about: string;
}

/** The same question about several outcomes is one question about all of them. */
export function groupQuestions(questions: readonly OpenQuestion[]) {
  const groups = new Map<string, Omit<OpenQuestion, 'about'> & { readonly abouts: string[] }>();
  for (const { about, ...question } of questions) {
    const key = JSON.stringify(question);
    const group = groups.get(key) ?? { ...question, abouts: [] };
    if (!group.abouts.includes(about)) group.abouts.push(about);
    groups.set(key, group);
  }
  return [...groups.values()];
}
