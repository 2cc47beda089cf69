// The Chinese sentences of refusals about tally sheets and calling: which group, which line, and what to do.

import type { Refusal } from './result.ts';

const paper = '请对照计票单改正；计票单本身不符的，请该组重新核对。';

export const sheetSentences: Readonly<Record<string, (refusal: Refusal) => string>> = {
  countedByBallots: () => '本项逐张录入选票，不用计票单。要改计票方式，请主持人写明原因。',
  pilesDiffer: (r) => `各组领票合计 ${r['sum']} 张，收回 ${r['collected']} 张，不相等。请重新点数分组。`,
  groupBegun: (r) => `第 ${r['group']} 组已经开始计票，领票张数不能改。请先撤回该组的计票单。`,
  groupMissing: (r) => `没有第 ${r['group']} 组。请核对组号，或由主持人分组领票。`,
  groupTaken: (r) => `第 ${r['group']} 组计票单这一遍由别人录。请录自己的一组。`,
  sheetSamePerson: (r) => `第 ${r['group']} 组计票单的另一遍是同一人录的。两遍须由两人分别录入，请换人。`,
  sheetEntered: (r) => `第 ${r['group']} 组计票单这一遍已录入。要改，请写明原因更正。`,
  sheetNotKeyed: (r) => `第 ${r['group']} 组计票单这一遍还没有录入。请先录入。`,
  sheetRowsDiffer: (r) =>
    `第 ${r['group']} 组计票单有 ${r['rows']} 行，候选人有 ${r['candidates']} 名，对不上。请重新打开计票页。`,
  sheetPile: (r) =>
    `第 ${r['group']} 组：计票单记领回 ${r['left']} 张，分给该组 ${r['right']} 张，不一致。请点清该组选票，改正计票单，或由主持人改正分组张数。`,
  sheetPapers: (r) =>
    `第 ${r['group']} 组：有效票加无效票 ${r['left']} 张，领回 ${r['right']} 张，不相等。请点清有效票和无效票；${paper}`,
  sheetRow: (r) =>
    `第 ${r['group']} 组「${r['name']}」：赞成、不赞成、弃权、部分无效合计 ${r['left']}，有效票 ${r['right']} 张，不相等。${paper}`,
  sheetNameListed: (r) =>
    `第 ${r['group']} 组：另选人「${r['name']}」是票上的候选人，不能另选。请监票人看票，并从另选人中删去。`,
  sheetNameTwice: (r) => `第 ${r['group']} 组：另选人「${r['name']}」写了两行。请合并为一行。`,
  sheetNameVotes: (r) =>
    `第 ${r['group']} 组：另选人「${r['name']}」${r['left']} 票，应在 1 到有效票 ${r['right']} 之间。${paper}`,
  sheetNameNotAllowed: (r) =>
    `第 ${r['group']} 组：本次只能在票上所列的人中选，不能另选「${r['name']}」（${r['article']}）。请监票人看票，并删去另选人。`,
  sheetWriteIns: (r) =>
    `第 ${r['group']} 组：另选他人合计 ${r['left']} 票，多于不赞成合计 ${r['right']} 票；投不赞成票的才能另选他人（${r['article']}）。请该组看票核对。`,
  sheetChosen: (r) =>
    `第 ${r['group']} 组：赞成加另选合计 ${r['left']} 票，多于应选名额乘有效票 ${r['right']} 票，必有选票选多了人。请该组看票核对，选多的整张无效。`,
  sheetNotAsCalled: (r) =>
    `第 ${r['group']} 组「${r['name']}」：唱票 ${r['called']}，计票单 ${r['keyed']}，不一致。请按唱票录入；唱票有误的，请主持人撤回后重新唱票，或录入后写明原因更正。`,
  sheetThirdIsTypist: (r) => `第 ${r['group']} 组计票单是您录的，差异须由没有录过这一组的第三人看单核定。请换人签入。`,
  sheetNothingOpen: (r) => `第 ${r['group']} 组计票单没有未核定的差异。请重新打开差异表。`,
  sheetThirdMissing: (r) => `第 ${r['group']} 组计票单的差异还没有第三人看单的读数。请先看单录入。`,
  cellsDiffer: (r) =>
    `第 ${r['group']} 组有差异的共 ${r['asked']} 格，只读了 ${r['given']} 格或读了别的格。请把每一格都读一遍。`,
  recountKeyed: (r) => `第 ${r['group']} 组的计票单是按原来的张数录的。请先写明原因撤回该组的计票单，再登记重新清点。`,
  recountCalled: (r) =>
    `第 ${r['group']} 组已经唱了 ${r['called']} 张，多于重新清点的 ${r['ballots']} 张。请先退回多唱的，再登记。`,
  callingBegun: (r) => `第 ${r['group']} 组这一遍已经开始唱票。请接着唱。`,
  callingNotBegun: (r) => `第 ${r['group']} 组这一遍还没有开始唱票。请先开始唱票。`,
  noSuchCandidate: (r) => `没有第 ${r['candidate']} 号候选人，也没有写另选人姓名。请核对号码。`,
  pileCalled: (r) => `第 ${r['group']} 组领回的 ${r['pile']} 张都已唱完。还有选票的，请点清本组张数。`,
  calledTwice: (r) =>
    `第 ${r['ballot']} 张已经唱过「${r['name']}」，同一张票一人只画一笔。上一张没有按「下一张」的，请先按。`,
  calledTooMany: (r) =>
    `第 ${r['ballot']} 张所选 ${r['chosen']} 人，多于应选 ${r['seats']} 人，整张无效。请监票人看票：确实选多的，按「无效」；多画了的，先退回。`,
  ballotInHand: (r) => `第 ${r['group']} 组手上的一张还没有唱完。请先按「下一张」。`,
  countNotOpen: (r) =>
    `「${r['title']}」：选举办法没有规定公开唱票计票，得票情况不能在会场显示（${r['article']}）。会场可显示计票进度。`,
  nothingCalledOpenly: (r) => `「${r['title']}」还没有开始唱票，没有可以显示的。`,
  nothingCalled: (r) => `第 ${r['group']} 组还没有唱过票，没有可以退回的。`,
};
