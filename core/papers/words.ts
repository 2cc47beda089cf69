// The wording of the papers that no article fixes: texts an office may edit, with placeholders that are checked.

import { accept, type Result, refuse } from '../result.ts';
import { composeLine } from '../script/compose.ts';
import type { ScriptContest, ScriptFacts } from '../script/figures.ts';
import { faultInScript, scriptLines } from '../script/template.ts';

export const paperTextIds = [
  'superior',
  'sender',
  'attendanceReport',
  'issueReport',
  'collectReport',
  'elected',
  'ballot',
  'seal',
  'oathRecord',
  'summary',
  'report',
] as const;

export type PaperTextId = (typeof paperTextIds)[number];

export interface PaperText {
  readonly title: string;
  /** What it is for, in a few words. */
  readonly use: string;
  /** As the program brings it. [M]: offices word this differently. */
  readonly text: string;
}

/** A line about a contest stands there once for each contest of the paper. */
export const paperTexts: Readonly<Record<PaperTextId, PaperText>> = {
  superior: { title: '报送单位', use: '「关于选举结果的报告」送给谁，如 中共某某县委', text: '' },
  sender: { title: '落款单位', use: '「关于选举结果的报告」由谁报送', text: '{会议名称}主席团' },
  attendanceReport: {
    title: '出席代表情况报告单',
    use: '表格前面的话',
    text: `本次大会应到代表 {应到} 名，实到 {实到} 名，请假 {请假} 名，未到 {未到} 名；列席 {列席} 名。
按照规定，{到会规定}，会议有效；法定人数为 {法定人数} 名。{到会结论}。
现报告大会执行主席。`,
  },
  issueReport: {
    title: '分发选票情况报告单',
    use: '表格前面的话',
    text: `{选票名称}（{选票颜色}色）印制 {印制} 张，当场拆封，发出 {发出} 张，剩余 {剩余} 张当众剪角作废。
现报告大会执行主席。`,
  },
  collectReport: {
    title: '清点选票情况报告单',
    use: '表格前面的话',
    text: `{选票名称}发出 {发出} 张，收回 {收回} 张，{选举结论}。
现报告大会执行主席。`,
  },
  elected: {
    title: '当选名单',
    use: '名单前面的话',
    text: '经过无记名投票选举，下列 {当选人数} 名同志{当选用语}{当选职务}（{名单次序}）：',
  },
  ballot: { title: '选票', use: '填票说明后面的话', text: '请用蓝、黑墨水笔填写，符号准确，位置端正。' },
  seal: {
    title: '选票封存单',
    use: '表格前面的话',
    text: '本次大会的选票、计票单由监票人当场装袋密封，共 {封存袋数} 袋，交 {封存经手人} 保管。未经规定程序，任何人不得启封。',
  },
  oathRecord: {
    title: '宣誓与承诺书记录',
    use: '记录前面的话',
    text: '{会议名称}严肃换届纪律集中宣誓和承诺书签订情况如下。',
  },
  summary: {
    title: '会议纪要',
    use: '正文',
    text: `{日期}，{会议名称}在{地点}召开。{执行主席}同志主持会议。
{到会情况}
{宣誓情况}
{选举办法情况}
{选举情况}
{决议情况}
{闭会情况}`,
  },
  report: {
    title: '关于选举结果的报告',
    use: '正文',
    text: `{会议名称}于{日期}在{地点}召开。大会应到代表 {应到} 名，实到 {实到} 名，{到会结论}。
大会按照{选举依据}和大会通过的《选举办法》，采用无记名投票的方式进行了选举。
{选举无效情况}
{选举事项}：应选 {应选} 名，候选人 {候选人数} 名，{差额}；发出选票 {发出} 张，收回 {收回} 张，有效 {有效} 张，无效 {无效} 张，{选举结论}。当选 {当选人数} 名（{名单次序}）：{当选名单}。{名额情况}
{当选合计}
特此报告。`,
  },
};

/**
 * The lines of a text with every figure in its place. Refusals: `paperTextUnknown`, `paperTextBrace` for what cannot be
 * read; `paperTextUnfilled` for the first figure that is not known, or not final yet. An empty text has no lines, nor has
 * a line of which nothing is left.
 */
export function fillPaperText(
  paper: string,
  text: string,
  facts: ScriptFacts,
  contests: readonly ScriptContest[],
): Result<readonly string[]> {
  const fault = checkPaperText(paper, text);
  if (!fault.ok) return fault;
  const paragraphs = scriptLines(text).flatMap((line) =>
    (line.ofContest ? contests : [null]).map((contest) => composeLine(line, facts, contest, []).parts),
  );
  const filled: string[] = [];
  for (const parts of paragraphs) {
    let words = '';
    for (const part of parts) {
      if (part.kind === 'figure' && (part.text === null || !part.settled))
        return refuse({ code: 'paperTextUnfilled', paper, name: part.name });
      words += part.text;
    }
    if (words !== '') filled.push(words);
  }
  return accept(filled);
}

/** Refusals: `paperTextUnknown`, `paperTextBrace`. */
export function checkPaperText(paper: string, text: string): Result<null> {
  const fault = faultInScript(text);
  if (fault === null) return accept(null);
  const { kind, line, name, near } = fault;
  if (kind === 'brace') return refuse({ code: 'paperTextBrace', paper, line });
  return refuse({ code: 'paperTextUnknown', paper, line, name, near });
}
