// The command line: rehearse, verify, papers, decide, order, sample, samples, gates.

import { parseArgs } from 'node:util';
import { drawGates } from '../../core/gates-drawing.ts';
import { listPresets } from '../../core/rules/presets.ts';
import type { RuleSet } from '../../core/rules/rule-set.ts';
import { decideFromJson } from './decide.ts';
import { printOrder } from './order.ts';
import { printSample } from './sample.ts';
import { readText } from './text.ts';

const usage = `用法 usage:
  congress rehearse --roster FILE --committee FILE --discipline FILE --out DIR [--seed N] [--method ballots|sheets]
  congress verify FILE
  congress papers FILE --out DIR [--pdf]
  congress decide FILE
  congress order < names
  congress sample --seed DICE --ballots N --size N [--bundle N | N,N,N]
  congress samples --out DIR [--pdf]
  congress gates`;

/** Loaded when they are wanted: a name is sorted, and a mistyped word refused, without the store and the papers. */
const files = () => import('./files.ts');
const rehearsal = () => import('./rehearse.ts');

type Options = NonNullable<ReturnType<typeof readArguments>>['values'];

function commandsByName(): Readonly<
  Record<string, (options: Options, file: string | undefined) => number | Promise<number>>
> {
  return {
    rehearse: rehearseWith,
    verify: async (_, file) => (file === undefined ? showUsage() : (await files()).verifyFile(file)),
    papers: async ({ out, pdf }, file) =>
      file === undefined || out === undefined ? showUsage() : (await files()).writeAllPapers(file, out, pdf),
    decide: (_, file) => (file === undefined ? showUsage() : decideFromJson(readText(file))),
    order: () => printOrder(readText('-')),
    sample: printSample,
    samples: async ({ out, pdf }) =>
      out === undefined ? showUsage() : (await import('./samples.ts')).writeSamples(out, pdf),
    gates() {
      process.stdout.write(drawGates(defaultRules()));
      return 0;
    },
  };
}

/** Commands with one argument of their own; the others have options alone. */
const takesFile = ['verify', 'papers', 'decide'];

process.exitCode = await run();

function defaultRules(): RuleSet {
  const rules = listPresets()[0];
  if (rules === undefined) throw new Error('There is no preset.');
  return rules;
}

async function run(): Promise<number> {
  const given = readArguments();
  if (given === null) return showUsage();
  const [command = '', file, ...more] = given.positionals;
  // A second file would silently not be looked at.
  if (more.length > 0 || (file !== undefined && !takesFile.includes(command))) return showUsage();
  const commands = commandsByName();
  const chosen = Object.hasOwn(commands, command) ? commands[command] : undefined;
  return chosen === undefined ? showUsage() : chosen(given.values, file);
}

async function rehearseWith({ roster, committee, discipline, out, seed = '1', method }: Options): Promise<number> {
  if (roster === undefined || committee === undefined || discipline === undefined || out === undefined)
    return showUsage();
  if (method !== 'ballots' && method !== 'sheets') return showUsage();
  if (!/^\d{1,9}$/u.test(seed)) {
    console.error(`--seed 须是整数，不能是「${seed}」。`);
    return 2;
  }
  const { rehearse } = await rehearsal();
  return rehearse({ roster, committee, discipline, out, seed: Number(seed), method });
}

/** What was typed after the name of the program, or null where an option is unknown or has no value. */
function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        roster: { type: 'string' },
        committee: { type: 'string' },
        discipline: { type: 'string' },
        out: { type: 'string' },
        pdf: { type: 'boolean', default: false },
        method: { type: 'string', default: 'ballots' },
        seed: { type: 'string' },
        ballots: { type: 'string' },
        bundle: { type: 'string' },
        size: { type: 'string' },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function showUsage(): number {
  console.error(usage);
  return 2;
}
