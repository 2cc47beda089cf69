// A stand-in for BrowserWindow and WebContents: what is done to a window that is gone throws, as in Electron.

import { EventEmitter } from 'node:events';
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
  RenderProcessGoneDetails,
  WebContents,
  WebContentsWillFrameNavigateEventParams,
} from 'electron';
import type { FakeApp } from './fake-electron.ts';
import type { FakeScreen } from './fake-screen.ts';

let lastId = 0;

type ContentsUsed = Pick<
  WebContents,
  'id' | 'isDestroyed' | 'openDevTools' | 'send' | 'setWindowOpenHandler' | 'setZoomMode'
>;

export class FakeContents extends EventEmitter implements ContentsUsed {
  readonly id: number;
  /** What arrives in the page; emits `message` with a channel and a value. */
  readonly page = new EventEmitter();
  opensWindows: Parameters<WebContents['setWindowOpenHandler']>[0] | null = null;
  zoomMode = 'default';
  hasDevTools = false;
  #isDestroyed = false;
  constructor() {
    super();
    lastId += 1;
    this.id = lastId;
  }
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
  send(channel: string, ...args: unknown[]): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
    const copied = structuredClone(args);
    queueMicrotask(() => this.page.emit('message', channel, ...copied));
  }
  setWindowOpenHandler(handler: Parameters<WebContents['setWindowOpenHandler']>[0]): void {
    this.opensWindows = handler;
  }
  setZoomMode(mode: Parameters<WebContents['setZoomMode']>[0]): void {
    this.zoomMode = mode;
  }
  openDevTools(): void {
    this.hasDevTools = true;
  }
  /** The page is replaced, by a reload or another page. Listeners get the events in Electron's order. */
  replacePage(url = 'congress://app/console/index.html'): void {
    this.emit('did-start-navigation', { url, isMainFrame: true, isSameDocument: false });
    this.emit('did-navigate', {}, url, 200, 'OK');
  }
  /** The page itself wants to go elsewhere; true when it was let. */
  tryToLeave(url: string): boolean {
    let isPrevented = false;
    const details: Pick<WebContentsWillFrameNavigateEventParams, 'url' | 'isMainFrame'> = { url, isMainFrame: true };
    const event = { ...details, preventDefault: () => (isPrevented = true) };
    this.emit('did-start-navigation', { ...details, isSameDocument: false });
    this.emit('will-frame-navigate', event);
    if (!isPrevented) this.emit('did-navigate', {}, url, 200, 'OK');
    return !isPrevented;
  }
  crash(reason: RenderProcessGoneDetails['reason']): void {
    const details: RenderProcessGoneDetails = { reason, exitCode: 11 };
    this.emit('render-process-gone', {}, details);
  }
  die(): void {
    this.#isDestroyed = true;
    this.emit('destroyed');
  }
}

type WindowUsed = Pick<
  BrowserWindow,
  | 'destroy'
  | 'focus'
  | 'getBounds'
  | 'getNormalBounds'
  | 'isDestroyed'
  | 'isFullScreen'
  | 'isMinimized'
  | 'isVisible'
  | 'loadURL'
  | 'maximize'
  | 'moveTop'
  | 'restore'
  | 'setBounds'
  | 'setFullScreen'
  | 'show'
  | 'showInactive'
>;

/** What the windows of one program share. */
export interface Desktop {
  readonly app: FakeApp;
  readonly screen: FakeScreen;
  /** As they were opened. */
  readonly windows: FakeWindow[];
  /** Front first. */
  stack: FakeWindow[];
}

export class FakeWindow extends EventEmitter implements WindowUsed {
  readonly #desktop: Desktop;
  readonly options: BrowserWindowConstructorOptions;
  readonly contents = new FakeContents();
  readonly loaded: string[] = [];
  /** Rejects the next load with this. */
  refusal: Error | null = null;
  hasFocus = false;
  #bounds: Rectangle;
  #isDestroyed = false;
  #isVisible = false;
  #isMinimized = false;
  #isMaximized = false;
  #isFullScreen = false;
  constructor(desktop: Desktop, options: BrowserWindowConstructorOptions = {}) {
    super();
    if (!desktop.app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    this.options = options;
    const { x = 100, y = 50, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.#desktop = desktop;
    desktop.windows.push(this);
    desktop.stack.push(this);
  }
  get webContents(): FakeContents {
    return this.#alive().contents;
  }
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
  isVisible(): boolean {
    return this.#alive().#isVisible;
  }
  isMinimized(): boolean {
    return this.#alive().#isMinimized;
  }
  isFullScreen(): boolean {
    return this.#alive().#isFullScreen;
  }
  /** For a window that is gone it throws at once, for a page that is not there it rejects. */
  loadURL(url: string): Promise<void> {
    this.#alive().loaded.push(url);
    const { refusal } = this;
    this.refusal = null;
    return refusal === null ? Promise.resolve() : Promise.reject(refusal);
  }
  getBounds(): Rectangle {
    if (this.#alive().#isMinimized) return { ...this.#bounds, x: -32000, y: -32000 };
    const { bounds, workArea } = this.#desktop.screen.getDisplayMatching(this.#bounds);
    if (this.#isFullScreen) return bounds;
    return this.#isMaximized ? workArea : { ...this.#bounds };
  }
  getNormalBounds(): Rectangle {
    return { ...this.#alive().#bounds };
  }
  /** A window in full screen stays where it is. */
  setBounds(bounds: Partial<Rectangle>): void {
    if (!this.#alive().#isFullScreen) this.#bounds = { ...this.#bounds, ...bounds };
  }
  setFullScreen(flag: boolean): void {
    this.#alive().#isFullScreen = flag;
    if (flag) this.focus();
  }
  show(): void {
    this.showInactive();
    this.focus();
  }
  showInactive(): void {
    this.#alive().#isVisible = true;
    this.emit('show');
  }
  focus(): void {
    this.#alive().moveTop();
    for (const window of this.#desktop.windows) window.hasFocus = window === this;
  }
  moveTop(): void {
    this.#alive();
    this.#desktop.stack = [this, ...this.#desktop.stack.filter((window) => window !== this)];
  }
  maximize(): void {
    this.#alive().#isMaximized = true;
    this.showInactive();
  }
  restore(): void {
    this.#alive().#isMinimized = false;
  }
  /** No questions asked; `closed` comes all the same, and with the last one `window-all-closed`. */
  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    const { app, windows } = this.#desktop;
    this.#desktop.stack = this.#desktop.stack.filter((window) => window !== this);
    this.emit('closed');
    this.contents.die();
    if (windows.every((window) => window.isDestroyed())) app.emit('window-all-closed');
  }
  /** What the person at the machine does. */
  minimize(): void {
    this.#alive().#isMinimized = true;
    this.emit('move');
  }
  moveTo(bounds: Rectangle): void {
    this.#alive().#bounds = bounds;
    this.#isMaximized = false;
    this.emit('move');
  }
  isInFront(): boolean {
    return this.#desktop.stack[0] === this;
  }
  #alive(): this {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
    return this;
  }
}
