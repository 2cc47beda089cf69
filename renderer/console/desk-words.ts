// What the desk says: the grammar of the keys in the words of the rule, and why a key was not taken.

import type { RuleSet } from '../../core/rules/rule-set.ts';
import { sentenceOf } from '../../core/sentences.ts';
import { type DeskFacts, placeAfter, placeWords } from './desk-facts.ts';
import { type Asked, aheadOf, type DeskState, isFull, type Said } from './desk-state.ts';
import { isUntouched, mostCopies, type Wrong } from './keying.ts';

type Words = RuleSet['words'];

/** Each mark by its letter. */
export function markWords(words: Words) {
  return { A: words.approve, O: words.oppose, N: words.abstain, X: '无法辨认' } as const;
}

/** The grammar, a line an entry: keys, what they do. `short` stands on the desk itself. */
export function grammar(
  words: Words,
): readonly { readonly keys: string; readonly means: string; readonly short?: string }[] {
  return [
    { keys: 'Enter', means: `存入这一张；没有按别的键就是全部${words.approve}`, short: '存入' },
    { keys: '12 *', means: `12 号${words.oppose}`, short: words.oppose },
    { keys: '12 -', means: `12 号${words.abstain}`, short: words.abstain },
    { keys: '12 /', means: '12 号该格无法辨认', short: '无法辨认' },
    { keys: '12 +', means: `12 号改回${words.approve}`, short: `改回${words.approve}` },
    { keys: '15 . 18 *', means: '15 号至 18 号，再按符号；四种符号都可以', short: '15 至 18 号' },
    { keys: '*', means: `空票上单按：全部${words.oppose}`, short: `全部${words.oppose}` },
    { keys: '-', means: `空票上单按：全部${words.abstain}`, short: `全部${words.abstain}` },
    { keys: '.', means: '空票上单按：同上一张', short: '同上一张' },
    { keys: '+', means: `单按：${words.writeIn}，打姓名或拼音首字母，按数字选人`, short: words.writeIn },
    { keys: '/', means: '单按：疑票（涂改、符号不规范、整张无法辨认等）', short: '疑票' },
    { keys: '0 12 Enter', means: '同样的票 12 张：0 开头是张数，再按一次 Enter 才存', short: '连存 12 张' },
    { keys: 'Backspace', means: '退一步；空票上按，调出上一张更正，再按再往前', short: '退一步／上一张' },
    { keys: 'Delete', means: '调出一张以后按：划去这一张' },
    { keys: 'Esc', means: '清空这一张；更正时按，不改了' },
    { keys: 'F1', means: '打开、收起这张按键表' },
  ];
}

/** What is wrong with the line, and how to go on. */
export function wrongWords(wrong: Wrong, line: string, candidates: number): string {
  const back = '按 Backspace 收回，再重打。';
  switch (wrong) {
    case 'noSuchNumber':
      return `没有「${line}」号，候选人是 1 至 ${candidates} 号。${back}`;
    case 'rangeBroken':
      return `「${line}」读不懂：一段要打成「15.18」再按符号。${back}`;
    case 'rangeReversed':
      return `「${line}」前大后小，一段要从小号打到大号。${back}`;
    case 'signMissing':
      return `「${line}」后面没有符号，这一张还没有存。${back}`;
    case 'allTooLate':
      return `「${line}」前面没有号码；全部划一样的，只能在空票上先按。${back}`;
    case 'sameTooLate':
      return `「.」前面没有号码；「同上一张」只能在空票上按。${back}`;
    case 'noBallotBefore':
      return `前面还没有票，不能「同上一张」。${back}`;
    case 'copiesUnfit':
      return `「${line}」张数不对：连存 1 至 ${mostCopies} 张，也不能多于余下的票。${back}`;
    case 'copiesSign':
      return `0 开头的是张数，后面只能按 Enter。${back}`;
    case 'numLockOff':
      return '小键盘的数字锁（Num Lock）没有打开，数字没有打进来。请按 Num Lock 打开，再按 Backspace 接着打。';
  }
}

export type Band = 'ready' | 'typing' | 'saving' | 'saved' | 'ask' | 'stop' | 'full' | 'editing';

export interface BandState {
  readonly band: Band;
  readonly text: string;
}

/** The large state of the desk: its colour and its one sentence. */
export function bandOf(state: DeskState, facts: DeskFacts): BandState {
  return stoppedBy(state, facts) ?? goingOn(state, facts);
}

/** What has to be settled before the hand can go on. */
function stoppedBy(state: DeskState, facts: DeskFacts): BandState | null {
  const { hand, asked, said } = state;
  const { wrong, line } = hand.draft;
  if (state.halted !== null) return { band: 'stop', text: haltedWords(state) };
  if (facts.shut !== null) return { band: 'full', text: shutWords[facts.shut] };
  if (wrong !== null) return { band: 'stop', text: wrongWords(wrong, line, facts.terms.candidates.length) };
  if (asked !== null)
    return { band: asked.what === 'save' && !asked.valid ? 'stop' : 'ask', text: askedWords(asked, state, facts) };
  return said !== null && isRefusal(said) ? { band: 'stop', text: saidWords(said, facts) } : null;
}

