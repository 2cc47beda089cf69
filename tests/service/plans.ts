// How test meetings count: once, where a test is about something else.

import type { CountPlan } from '../../core/counting/plan.ts';

export const once: CountPlan = { method: 'ballots', passes: 1, bundleSize: 25, reason: '只有一名计票人' };
