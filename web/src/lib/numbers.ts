/** A number or a day of the law: as the law data write it, and in words. */
export interface LawNumber {
  readonly value: string;
  readonly words: string;
}

/**
 * The numbers of the ruleset in force today, for texts that would else state them themselves and be wrong from the day on which an
 * act amends them. A number that the ruleset does not have reads as nothing.
 */
export interface LawNumbers {
  readonly systemicCompute: LawNumber | null;
  readonly gpaiCompute: LawNumber | null;
  readonly businessUsers: LawNumber | null;
  readonly notificationDays: LawNumber | null;
}

/** The numbers among a ruleset's parameters. */
export function numbersIn(
  parameters: readonly { readonly name: string; readonly valueOn: LawNumber | null }[],
): LawNumbers {
  const numberOf = (name: string) => parameters.find((parameter) => parameter.name === name)?.valueOn ?? null;
  return {
    systemicCompute: numberOf('systemic_compute'),
    gpaiCompute: numberOf('gpai_compute'),
    businessUsers: numberOf('business_users'),
    notificationDays: numberOf('notification_days'),
  };
}
