/** What a reader chooses among, and the beginnings of the journal's kinds that belong to it. */
export const KINDS = {
  models: ['model', 'modification'],
  compute: ['compute'],
  providers: ['provider'],
  list: ['list', 'procedure'],
  evidence: ['evidence', 'documentation'],
  law: ['ruleset', 'proposal'],
  consultations: ['consultation', 'contribution'],
} as const;

export type Group = keyof typeof KINDS;

export const isGroup = (name: string): name is Group => Object.hasOwn(KINDS, name);
