// A typist for the kill test: enters ballots through the door and prints each one that was acknowledged.

import { openService } from '../../service/dispatch.ts';
import { localPorts } from '../../service/ports.ts';
import { caller } from '../../service/practice.ts';

const [folder = '', path = '', prefix = ''] = process.argv.slice(2);
const service = openService({ ...localPorts({ folder, openHall: () => null }), stateFolder: `${folder}/state` });
const opened = await service.dispatch('chair', 'openSession', { path });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const act = caller(service, 'staff', prefix);
for (;;) {
  await act('enterBallot', { contestId: 'c1', marks: 'AAAAAAAAAOO', writeIns: [], seen: [] });
  process.stdout.write('.');
}
