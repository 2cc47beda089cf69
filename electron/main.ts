// Starts the program under Electron: protocol, desk, windows.

import { app, ipcMain, protocol } from 'electron';
import { localPorts, openService } from '../service/desk.ts';
import { connectDesk } from './ipc.ts';
import { answerRequest } from './protocol.ts';
import { makeWindows } from './windows.ts';

const scheme = 'congress';

protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
if (!app.requestSingleInstanceLock()) app.quit();

await app.whenReady();
protocol.handle(scheme, (request) => answerRequest(new URL('../renderer/', import.meta.url), request));
const windows = makeWindows(`${scheme}://app`);
const service = openService(
  localPorts({
    openHall: () => {
      windows.openHall();
      return null;
    },
  }),
);
connectDesk(ipcMain, service, windows.roleOf);
const file = process.argv.find((argument) => argument.endsWith('.congress'));
if (process.argv.includes('--practice')) await service.dispatch('chair', 'openPractice', {});
else if (file !== undefined) await service.dispatch('chair', 'openSession', { path: file });
windows.openConsole();
app.on('window-all-closed', () => {
  service.close();
  app.quit();
});
