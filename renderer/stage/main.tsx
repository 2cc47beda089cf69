// Starts the hall's page with the desk its host has put into the window.

import { createRoot } from 'react-dom/client';
import type { Desk } from '../../core/contract.ts';
import { Hall } from './hall.tsx';
import './page.css';
import { prepareScreen } from './screen.ts';

declare global {
  interface Window {
    readonly desk: Desk;
  }
}

const root = document.getElementById('stage');
if (root === null) {
  throw new Error('The page has no place for the stage.');
}
prepareScreen(document);
createRoot(root).render(<Hall desk={window.desk} />);
