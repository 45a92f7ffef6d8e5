import type { Messages } from '#lib/messages/messages.ts';
import type { EnactFormQuery } from './enact.generated.ts';

type Base = EnactFormQuery['register']['currentRuleset'];

/** The number that the draft changes: the threshold that the Commission may amend (Art. 51(3)). */
const NUMBER = 'systemic_compute';

/** Law data of an act on this ruleset, with the parts to write marked. It is wrong until they are written. */
export function draftOf(base: Base, today: string, m: Messages): string {
  const words = m.enact.draft;
  const quoted = (text: string) => JSON.stringify(text);
  const number = base.parameters.find(({ name }) => name === NUMBER);
  const held = (number?.values ?? []).map(({ from, value, citations }) => {
    const cited = citations.map(({ document, locator }) => quoted(`${document} ${locator}`)).join(', ');
    return `      - { from: ${quoted(from)}, value: ${quoted(value)}, cite: [ ${cited} ] }`;
  });
  const id = `amended-${today.slice(0, 7)}`;
  return `id: ${quoted(id)} # ${words.id}
extends: ${quoted(base.id)}
title: "" # ${words.title}
status: "delegated_act"
binding: ${base.isBinding}
valid: { from: "", to: null } # ${words.from}
summary: "" # ${words.summary}
document: # ${words.document}
  title: ""
  reference: ""
  address: "https://"
  published: ""
  authority: "article"
  read: "text"
parameters:
  ${NUMBER}:
    describes: ${quoted(number?.describes ?? '')}
    unit: ${quoted(number?.unit ?? 'FLOP')}
    authority: "article"
    confidence: "confirmed"
    values:
${held.join('\n')}
      # ${words.value}
      - { from: "", value: "", cite: [ "${id} Art. 1" ] }
`;
}
