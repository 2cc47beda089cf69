// What stands on a ballot, in a few words.

const signs: Readonly<Record<string, string>> = { O: '×', N: '空', X: '?' };

/** Only what is not 赞成: 杨志强×　+赵某; 全部赞成 where there is nothing else. */
export function describeMarks(candidates: readonly string[], marks: string, writeIns: readonly string[]): string {
  const marked = [...marks].flatMap((mark, index) => (mark === 'A' ? [] : [`${candidates[index]}${signs[mark]}`]));
  const all = [...marked, ...writeIns.map((name) => `+${name}`)];
  return all.length === 0 ? '全部赞成' : all.join('　');
}
