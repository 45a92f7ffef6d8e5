import { inWords, toDay } from '../law/day.ts';
import type { Activity, EventKind } from '../law/facts.ts';

/** What compute was spent on, within a sentence: “1.2 × 10^25 FLOP for pre-training”. */
const ACTIVITY: Readonly<Record<Activity, string>> = {
  pre_training: 'pre-training',
  fine_tuning: 'fine-tuning',
  post_training: 'post-training',
  rl_rollouts: 'rollouts of reinforcement learning',
  synthetic_data: 'generating synthetic data',
  merged_weights: 'the training behind merged weights',
  initial_weights: 'the training behind the initial weights',
  teacher_training: 'training the parent model',
  auxiliary_models: 'training reward or value models',
  evaluation: 'evaluation',
  exploratory_research: 'experiments and discarded runs',
  activation_recompute: 'recomputing activations',
};

/** Steps of the procedure (Art. 52), each as a sentence without its full stop. */
const EVENT: Readonly<Record<EventKind, string>> = {
  known_will_meet: 'It became known that the condition would be met',
  condition_met: 'The condition of Article 51(1)(a) was met',
  notified: 'The provider notified the Commission',
  renotified: 'The provider notified the Commission again',
  rebuttal_submitted: 'The provider submitted arguments against the presumption',
  rebuttal_rejected: 'The Commission rejected the arguments against the presumption',
  rebuttal_accepted: 'The Commission accepted the arguments against the presumption',
  acceptance_reversed: 'The Commission reversed its acceptance of the arguments',
  designated_52_4: 'The Commission designated the model under Article 52(4)',
  designated_52_1: 'The Commission designated the model under Article 52(1)',
  designation_maintained: 'The Commission maintained the designation',
  designation_lifted: 'The Commission lifted the designation',
  reassessment_declined: 'The Commission declined to reassess the designation',
  reassessment_requested: 'The provider requested a reassessment',
};

/** An activity in words, within a sentence. Throws on a word that is none: stored words were checked when they were recorded. */
export function activityInWords(activity: string): string {
  return wordFor(ACTIVITY, activity);
}

/** A step of the procedure as a sentence without its full stop. Throws on a word that is none. */
export function eventInWords(event: string): string {
  return wordFor(EVENT, event);
}

/** Whether a stored word names a step of the procedure. */
export function isEvent(word: string): boolean {
  return Object.hasOwn(EVENT, word);
}

function wordFor(words: Readonly<Record<string, string>>, code: string): string {
  const found = words[code];
  if (found === undefined) throw new Error(`There are no words for ${code}`);
  return found;
}

/** A stored day for people, such as `30 March 2026`, as the law's own sentences say it. Throws on a text that is no day. */
export function dayInWords(day: string): string {
  return inWords(toDay(day));
}
