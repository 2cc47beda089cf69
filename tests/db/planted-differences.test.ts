// What was changed in a played congress is found by the second count and named, though chain and tables hold.

import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../db/open.ts';
import { compareTables } from '../../db/rebuild.ts';
import { findDifferences, openRecount } from '../../db/recount.ts';
import { readSessionFile } from '../../db/session-file.ts';
import { verifyFile } from '../../service/command-line/files.ts';
import { callAs, openService } from '../../service/dispatch.ts';
import { localPorts } from '../../service/ports.ts';
import { verifyStore } from '../../service/verify.ts';
import { playCongress } from '../service/played.ts';
import { forge } from './forged.ts';

let played = '';

beforeAll(async () => {
  played = await playCongress(17);
});

function differencesIn(path: string) {
  const database = new SqliteDatabase(path, { readonly: true });
  const differences = findDifferences(openRecount(database)());
  database.close();
  return differences;
}

/** The sentence of `verify`, after the chain and the tables were found sound. */
function verify(path: string): string {
  const opened = readSessionFile(path);
  if (!opened.ok) throw new Error(opened.error.code);
  expect(opened.value.journal.check().sound).toBe(true);
  expect(compareTables(opened.value)).toBeNull();
  const fault = verifyStore(openStore(opened.value));
  opened.value.close();
  return fault ?? '';
}

const closing = "kind = 'countClosed' and body ->> '$.contestId' = 'c1'";
const set = (path: string, value: string) =>
  `update journal set body = json_set(body, '${path}', ${value}) where ${closing}`;
/** The first valid ballot that approves the first candidate; its approval becomes an abstention. */
const turned = `update journal set body = json_set(body, '$.marks', 'N' || substr(body ->> '$.marks', 2)%)
  where seq = (select min(seq) from journal where kind = 'ballotEntered' and body ->> '$.contestId' = 'c1'
    and body ->> '$.marks' like 'A%' and body -> '$.valid' = 'true')`;

const forgeries = [
  {
    what: 'the approvals of a candidate in the closed count',
    sql: set('$.tally.candidates[1].approve', "(body ->> '$.tally.candidates[1].approve') + 7"),
    says: /^「第十五届委员会委员」「[^」]+」的赞成票，第二套程序按选票重算为 \d+，记录为 \d+$/u,
  },
  {
    what: 'the name of somebody elected',
    sql: set('$.outcome.elected[0]', "'赵伪'"),
    says: /^「第十五届委员会委员」「[^」]+」是否当选，第二套程序按选票重算为“[是否]”，记录为“[是否]”$/u,
  },
  {
    what: 'the name of somebody announced, of which the tables know nothing',
    sql: "update journal set body = json_set(body, '$.elected[0]', '赵伪') where kind = 'resultAnnounced' and body ->> '$.contestId' = 'c2'",
    says: /^「第十五届纪律检查委员会委员」「[^」]+」是否宣布当选，第二套程序按选票重算为“[是否]”/u,
  },
  {
    what: 'a ballot, with its number of persons chosen left as it was',
    sql: turned.replace('%)\n', ')\n'),
    says: /^「第十五届委员会委员」第 \d+ 号选票的所选人数，第二套程序按选票重算为 (\d+)，记录为 \d+$/u,
  },
  {
    what: 'a ballot, with its number of persons chosen made to fit',
    sql: turned.replace('%)\n', ", '$.chosen', (body ->> '$.chosen') - 1)\n"),
    says: /^「第十五届委员会委员」「[^」]+」的赞成票，第二套程序按选票重算为 \d+，记录为 \d+$/u,
  },
  {
    what: 'a ballot made void',
    sql: `update journal set body = json_set(body, '$.valid', json('false')) where seq =
      (select min(seq) from journal where kind = 'ballotEntered' and body -> '$.valid' = 'true')`,
    says: /第 \d+ 号选票是否有效，第二套程序按选票重算为“是”，记录为“否”$/u,
  },
  {
    what: 'a mark that is none',
    sql: turned.replace("'N'", "'Q'").replace('%)\n', ')\n'),
    says: /第 \d+ 号选票划写的格数，第二套程序按选票重算为 11，记录为“无”$/u,
  },
  { what: 'the threshold', sql: set('$.outcome.threshold', '31'), says: /的当选票数线，.*重算为 61，记录为 31$/u },
  { what: 'the quorum', sql: set('$.outcome.quorum.needed', '97'), says: /的法定人数，.*重算为 98，记录为 97$/u },
  { what: 'those present', sql: set('$.present', '119'), says: /的实到人数，.*重算为 120，记录为 119$/u },
  { what: 'the invalid ballots', sql: set('$.tally.invalid', '99'), says: /的无效票，.*重算为 \d+，记录为 99$/u },
  { what: 'the vacancies', sql: set('$.outcome.vacancies', '3'), says: /不足的名额，.*重算为 0，记录为 3$/u },
  {
    what: 'the next step',
    sql: set('$.outcome.next', "'revote'"),
    says: /的下一步，.*重算为“不再投票”，记录为“再次投票”$/u,
  },
  {
    what: 'a person written in by nobody',
    sql: set('$.tally.writeIns[#]', `json('{"name":"赵伪","approve":5}')`),
    says: /另选他人「赵伪」的票数，.*重算为“无”，记录为 5$/u,
  },
  {
    what: 'a person elected twice',
    sql: set('$.outcome.elected[#]', "body ->> '$.outcome.elected[0]'"),
    says: /「[^」]+」是否当选/u,
  },
  {
    what: 'the rule set, after the vote',
    sql: `update journal set body = json_set(body, '$.ruleSet.majority.num', 4, '$.ruleSet.majority.den', 5)
      where kind = 'rulesAdopted'`,
    says: /的当选票数线，.*重算为 97，记录为 61$/u,
  },
] as const;