function goingOn(state: DeskState, facts: DeskFacts): BandState {
  const { hand, said } = state;
  if (state.held !== null) return { band: 'saving', text: '正在调出上一张，按的键都记着。' };
  if (isFull(state, facts)) return { band: 'full', text: fullWords(facts) };
  if (hand.row !== null) return { band: 'editing', text: '正在更正。改好按 Enter，不改按 Esc，划去按 Delete。' };
  if (!isUntouched(hand.draft)) return { band: 'typing', text: typingWords(hand.draft.line) };
  if (state.outbox.length > 0) return { band: 'saving', text: `正在存盘 ${state.outbox.length} 笔，可以接着录。` };
  if (said === null) return { band: 'ready', text: '' };
  return isDone(said) ? { band: 'saved', text: '' } : { band: 'ready', text: saidWords(said, facts) };
}

function typingWords(line: string): string {
  if (line.startsWith('0')) return '张数，按 Enter';
  return line === '' ? '' : '号码后请按符号';
}

const shutWords: Readonly<Record<NonNullable<DeskFacts['shut']>, string>> = {
  closed: '本捆已收捆，不能再录。请换下一捆。',
  elsewhere: '本项现在不录票。',
  notSignedOn: '本项录两遍：请先登录操作员、开捆，再录。',
};

function haltedWords({ halted, outbox }: DeskState): string {
  const job = outbox[0];
  if (halted === null || job === undefined) return '';
  const where = placeWords(job.place);
  if (halted.refusal === null)
    return `${where}没有收到存盘回音。按 Enter 再存一次（不会存成两张）；仍不行，请重新打开程序，从这一张接着录。`;
  const behind = outbox.length > 1 ? `后面按好的 ${outbox.length - 1} 张还没有存，会逐张请您核对。` : '';
  return `${where}没有存上：${sentenceOf(halted.refusal)}${behind}按 Esc 取回这一张。`;
}

function askedWords(asked: Asked, state: DeskState, facts: DeskFacts): string {
  if (asked.what === 'close')
    return `请看桌上还有没有本捆的票：没有，再按 Enter 收捆；还有，全部${facts.terms.rule.words.approve}的按 01 Enter，别的照打。`;
  const lost = asked.valid ? '' : '这是无效票。';
  if (state.hand.draft.line === '') return `${lost}确是无效票，请再按 Enter 存入；否则请改正。`;
  const from = placeWords(placeAfter(facts, aheadOf(state, facts)));
  return `${lost}同样的票 ${asked.copies} 张，从${from}起。请再按 Enter 存入 ${asked.copies} 张；不对按 Backspace。`;
}

function fullWords(facts: DeskFacts): string {
  return facts.canExceed ? `本捆 ${facts.expected} 张已录满。按 Enter 收捆。` : `本项 ${facts.expected} 张已录完。`;
}

function isRefusal({ what }: Said): boolean {
  return (
    what === 'oldest' ||
    what === 'full' ||
    what === 'shut' ||
    what === 'takeBack' ||
    what === 'halted' ||
    what === 'openFirst'
  );
}

/** Something is on disk. */
export function isDone({ what }: Said): boolean {
  return what === 'saved' || what === 'corrected' || what === 'struck';
}

/** ✓ 第 3 捆第 4 张已存盘. */
export function saidWords(said: Said, facts: DeskFacts): string {
  switch (said.what) {
    case 'saved':
      return said.copies === 1
        ? `✓ ${placeWords(said.place)}已存盘`
        : `✓ ${placeWords(said.place)}起 ${said.copies} 张已存盘`;
    case 'corrected':
      return `✓ ${placeWords(said.place)}已更正`;
    case 'struck':
      return `✓ ${placeWords(said.place)}已划去`;
    case 'oldest':
      return '前面没有可以调出的票了；更早的请在下表查找。';
    case 'unchanged':
      return '没有改动，原样保留。';
    case 'full':
      return `${fullWords(facts)}再录就多了；要改前面的按 Backspace。`;
    case 'shut':
      return facts.shut === null ? '' : shutWords[facts.shut];
    case 'takeBack':
      return '前面的键读不懂，先按 Backspace 收回。';
    case 'halted':
      return '前面一张还没有存上。';
    case 'openFirst':
      return '要划去一张，先按 Backspace 调出它。';
    case 'broughtBack':
      return '这是先前按好、还没有存的一张，请对着票核对，再按 Enter。';
    case 'resumed':
      return '从这一张接着录。离开前没有存的键不留，请从头读这一张。';
  }
}
