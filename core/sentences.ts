// The Chinese sentence of every refusal: what happened and what to do next. One code, one sentence.

import { paperSentences } from './paper-sentences.ts';
import type { Refusal } from './result.ts';
import { labelOfPath } from './rules/settings.ts';
import { runSheetSentences } from './run-sheet-sentences.ts';
import { sheetSentences } from './sheet-sentences.ts';

type Sentence = (refusal: Refusal) => string;

function time(value: Refusal[string] | undefined): string {
  return typeof value === 'string' ? value.slice(11, 16) : '';
}

function list(value: Refusal[string] | undefined): string {
  return Array.isArray(value) ? value.join('、') : '';
}

/** How hands and heads differ: 各项合计 130，超过实到 120，多 10 人。 */
function handsOff(sum: number, present: number): string {
  return sum > present
    ? `各项合计 ${sum}，超过实到 ${present}，多 ${sum - present} 人。`
    : `各项合计 ${sum}，比实到 ${present} 少 ${present - sum} 人。`;
}

/** Paths of the rule set, joined with 、, as the screen calls them. */
function settings(value: Refusal[string] | undefined): string {
  return String(value).split('、').map(labelOfPath).join('、');
}

const sentences: Readonly<Record<string, Sentence>> = {
  // the door
  unknownCall: () => '程序不认识这个操作。请重新打开程序。',
  forbidden: () => '这一步须由主持人操作。请到主持人窗口办理。',
  badInput: (r) => `填写的内容不合要求（${r['field']}）。请检查后再试。`,
  noSession: () => '还没有打开会议。请先新建或打开会议文件。',
  readOnly: () => '文件校验不符，只供查看，不能登记、投影或写文书。请改用备份。',
  sessionSealed: () => '会议已封存，不再接受登记。如需更正，请另行书面说明。',
  // files
  fileExists: (r) => `已有同名文件：${r['path']}。请换一个名称。`,
  folderMissing: (r) => `不能在这里建立文件：${r['path']}。请换一个文件夹。`,
  fileMissing: (r) => `找不到文件：${r['path']}。请检查它是否被移走。`,
  notSessionFile: (r) => `这不是会议文件：${r['path']}。文件没有改动，请另选。`,
  fileNewer: () => '这个文件是更新版本的程序建立的，本程序读不全。文件没有改动，请升级程序后再打开。',
  fileNotWritable: (r) => `文件所在的位置不能写入：${r['path']}。请先把文件复制到本机，再打开。`,
  fileLocked: () => '这个文件正被另一个程序打开。请先关闭那一个，再打开。',
  fileDamaged: (r) =>
    Number(r['record']) > 0
      ? `文件校验不符：第 ${r['record']} 条记录与前后不能相接。文件没有改动，请改用备份，并保留原文件备查。`
      : '文件已损坏，数据库检查没有通过。文件没有改动，请改用备份，并保留原文件备查。',
  fileEmpty: () => '文件里没有会议记录。文件没有改动，请另选。',
  // displays
  noHallDisplay: () =>
    '只接着控制台这一台显示器，会场画面没有打开：它不能盖住控制台。请接上投影仪，在系统里设为「扩展」，再按 F7。',
  displayUnclear: (r) => `接着 ${r['count']} 台可以投影的显示器，不能确定哪一台在会场。请在下面的显示器表里选定。`,
  displayMissing: () => '这台显示器已经不在了。请在显示器表里另选。',
  displayIsConsole: () => '控制台正在这台显示器上，会场画面不能盖住它。请另选，或先把控制台移开。',
  noDisplays: () => '程序在浏览器里运行，不能安排显示器。请把会场窗口拖到投影仪上，按 F 键全屏。',
  // imports
  fileOldExcel: (r) => `「${r['fileName']}」是旧版 .xls 或加密的工作簿，读不了。请另存为 .xlsx（不设密码）再导入。`,
  fileUnreadable: (r) => `「${r['fileName']}」打不开，可能已损坏。请用表格软件重新保存后再导入。`,
  fileKindUnknown: (r) => `「${r['fileName']}」不是 .xlsx 或 .csv。请另存为其中一种再导入。`,
  sheetMissing: (r) => `「${r['fileName']}」里没有名为「${r['sheet']}」的工作表。请另选。`,
  fileHasNoRows: (r) => `「${r['fileName']}」是空的。请检查是否选对了文件。`,
  faultsOpen: (r) => `还有 ${r['count']} 处没有解决，没有导入。${r['first']}`,
  rosterInUse: (r) => `已有 ${r['count']} 人签到或请假，名册不能整体替换。请先撤销签到和请假。`,
  rosterCounted: () => '到会人数已按这份名册清点核定，名册不能再整体替换。',
  rosterMissing: () => '还没有名册。请先导入名册。',
  nothingChanged: (r) => `${r['name']} 的内容没有变化，不用更正。`,
  nameStrange: (r) => `「${r['name']}」不像姓名：须是两个以上的汉字，可带间隔号。请改正。`,
  delegationUnknown: (r) => `名册里没有「${r['delegation']}」。请从名册已有的代表团里选。`,
  participantTwice: (r) => `${r['delegation']}已有同名、同职务的「${r['name']}」。请写明职务以示区别。`,
  officerNamedSo: (r) => `${r['name']} 已列为监票人或计票人，姓名不能改。请先重新通过监票计票人名单，再更正。`,
  reasonMissing: () => '这是更改已登记的事项，须写明原因。请填写原因后再试。',
  // attendance
  notInRoster: () => '名册里没有这个人。请核对姓名，或查看列席人员。',
  alreadyCheckedIn: (r) => `${r['name']} 已于 ${time(r['at'])} 签到，不必重复。`,
  onLeave: (r) => `${r['name']} 已请假（${r['reason']}）。本人到会的，请选择「销假并签到」。`,
  notCheckedIn: (r) => `${r['name']} 还没有签到，不用撤销。`,
  notOnLeave: (r) => `${r['name']} 没有请假，不用销假。`,
  nobodyPresent: () => '还没有代表签到，不能清点。',
  countDiffers: (r) =>
    `清点 ${r['counted']} 人，签到 ${r['present']} 人，不一致。请补签，或撤销未在场者的签到，再清点。`,
  ballotsOut: () => '选票已经发出，实到人数和工作人员不能再改。',
  attendanceNotFixedAnew: (r) => `「${r['title']}」投票前须重新清点到会人数。请先办「清点核定」。`,
  attendanceNotFixed: () => '到会人数还没有清点核定。请先办「清点核定」。',
  noQuorum: (r) =>
    `实到 ${r['present']} 人，不足法定 ${r['needed']} 人（${r['article']}），不能进行选举。请等代表到会后重新清点。`,
  notInFixedCount: () => '点名只点清点核定时在场的代表。请重新清点，或核对姓名。',
  // oath
  oathDone: () => '集中宣誓已登记完成，不能再改。',
  oathMissing: () => '集中宣誓还没有完成。请先完成，或写明原因略过。',
  oathLeaderMissing: () => '还没有领誓人。请先填写领誓人。',
  rollCallOpen: (r) => `还有 ${r['count']} 人没有点到。请点完后再登记。`,
  tooManyPledges: (r) => `签订 ${r['signed']} 份，多于应签 ${r['due']} 份。请核对。`,
  // rules and officers
  rulesFrozen: () => '选举办法已经通过，规则不能再改。',
  rulesNotAdopted: () => '选举办法还没有通过。请先办「选举办法」。',
  handsDiffer: (r) => `${handsOff(Number(r['sum']), Number(r['present']))}请重新点数。`,
  notAdopted: (r) => `同意 ${r['approve']}，须 ${r['needed']} 人同意（基数 ${r['base']}，${r['article']}），没有通过。`,
  officersMissing: () => '监票人、计票人还没有产生。请先办「监票计票人」。',
  officerIsCandidate: (r) => `${list(r['names'])} 是候选人，不能担任监票人、计票人（${r['article']}）。请换人。`,
  scrutineerNotDelegate: (r) => `${list(r['names'])} 不是有选举权的代表，不能担任监票人（${r['article']}）。请换人。`,
  officerTwice: (r) => `${list(r['names'])} 被列了两次。请只担任一项。`,
  // contests
  contestMissing: () => '没有这个选举事项。请先设定。',
  contestConfirmed: (r) => `「${r['title']}」的候选人名单已确定，不能再改。`,
  candidatesMissing: (r) => `「${r['title']}」还没有候选人。请先导入或录入。`,
  candidateTwice: (r) => `候选人 ${list(r['names'])} 重名。请删去重复的，或在姓名后加注单位以示区别。`,
  strokesUnknown: (r) =>
    `不知道这些字的笔画：${list(r['characters'])}。请登记笔顺（横1竖2撇3点4折5），或手工排定次序并写明原因。`,
  marginTooSmall: (r) =>
    `应选 ${r['seats']} 名，候选人 ${r['candidates']} 名，至少须 ${r['needed']} 名（${r['article']}）。请增加候选人；经上级批准的，请写明批复。`,
  tooManyCandidates: (r) =>
    `应选 ${r['seats']} 名，候选人 ${r['candidates']} 名，最多 ${r['most']} 名（${r['article']}）。请减少候选人；经上级批准的，请写明批复。`,
  candidatesNotConfirmed: (r) => `「${r['title']}」的候选人名单还没有确定。请先确定名单。`,
  issuedNotPresent: (r) => `发出 ${r['issued']} 张，实到 ${r['present']} 人，不相等，不得开始投票。请重新核对发票。`,
  printedDiffers: (r) => `印制 ${r['printed']} 张，不等于发出 ${r['issued']} 张加剩余作废 ${r['spoiled']} 张。请核对。`,
  alreadyCollected: (r) => `「${r['title']}」的选票已经收回，发票数不能再改。`,
  ballotsNotIssued: (r) => `「${r['title']}」的选票还没有发出。请先登记发票。`,
  ballotsNotCollected: (r) => `「${r['title']}」的选票还没有清点。请先登记收回。`,
  countBegun: (r) =>
    `「${r['title']}」已录入 ${r['count']} 张，收回数不能在这里改。纸票确实多出或短少的，请到「计票」办理重新清点。`,
  followedUp: (r) => `「${r['title']}」选举无效，已另行处理，收回数不能再改。`,
  electionVoid: (r) => `「${r['title']}」收回的选票多于发出的选票，选举无效，应当重新选举。`,
  // counting
  marksDiffer: (r) => `这张选票有 ${r['marks']} 格，候选人有 ${r['candidates']} 名，对不上。请重新打开计票页。`,
  allEntered: (r) => `收回的 ${r['collected']} 张都已录入。多出一张的，请按捆核对，划去重复录入的。`,
  ballotMissing: () => '没有这一张。请核对捆号和张号。',
  ballotStruck: (r) => `第 ${r['entry']} 号录入已划去，不能再改。`,
  countClosed: (r) => `「${r['title']}」的计票已核对确认。要改，请先写明原因重新打开。`,
  doesNotReconcile: (r) => `票数核对不符：${r['left']} 与 ${r['right']} 应当相等。请按核对表逐项查对。`,
  ballotsMissing: (r) =>
    Number(r['entered']) > Number(r['collected'])
      ? `「${r['title']}」收回 ${r['collected']} 张，录了 ${r['entered']} 张。请点清纸票：重复录入的，划去；纸票确实多的，办理重新清点。`
      : `「${r['title']}」收回 ${r['collected']} 张，只录了 ${r['entered']} 张。请录完再核对。`,
  doubtsOpen: (r) => `「${r['title']}」还有 ${r['count']} 张选票有疑义，须由监票人认定。请在计票页「疑票认定」办理。`,
  notInDoubt: () => '这些选票里有的已划去、已更正或没有疑义。请重新打开疑票认定。',
  notScrutineer: (r) => `${r['name']} 不是监票人，不能认定疑票、清点选票。请由监票人办理。`,
  recountSame: (r) => `重新清点仍是收回 ${r['collected']} 张，没有变化，不用登记。`,
  recountSum: (r) =>
    `各${r['unit']}合计 ${r['sum']} 张，重新清点收回 ${r['collected']} 张，不相等。请写明哪一${r['unit']}多了或少了，各有几张。`,
  recountUndivided: () => '本项的选票没有分捆分组，只登记收回总数。请重新打开计票页。',
  tooManyCopies: (r) => `不能一次存入 ${r['copies']} 张：这里只剩 ${r['room']} 张。请核对张数。`,
  // the counting room
  notSignedOn: () => '还没有签入操作员，或程序重新启动过。请先签入再录。',
  wrongPin: (r) => `${r['name']} 的口令不对。请重新输入；忘记了，请主持人重新登记。`,
  pinWait: (r) => `${r['name']} 的口令连续输错多次。请等 ${r['seconds']} 秒再试；忘记了，请主持人重新登记。`,
  operatorMissing: () => '没有这个操作员。请先由主持人登记。',
  bundleNotBegun: (r) => `第 ${r['bundle']} 捆还没有开始录。请先开捆。`,
  bundleTaken: (r) => `第 ${r['bundle']} 捆这一遍由别人录。请录自己的一捆。`,
  bundleClosed: (r) => `第 ${r['bundle']} 捆这一遍已收捆，不能再录或再改。要改，请主持人写明原因重新打开。`,
  bundleOpen: (r) => `第 ${r['bundle']} 捆这一遍还没有收捆，不必重新打开。`,
  bundleMissing: (r) => `没有第 ${r['bundle']} 捆：收回的选票共分 ${r['bundles']} 捆。请核对捆号。`,
  bundleBlind: (r) => `第 ${r['bundle']} 捆两遍还没有比对，录入的内容不能看。`,
  handedToSelf: (r) => `第 ${r['bundle']} 捆这一遍本来就由${r['name']}录。请选别的操作员。`,
  handOfOther: (r) => `第 ${r['bundle']} 捆的另一遍${r['name']}录过（或录过一部分），不能再接这一遍。请选别的操作员。`,
  handHasSeen: (r) => `${r['name']}看票核定过第 ${r['bundle']} 捆，两遍的内容都见过，不能再录。请选别的操作员。`,
  samePerson: (r) => `第 ${r['bundle']} 捆的另一遍是同一人录的。两遍须由两人分别录入，请换人。`,
  deskMoved: (r) => `纸上 ${r['sheets']} 张，录入 ${r['keyed']} 张，对不上。请点清本捆张数再收捆。`,
  enteredOnce: () => '本项只录一遍，不分捆收捆。',
  countedBySheets: () => '本项按计票单汇总，不逐张录入。',
  onceWithoutReason: () => '选票应由两人各录一遍。只录一遍的，须写明原因。',
  planFixed: (r) => `已录入 ${r['count']} 张，计票方式不能再改；只可写明原因改为只录一遍。`,
  passesDiffer: (r) =>
    `「${r['title']}」两遍录入还没有核对一致：未比对 ${r['pending']} ${r['unit']}，未核定的差异 ${r['open']} 处。请录完并看票核定。`,
  differencesOpen: (r) =>
    `还有 ${r['count']} 处差异没有核定，不能改变计票方式。请先看票核定，或写明原因重新打开那一捆。`,
  thirdIsTypist: (r) => `第 ${r['bundle']} 捆是您录的，差异须由没有录过这一捆的第三人看票核定。请换人签入。`,
  thirdReadingMissing: (r) => `第 ${r['bundle']} 捆第 ${r['no']} 处差异还没有第三人看票的读数。请先看票录入。`,
  neighbourRead: (r) =>
    `第 ${r['bundle']} 捆第 ${r['no']} 处：第三人读的与前后一张相同，多半是读了邻张，照此计入会重算一张。请对照两遍所录前后翻看：确有这一张的，重新看票录入或以有这一张的那一遍为准；没有的，以没有这一张的那一遍为准；张次对不上的，重新打开这一捆。`,
  differenceMissing: (r) => `第 ${r['bundle']} 捆没有第 ${r['no']} 处未核定的差异。请重新打开差异表。`,
  differenceBefore: (r) => `请自上而下核定：第 ${r['bundle']} 捆先核定第 ${r['no']} 处，才知道后面各张在第几张。`,
  ...sheetSentences,
  ...paperSentences,
  ...runSheetSentences,
  countNotClosed: (r) => `「${r['title']}」的计票还没有核对确认。`,
  resultReleased: (r) => `「${r['title']}」的结果已经放行，不能重复或收回。`,
  resultNotReleased: (r) => `「${r['title']}」的结果还没有放行，会场不能显示。`,
  resultAnnounced: (r) => `「${r['title']}」的当选名单已经宣布。`,
  resultNotAnnounced: (r) => `「${r['title']}」的当选名单还没有宣布，会场不能显示。`,
  noBallotsIssued: () => '选票还没有发出，会场不能显示发出张数。请先登记发票。',
  noBallotsCollected: () => '选票还没有收回清点，会场不能显示收回张数。请先登记收回。',
  disciplineTextMissing: (r) => `「${r['title']}」没有正文，不能标为已核对。请照原文录入正文，或取消核对。`,
  nothingTaken: () => '会场还没有切出画面，没有可以定格的。请先切出（F9）。',
  hallIsBlank: () => '会场现在是黑场，没有可以定格的。请先恢复画面（F10）或切出（F9）。',
  alreadyFrozen: () => '这个画面已经定格，不会变动。要换画面，请切出（F9）。',
  hallNotBlank: () => '会场现在不是黑场，不用恢复。',
  nothingBeforeBlank: () => '黑场之前没有画面，没有可以恢复的。请切出（F9）。',
  oathNotTaken: () => '集中宣誓还没有登记完成。正在点名的，请直接在点名里登记应答。',
  hasAnswered: (r) => `${r['name']} 已应答，不必补答。`,
  notSigningLater: (r) => `${r['name']} 不在补签名单里：宣誓时在会场，或没有表决权。`,
  hasSigned: (r) => `${r['name']} 已补签，不必重复登记。`,
  pledgesNotCounted: () => '还没有登记已签订的承诺书份数。请先登记，再登记补签。',
  handsNotRecorded: (r) => `「${r['subject']}」还没有登记表决，会场不能显示结果。`,
  closingTooEarly: () => '还没有宣布散会，闭会画面不能显示。请先宣布散会。',
  countNotBegun: () => '还没有开始计票，没有进度可以显示。',
  // the sample check
  diceUnreadable: (r) => `第 ${r['place']} 个「${r['sign']}」不是骰子的点数。请只输入 1 到 6。`,
  diceTooFew: (r) => `只有 ${r['throws']} 次点数，至少须投掷 ${r['needed']} 次，抽中哪些张才无人能够预知。请继续投掷。`,
  diceTooMany: (r) => `有 ${r['throws']} 次点数，最多 ${r['most']} 次。请核对输入。`,
  diceUsed: () => '这串点数已经用过，抽中哪些张事先可知。请当场重新投掷。',
  sampleTooLarge: (r) => `要抽 ${r['size']} 张，本项只有 ${r['ballots']} 张。请改小张数。`,
  sampleNotLarger: (r) => `这串点数已抽出 ${r['drawn']} 张。要扩大抽查，请填更大的张数（${r['size']} 不够大）。`,
  sampleDrawnAlready: (r) => `已抽出 ${r['drawn']} 张。要重新抽签，须写明原因。`,
  sampleBegun: (r) => `抽出的选票已复读 ${r['read']} 张，不能重新抽签；可用原来的点数扩大抽查。`,
  sampleMissing: () => '还没有抽签，或抽签后计票又重新打开过。请先投掷骰子抽签。',
  ballotNotDrawn: (r) => `第 ${r['bundle']} 捆第 ${r['place']} 张没有抽中。请按抽中的清单取票。`,
  ballotRead: (r) => `第 ${r['bundle']} 捆第 ${r['place']} 张已复读完毕，不能再改。有差错的，请重新打开计票更正。`,
  sampleAfterSeal: () => '选票已经封存，不能再抽查。',
  sampleWithoutBallots: () => '本项按计票单汇总，没有逐张的记录，不能抽查选票。要复核，请按计票单重新唱票。',
  sampleDiffers: (r) =>
    `「${r['title']}」抽查有 ${r['count']} 张与计票不一致，结果不能放行。请先再看一次票；仍不一致的，写明原因重新打开计票更正。`,
  // further rounds
  nothingOpen: (r) => `「${r['title']}」没有同票、缺额或无效需要处理，或已经处理。`,
  nothingToReduce: (r) => `「${r['title']}」没有缺额，或无人当选，不能减少名额。`,
  remedyNotInRule: (r) => `「${r['title']}」：选举办法没有规定这种处理（${r['article']}）。请另选处理办法。`,
  roundFixed: (r) =>
    `「${r['title']}」是前一次选举之后的又一次投票：名额以所缺为限，再次投票只在同票的人中进行，已当选的人不再列入。`,
  approvalNotInRule: (r) => `「${r['title']}」减少名额须经${r['approval']}。请改选同意的方式。`,
  officersHands: (r) => `按选举办法是「${r['list']}」：有表决的请填写举手人数，都只宣布的不填（${r['article']}）。`,
  handsMissing: () => '由选举人同意的，请填写举手人数；由主席团决定的，不填。',
  primaryOpen: (r) => `「${r['title']}」还有票数相等或者须重新投票的，请先在「宣布」一步处理，再产生候选人。`,
  notPrimary: (r) => `「${r['title']}」不是预选，不能由它产生候选人。`,
  rulesContradict: (r) => `选举办法的设定不合要求：${settings(r['setting'])}。请改正后再保存。`,
  // the end
  contestsUnfinished: (r) => `还有 ${r['count']} 项选举没有宣布结果，选票不能封存。`,
  ballotsNotSealed: () =>
    '选票还没有封存。请先登记封存。不足法定人数、一张选票也没有发出的，请在「会议记录附注」里写明原因，再宣布散会。',
  alreadyAdjourned: () => '已经宣布散会。',
  notAdjourned: () => '还没有宣布散会，不能封存。',
  verifyFailed: (r) => `封存前的校验没有通过：${r['fault']}。没有封存，请保留文件并请人核查。`,
  paperNotWritable: (r) =>
    `写不进去：${r['path']}。它可能正在 Word 或 WPS 里打开，或者磁盘已满。请关闭那个文件，再写一次。`,
  noPrinter: () => '这台电脑上的程序不能直接生成 PDF。请点「打印」，在浏览器的打印窗口里选择打印机或「另存为 PDF」。',
};

/** The sentence of a refusal. An unknown code is a fault of the program and says so with the code. */
export function sentenceOf(refusal: Refusal): string {
  return sentences[refusal.code]?.(refusal) ?? `操作没有成功（${refusal.code}）。请把这个代号告诉技术人员。`;
}

/** Codes that have a sentence, for the test that none is missing. */
export function sentenceCodes(): readonly string[] {
  return Object.keys(sentences);
}
