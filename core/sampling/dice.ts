// Dice thrown in the hall, typed as digits: the seed that decides which ballots are read again.

import { accept, type Result, refuse } from '../result.ts';

/** Rivest's reference sampler (2011) advises 24 throws or more: 24 dice are 62 bits that nobody could foresee. */
export const fewestThrows = 24;
export const mostThrows = 200;

/**
 * The digits 1 to 6 of what was typed; spaces, commas and full-width digits do no harm.
 * Refusals: `diceUnreadable` with the sign that no die shows, `diceTooFew`, `diceTooMany`.
 */
export function readDice(typed: string): Result<string> {
  const signs = [...typed.normalize('NFKC')].filter((sign) => !/[\s,.、，。;；-]/u.test(sign));
  const wrong = signs.find((sign) => !/[1-6]/u.test(sign));
  if (wrong !== undefined) return refuse({ code: 'diceUnreadable', sign: wrong, place: signs.indexOf(wrong) + 1 });
  if (signs.length < fewestThrows) return refuse({ code: 'diceTooFew', throws: signs.length, needed: fewestThrows });
  if (signs.length > mostThrows) return refuse({ code: 'diceTooMany', throws: signs.length, most: mostThrows });
  return accept(signs.join(''));
}

/** In groups of four, for reading aloud: 3546 3115 …. */
export function spacedDice(dice: string): string {
  return (dice.match(/.{1,4}/gu) ?? []).join(' ');
}
