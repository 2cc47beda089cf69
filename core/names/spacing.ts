// Names as they stand on lists and screens, and as they are stored.

/**
 * A name as it is stored and compared: no white space or hidden characters of any kind, one Unicode form (NFC),
 * and the one middle dot · for those that offices type (买买提•阿不都, 阿依古丽.买买提).
 */
export function plainName(raw: string): string {
  // What cannot be seen goes first: it would keep a letter and its accent apart.
  return raw
    .replace(/[\s\p{Cf}\p{Cc}]/gu, '')
    .normalize('NFC')
    .replace(/(?<=\p{Script=Han})[•・‧･⋅∙.．](?=\p{Script=Han})/gu, '·');
}

/** A name as it is compared: the brackets around a post are one, however wide: 丁一(农办) is 丁一（农办）. */
export function sameName(raw: string): string {
  return plainName(raw).replaceAll('(', '（').replaceAll(')', '）');
}

/** 于洁 → 于　洁: a two-character name is spaced to the width of three; others stand as they are. */
export function spacedName(name: string): string {
  const characters = [...name];
  return characters.length === 2 ? characters.join('\u3000') : name;
}
