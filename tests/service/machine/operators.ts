// Who is registered in the counting room: o1, o2 … sign on as @o1, @o2 ….

import type { Congress } from './congress.ts';

export const isSignedOn = ({ operators }: Congress, operator: string) => Number(operator.slice(2)) <= operators;
