// The command line: rehearse, verify, papers, decide, order, gates.

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { drawGates } from '../../core/gates-drawing.ts';
import { listPresets } from '../../core/rules/presets.ts';
import type { RuleSet } from '../../core/rules/rule-set.ts';
import { decideFromJson } from './decide.ts';
import { verifyFile, writeAllPapers } from './files.ts';
import { printOrder } from './order.ts';
import { rehearse } from './rehearse.ts';

const usage = `用法 usage:
  congress rehearse --roster FILE --committee FILE --discipline FILE --out DIR [--seed N]
  congress verify FILE
  congress papers FILE --out DIR
  congress decide FILE
  congress order < names
  congress gates`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    roster: { type: 'string' },
    committee: { type: 'string' },
    discipline: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const [command, file] = positionals;
process.exitCode = await run();

function defaultRules(): RuleSet {
  const rules = listPresets()[0];
  if (rules === undefined) throw new Error('There is no preset.');
  return rules;
}

async function run(): Promise<number> {
  const { roster, committee, discipline, out, seed } = values;
  if (
    command === 'rehearse' &&
    roster !== undefined &&
    committee !== undefined &&
    discipline !== undefined &&
    out !== undefined
  ) {
    return rehearse({ roster, committee, discipline, out, seed: Number(seed) });
  }
  if (command === 'verify' && file !== undefined) return verifyFile(file);
  if (command === 'papers' && file !== undefined && out !== undefined) return writeAllPapers(file, out);
  if (command === 'decide' && file !== undefined) return decideFromJson(readFileSync(file === '-' ? 0 : file, 'utf8'));
  if (command === 'order') return printOrder(readFileSync(0, 'utf8'));
  if (command === 'gates') {
    process.stdout.write(drawGates(defaultRules()));
    return 0;
  }
  console.error(usage);
  return 2;
}
