// Starts the console with the desk its host has put into the window.

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { createRoot } from 'react-dom/client';
import type { Desk } from '../../core/contract.ts';
import './console.css';
import './parts.css';
import './tasks.css';
import './key-sheet.css';
import './keying.css';
import './ballot-sheet.css';
import './prompter.css';
import './papers.css';
import './settings/settings.css';
import './room/room.css';
import './sheets/sheets.css';
import './sampling/sampling.css';
import './run-sheet/run-sheet.css';
import { DeskProvider } from './desk.tsx';
import { Frame } from './frame.tsx';

declare global {
  interface Window {
    readonly desk: Desk;
  }
}

const theme = {
  token: { colorPrimary: '#9a1218', colorLink: '#9a1218', borderRadius: 4, motion: false, fontSize: 14 },
  components: { Button: { primaryShadow: 'none', defaultShadow: 'none' } },
};
const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } });

const root = document.getElementById('console');
if (root === null) throw new Error('The page has no place for the console.');
createRoot(root).render(
  <QueryClientProvider client={client}>
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <App>
        <DeskProvider desk={window.desk}>
          <Frame />
        </DeskProvider>
      </App>
    </ConfigProvider>
  </QueryClientProvider>,
);
