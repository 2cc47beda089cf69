// What admits a page to the loopback host: signed for one role, for a day, and good for the host that comes after.

import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostMemory, makeTickets } from '../../../service/loopback/tickets.ts';

const key = Buffer.alloc(32, 7);
const at = Date.UTC(2026, 5, 18, 1);

describe('a ticket', () => {
  it('is good for its role, for this host and for the next with the same key', () => {
    const ticket = makeTickets(key, () => at).issue('hall');
    const next = makeTickets(key, () => at + 3_600_000);
    expect(next.isGood('hall', ticket)).toBe(true);
    expect(next.isGood('chair', ticket)).toBe(false);
    expect(next.isGood('staff', ticket)).toBe(false);
    expect(makeTickets(Buffer.alloc(32, 8), () => at).isGood('hall', ticket)).toBe(false);
  });

  it('runs out, and cannot be drawn out', () => {
    const ticket = makeTickets(key, () => at).issue('hall');
    const tomorrow = makeTickets(key, () => at + 24 * 3_600_000);
    expect(tomorrow.isGood('hall', ticket)).toBe(false);
    const [until = '', ...rest] = ticket.split('.');
    expect(tomorrow.isGood('hall', [Number(until) + 1e9, ...rest].join('.'))).toBe(false);
  });

  it.each(['', '.', '..', 'x.y.z', 'NaN.x.', '99999999999999..', '99999999999999.x.y'])('is not %j', (forged) => {
    expect(makeTickets(key, () => at).isGood('hall', forged)).toBe(false);
  });

  it('is never the same twice', () => {
    const tickets = makeTickets(key, () => at);
    expect(tickets.issue('hall')).not.toBe(tickets.issue('hall'));
  });
});

describe('what a host keeps', () => {
  it('is its port and its key, for this user alone', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'congress-host-')), 'state');
    const first = hostMemory(folder);
    expect(first.port).toBe(0);
    first.keepPort(40123);
    const next = hostMemory(folder);
    expect([next.port, next.key.equals(first.key)]).toEqual([40123, true]);
    if (process.platform !== 'win32') expect(statSync(join(folder, 'loopback.json')).mode & 0o077).toBe(0);
  });

  it.each(['', '{', 'null', '{"key":"short","port":40123}', '{"key":7,"port":1}'])(
    'is made anew where it is spoilt: %s',
    (text) => {
      const folder = mkdtempSync(join(tmpdir(), 'congress-host-'));
      writeFileSync(join(folder, 'loopback.json'), text);
      const memory = hostMemory(folder);
      expect([memory.port, memory.key.length]).toEqual([0, 32]);
      memory.keepPort(40124);
      expect(readFileSync(join(folder, 'loopback.json'), 'utf8')).toContain('40124');
    },
  );
});
