/** Outcomes of the systemic-risk test, as the schema names them. */
export type SystemicRisk = 'PRESUMED' | 'DESIGNATED' | 'REBUTTED' | 'NO' | 'UNDETERMINED';

/** How an outcome is coloured and drawn: over the line, under it, under it but close, or left open. */
export type Tone = 'over' | 'under' | 'near' | 'open';

/** `isNear`: the ruleset’s margin of error reaches across the line. It changes nothing for what is over or left open anyhow. */
export function toneOf(outcome: SystemicRisk, isNear = false): Tone {
  switch (outcome) {
    case 'PRESUMED':
    case 'DESIGNATED':
      return 'over';
    case 'REBUTTED':
      return 'under';
    case 'NO':
      return isNear ? 'near' : 'under';
    case 'UNDETERMINED':
      return 'open';
    default:
      return outcome satisfies never;
  }
}
