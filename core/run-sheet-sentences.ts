// The Chinese sentences of what is refused on the run sheet, in its script and with its music.

import type { Refusal } from './result.ts';

export const runSheetSentences: Readonly<Record<string, (refusal: Refusal) => string>> = {
  itemGateShut: (r) => `「${r['item']}」还没有办完，不能往下：${r['why']}依据：${r['clause']}（${r['keeper']}）。`,
  runSheetMoved: (r) =>
    r['item'] === '' ? '大会程序已经变动。请看清当前一项再按。' : `大会程序已到「${r['item']}」。请看清当前一项再按。`,
  runSheetOver: () => '大会程序已全部办完。要再办，请写明原因退回某一项。',
  runSheetBegun: (r) => `大会程序已办到第 ${r['count']} 项，不能整体重排。请逐项修改还没有办的。`,
  itemMissing: () => '大会程序里没有这一项，可能已被删去。请重新选择。',
  itemBegun: (r) => `「${r['item']}」已经开始或办完，不能移动或删去。`,
  itemNotBehind: (r) => `「${r['item']}」还没有办过，不能退回。要往下，请按 F4。`,
  itemNotNow: (r) => `大会程序现在不在「${r['item']}」。请先办到这一项，再念主持词。`,
  lastItem: () => '大会程序至少要有一项。请先添加别的，再删这一项。',
  tooManyItems: (r) => `大会程序最多 ${r['most']} 项。请先删去不用的。`,
  placeBehind: () => '不能放到已经开始或办完的项目前面。请放在它们之后。',
  paragraphMissing: () => '主持词里没有这一段，可能刚被修改。请看清当前一段再按。',
  placeholderUnknown: (r) =>
    `「${r['item']}」的主持词第 ${r['line']} 行：不认识「{${r['name']}}」。${r['near'] === '' ? '请照“可用的数字”改写。' : `是不是「{${r['near']}}」？请改正后再保存。`}`,
  scriptBrace: (r) =>
    `「${r['item']}」的主持词第 ${r['line']} 行：花括号没有成对。数字要写成「{应到}」这样。请改正后再保存。`,
  cueNotAudio: (r) => `「${r['fileName']}」不是能播放的音乐。请选 mp3、m4a、wav、ogg 或 flac 文件。`,
  cueNotChosen: (r) => `还没有选「${r['name']}」的音乐文件。请先在「音乐」里选好。`,
  cueNotWritable: (r) => `音乐写不进去：${r['path']}。磁盘可能已满，或者文件夹不能写入。请处理后再选一次。`,
  cueMissing: (r) =>
    `找不到「${r['name']}」的音乐 ${r['stored']}：它应当在会议文件旁的文件夹 ${r['folder']} 里。请放回原处，或重新选择。`,
  cueUnplayable: (r) => `「${r['name']}」的音乐「${r['fileName']}」放不出来，可能已损坏。请换一个文件再试。`,
  cueChanged: (r) => `「${r['name']}」的音乐 ${r['stored']} 已不是选定的那一个，没有播放。请重新选择。`,
};
