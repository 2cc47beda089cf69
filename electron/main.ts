// The first module under Electron: what must be done before it is ready, and nothing when the program runs already.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, protocol } from 'electron';
import { readArguments } from './arguments.ts';
import { makeProgram } from './program.ts';
import { scheme } from './protocol.ts';

const wanted = readArguments(process.argv, process.cwd());
const { start, reportFault, stateFolder } = makeProgram(wanted);
process.on('uncaughtException', reportFault);
process.on('unhandledRejection', reportFault);

// The lock of the single instance lies there too: another state folder is another program.
const userData = join(stateFolder, 'electron');
mkdirSync(userData, { recursive: true });
app.setPath('userData', userData);

protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);
// The file goes over in a message: Chromium sorts a second start's arguments and adds its own.
if (app.requestSingleInstanceLock({ file: wanted.file })) {
  // Never awaited here: Electron is ready only once this module has been evaluated (electron#40719).
  app
    .whenReady()
    .then(() => start(wanted))
    .catch(reportFault);
} else {
  app.quit();
}
