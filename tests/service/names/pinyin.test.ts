import { describe, expect, it } from 'vitest';
import { readPinyin } from '../../../service/names/pinyin.ts';

describe('finding a delegate by pinyin', () => {
  it.each([
    ['上官骉群', 'sgbq', 'shangguanbiaoqun'],
    ['于洁', 'yj', 'yujie'],
    ['阿依古丽·买买提', 'ayglmmt', 'ayigulimaimaiti'],
    ['吕强', 'lq', 'lvqiang'],
  ])('%s by %s', (name, initials, pinyin) => {
    expect(readPinyin(name)).toEqual({ initials, pinyin });
  });

  it.each([
    ['单强', 'shanqiang'],
    ['解强', 'xieqiang'],
    ['查强', 'zhaqiang'],
    ['仇强', 'qiuqiang'],
    ['任强', 'renqiang'],
    ['曾强', 'zengqiang'],
    ['区强', 'ouqiang'],
    ['尉迟强', 'yuchiqiang'],
    ['万俟强', 'moqiqiang'],
  ])('reads the surname of %s as a surname: %s', (name, pinyin) => {
    expect(readPinyin(name).pinyin).toBe(pinyin);
  });

  it('reads surnames as surnames only in front: 乐 is yue in 乐强 and le in 周桂乐', () => {
    expect(readPinyin('乐强').initials).toBe('yq');
    expect(readPinyin('周桂乐').initials).toBe('zgl');
  });
});
