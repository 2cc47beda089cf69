// The sentences of refusals about the papers and their wording.

import type { Refusal } from './result.ts';

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
  noteMissing: () => '没有这条补记，可能已经划去。',
};
