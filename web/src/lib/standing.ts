/** Outcomes of the systemic-risk test, as the schema names them. */
export type SystemicRisk = 'PRESUMED' | 'DESIGNATED' | 'REBUTTED' | 'NO' | 'UNDETERMINED';

/** How an outcome is coloured and drawn: over the line, under it, or left open. */
export type Tone = 'over' | 'under' | 'open';

export function toneOf(outcome: SystemicRisk): Tone {
  switch (outcome) {
    case 'PRESUMED':
    case 'DESIGNATED':
      return 'over';
    case 'REBUTTED':
    case 'NO':
      return 'under';
    case 'UNDETERMINED':
      return 'open';
    default:
      return outcome satisfies never;
  }
}
