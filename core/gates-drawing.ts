// The state machine of the day as a drawing and two tables, from the very gates that decide (docs/gates.md).

import { type GateId, gates } from './gates.ts';
import type { RuleSet } from './rules/rule-set.ts';
import { stepGates, waysBack } from './step-gates.ts';
import { stepIds, stepTitles } from './steps.ts';

/** Markdown with a Mermaid diagram; the clauses are those of `rule`. */
export function drawGates(rule: RuleSet): string {
  return [
    '# 会议的状态机 The gates of the day',
    '',
    '由 `core/gates.ts` 生成（`npm run gates`），测试核对本文与程序一致。Drawn from the code; a test compares the two.',
    '',
    ...diagram(),
    '',
    '## 各步骤前的闸门 Gates before each step',
    '',
    '| 步骤 | step | 闸门（依次检查） |',
    '|---|---|---|',
    ...stepIds.map(
      (id) => `| ${stepTitles[id]} | \`${id}\` | ${stepGates[id].map((gate) => `\`${gate}\``).join(' ') || '—'} |`,
    ),
    '',
    '## 闸门 The gates',
    '',
    '| 闸门 | 须满足 | 依据 | 由谁负责 | 范围 |',
    '|---|---|---|---|---|',
    ...gateIds().map((id) => gateRow(id, rule)),
    '',
    '## 退回 Going back',
    '',
    '每一种退回都是一次有原因的登记，进入会议日志和会议记录。',
    '',
    '| 步骤 | 怎样退回 | 到何时为止 |',
    '|---|---|---|',
    ...waysBack.map(({ step, act, until }) => `| ${stepTitles[step]} | ${act} | ${until} |`),
    '',
  ].join('\n');
}

function gateIds(): readonly GateId[] {
  const used = new Set(stepIds.flatMap((step) => stepGates[step]));
  return [...used];
}

function gateRow(id: GateId, rule: RuleSet): string {
  const { needs, clause, keeper, ofContest } = gates[id];
  return `| \`${id}\` | ${needs} | ${clause(rule)} | ${keeper} | ${ofContest ? '每项选举' : '全会议'} |`;
}

function diagram(): string[] {
  const forward = stepIds.slice(1).map((id, index) => {
    const before = stepIds[index];
    const needs = stepGates[id].map((gate) => gates[gate].needs).join('；');
    return `  ${before} --> ${id}: ${needs}`;
  });
  const back = waysBack
    .filter(({ step, to }) => to !== step)
    .map(({ step, to, act }) => `  ${step} --> ${to}: ${act}（写明原因）`);
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...stepIds.map((id) => `  ${id}: ${stepTitles[id]}`),
    `  [*] --> ${stepIds[0]}`,
    ...forward,
    ...back,
    `  ${stepIds.at(-1)} --> [*]`,
    '```',
  ];
}
