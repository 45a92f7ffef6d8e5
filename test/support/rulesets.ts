import { freshKey, type Json, type Sender, type TestApp } from './app.ts';

type Input = Readonly<Record<string, unknown>>;

export const MAKE_PROPOSAL = `mutation ($input: MakeProposalInput!) {
  makeProposal(input: $input) { proposal { id revision title rationale publishedAs } userErrors { code message path } }
}`;

export const ENACT_RULESET = `mutation ($input: EnactRulesetInput!) {
  enactRuleset(input: $input) {
    ruleset { id title kind isBinding isProposal appliesFrom appliesUntil lawHash asYaml provenance { origin revision } }
    impact { on applied { id } baseline { id } systemicRisk { newlyIn { count models { id } } noLongerIn { count models { id } } } }
    userErrors { code message path }
  }
}`;

/** The input of a proposal that nothing is wrong with: a higher line for systemic risk. */
export function aProposalInput(more: Input = {}): Record<string, unknown> {
  return {
    idempotencyKey: freshKey(),
    title: 'A higher line',
    rationale: 'Models became more efficient.',
    change: { systemicCompute: '3e25' },
    ...more,
  };
}

/** A proposal that somebody made. Answers with its id. */
export async function aProposal(app: TestApp, sender: Sender, more: Input = {}): Promise<string> {
  const { makeProposal } = await app.ask(MAKE_PROPOSAL, { input: aProposalInput(more) }, sender);
  if (makeProposal.proposal === null) throw new Error(JSON.stringify(makeProposal.userErrors));
  return makeProposal.proposal.id;
}

let counted = 0;

/** A delegated act that raises the threshold of Article 51(2), with other members of the amendment if you like. */
export function anAmendment(more: Input = {}): Record<string, unknown> {
  counted += 1;
  return {
    id: `amended-${counted}`,
    base: 'final-2025-07',
    title: 'Thresholds as amended',
    summary: 'The threshold of Article 51(2) is higher.',
    appliesFrom: '2027-03-01',
    act: {
      title: 'Commission Delegated Regulation on the threshold of Article 51(2), invented for a test',
      reference: '32027R0001',
      url: 'https://example.org/act',
      publishedOn: '2026-11-10',
    },
    changes: [{ parameter: 'systemic_compute', value: `${counted + 2}e25`, unit: 'FLOP', at: 'Art. 1(1)' }],
    ...more,
  };
}

/** The input that enters an amendment. */
export function anActInput(amendment: Json | Input = anAmendment(), more: Input = {}): Record<string, unknown> {
  return { idempotencyKey: freshKey(), kind: 'DELEGATED_ACT', amendment, ...more };
}

/** The ruleset that an act to come has to be based on, and a day on which it can begin. */
export async function nextPlace(app: TestApp): Promise<{ readonly base: string; readonly appliesFrom: string }> {
  const { rulesets } = await app.ask('{ rulesets { id appliesFrom } }');
  const { id, appliesFrom } = rulesets.at(-1);
  const after = new Date(Math.max(Date.parse(appliesFrom), app.clock.now.getTime()) + 40 * 86_400_000);
  return { base: id, appliesFrom: after.toISOString().slice(0, 10) };
}

/** An act that an officer entered. Answers with the payload. */
export async function anAct(app: TestApp, officer: Sender, amendment: Input = anAmendment(), more: Input = {}) {
  const { enactRuleset } = await app.ask(ENACT_RULESET, { input: anActInput(amendment, more) }, officer);
  if (enactRuleset.ruleset === null) throw new Error(JSON.stringify(enactRuleset.userErrors));
  return enactRuleset;
}
