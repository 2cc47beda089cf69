// Strokes that the stock data has wrong or lacks, written out by hand from the standard order of strokes.

/** Character → strokes as digits 1 横 2 竖 3 撇 4 点 5 折. */
export const strokesSupplement: Readonly<Record<string, string>> = {
  // wrong in the stock data
  德: '332122522114544',
  膝: '351112343424134',
  撅: '121134315233534',
  黏: '31234342413421251',
  // 一 丨 丿 丶 and other single strokes are not in the stock data
  丨: '2',
  丿: '3',
  丶: '4',
  // rare in print, met in names
  琤: '1121355112',
  骉: '551551551',
  䶮: '135341134',
  峣: '252153135',
  媄: '531431112134',
  嫄: '5311332511234',
  禛: '45241225111134',
  溦: '4413322521353134',
  閆: '25112511111',
  區: '12512512515',
};
