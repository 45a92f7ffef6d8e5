import { isNode, LineCounter, parseDocument } from 'yaml';

/** The line of YAML that a path such as `parameters.x.values[2].value` leads to, or as far as there is one. Null for the whole. */
export function lineOf(text: string, path: readonly string[]): number | null {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const broken = document.errors[0];
  if (broken !== undefined) return lineCounter.linePos(broken.pos[0]).line;
  const steps = path.flatMap((part) =>
    part.split(/[[\]]+/).flatMap((step) => (step === '' ? [] : [/^\d+$/.test(step) ? Number(step) : step])),
  );
  for (let depth = steps.length; depth > 0; depth -= 1) {
    const node = document.getIn(steps.slice(0, depth), true);
    if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line;
  }
  return null;
}
