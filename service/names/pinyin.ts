// Pinyin of names for the check-in search, surnames read as surnames (单 shan, 仇 qiu).

import { pinyin } from 'pinyin-pro';

/** Syllables of a name, lower case without tones: 上官骉群 → ['shang','guan','biao','qun']. */
function syllables(name: string): string[] {
  return pinyin(name, {
    toneType: 'none',
    type: 'array',
    mode: 'surname',
    surname: 'head',
    nonZh: 'consecutive',
    v: true,
  })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z]/gu, ''))
    .filter((syllable) => syllable !== '');
}

/** First letters and whole syllables, each run together. */
export function readPinyin(name: string): { readonly initials: string; readonly pinyin: string } {
  const parts = syllables(name);
  return { initials: parts.map((part) => part[0] ?? '').join(''), pinyin: parts.join('') };
}
