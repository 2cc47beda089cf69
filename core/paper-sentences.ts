// The sentences of refusals about the papers and their wording.

import type { Refusal } from './result.ts';

/** Why a page was not printed. */
const troubles: Readonly<Record<string, string>> = {
  ended: '用来打印的浏览器没有启动，或者中途退出了',
  silent: '用来打印的浏览器长时间没有回音，已经停掉',
  refused: '浏览器不能打印这一份',
};

const troubleOf = (refusal: Refusal) => troubles[String(refusal['why'])] ?? String(refusal['why']);

export const paperSentences: Readonly<Record<string, (refusal: Refusal) => string>> = {
  paperTextUnknown: (r) =>
    `文书「${r['paper']}」的用语第 ${r['line']} 行：不认识「{${r['name']}}」。${r['near'] === '' ? '请照“可用的数字”改写。' : `是不是「{${r['near']}}」？请改正。`}`,
  paperTextBrace: (r) =>
    `文书「${r['paper']}」的用语第 ${r['line']} 行：花括号没有成对。数字要写成「{应到}」这样。请改正。`,
  paperTextUnfilled: (r) =>
    `文书「${r['paper']}」里的「{${r['name']}}」还没有内容，不能印出。请先填写或办完这一项，或者在「文书用语」里改写。`,
  paperBlanks: (r) =>
    `还不能封存：封存以后文书的用语不能再改，而「${r['paper']}」里的「${r['what']}」还没有内容${r['count'] === 1 ? '' : `，这样的文书共 ${r['count']} 份`}。请在「文书用语」里填写，或者把这一句改写，然后封存。`,
  paperTextSame: (r) => `文书「${r['paper']}」的用语没有改动。`,
  paperNotReady: (r) => `「${r['title']}」还不能写：${r['why']}。`,
  papersDiffer: (r) =>
    `文书没有写出，原有的文件没有动：${r['here']}为「${r['hereSays']}」，${r['there']}为「${r['thereSays']}」${Number(r['count']) > 1 ? `，另有 ${Number(r['count']) - 1} 处不一致` : ''}。请对照这两处，把会议文件和这句话交给技术人员；签字请以手工核对的纸面为准。`,
  papersBusy: (r) =>
    `正在写出文书（已完成 ${r['done']} 份，共 ${r['of']} 份）。请等它写完，再关闭会议、打开别的会议或者再写一次。`,
  pageNotPrinted: (r) => `没有打印出来：${troubleOf(r)}。请再做一次。`,
  pdfNotMade: (r) =>
    `${Number(r['count']) > 1 ? `《${r['title']}》到《${r['last']}》这 ${r['count']} 份` : `《${r['title']}》`}没有生成 PDF：${troubleOf(r)}。这一次的 PDF 一份也没有写出，原有的文件没有动。请再做一次；还是不行，请用 Word 打开文书，另存为 PDF。`,
  noteMissing: () => '没有这条补记，可能已经划去。',
};