describe('a congress that was played', () => {
  it('is counted a second time to the same figures', () => {
    expect(differencesIn(played)).toEqual([]);
    expect(verify(played)).toBe('');
  });

  it.each(forgeries)('and in which a forger changed $what fails verification by that figure', ({ sql, says }) => {
    expect(verify(forge(played, sql))).toMatch(says);
  });

  it('and of which one ballot row was changed differs in the figures of that candidate and of that ballot', () => {
    const path = `${played}.row`;
    copyFileSync(played, path);
    const database = new SqliteDatabase(path);
    database.exec(`update ballot set marks = 'O' || substr(marks, 2) where contest_id = 'c1' and entry =
      (select min(entry) from ballot where contest_id = 'c1' and valid and struck = 0 and marks like 'A%')`);
    const name = database.prepare("select name from candidate where contest_id = 'c1' and position = 1").pluck().get();
    database.close();
    const differences = differencesIn(path);
    expect(differences.map(({ figure }) => figure)).toEqual(['ballotChosen', 'approve', 'oppose']);
    expect(differences[1]).toMatchObject({ contestId: 'c1', subject: name });
    expect(Number(differences[1]?.stated) - Number(differences[1]?.recounted)).toBe(1);
  });

  it('makes `verify` end with 1 and the sentence where the counts differ, and with 0 where they agree', () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const log = vi.spyOn(console, 'log').mockReturnValue();
    expect(verifyFile(forge(played, set('$.outcome.threshold', '31')))).toBe(1);
    expect(said).toHaveBeenCalledWith(expect.stringMatching(/^校验没有通过：「.*重算为 61，记录为 31。$/u));
    expect(verifyFile(played)).toBe(0);
    said.mockRestore();
    log.mockRestore();
  });

  it('is not sealed where the counts differ, and is where they agree', async () => {
    const unsealed = "delete from journal where kind = 'sessionSealed'";
    expect(await seal(forge(played, unsealed))).toBe('sealed');
    const sentence = await seal(forge(played, `${unsealed}; ${set('$.outcome.threshold', '31')}`));
    expect(sentence).toMatch(/^verifyFailed .*的当选票数线，第二套程序按选票重算为 61，记录为 31/u);
  });
});

async function seal(path: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'congress-seal-'));
  const service = openService({ ...localPorts({ folder, openHall: () => null }), stateFolder: join(folder, 'state') });
  const ask = callAs(service, 'chair');
  try {
    const opened = await ask('openSession', { path });
    if (!opened.ok) return opened.error.code;
    const sealed = await ask('sealSession', { requestId: 'seal-second-count' });
    return sealed.ok ? 'sealed' : `${sealed.error.code} ${JSON.stringify(sealed.error)}`;
  } finally {
    service.close();
  }
}
