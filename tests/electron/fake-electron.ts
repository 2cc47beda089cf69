// A stand-in for the part of Electron the host uses: the same names, orders and refusals, checked against its types.

import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import type {
  App,
  BaseWindow,
  BrowserWindowConstructorOptions,
  ContextBridge,
  Dialog,
  IpcMain,
  IpcMainInvokeEvent,
  IpcRenderer,
  Menu,
  MessageBoxOptions,
  MessageBoxReturnValue,
  PowerSaveBlocker,
  Protocol,
  Session,
} from 'electron';
import { FakeScreen } from './fake-screen.ts';
import { type Desktop, type FakeContents, FakeWindow } from './fake-window.ts';

/** Runs what waits in promises and in `setImmediate`. */
export async function settleAll(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

export class FakeApp
  extends EventEmitter
  implements
    Pick<App, 'exit' | 'isReady' | 'quit' | 'requestSingleInstanceLock' | 'setPath' | 'whenReady' | 'isPackaged'>
{
  readonly isPackaged: boolean;
  readonly done: string[] = [];
  readonly paths = new Map<string, string>();
  handedOver: unknown;
  readonly #hasLock: boolean;
  readonly #ready = Promise.withResolvers<void>();
  #isReady = false;
  constructor(given: { readonly hasLock: boolean; readonly isPackaged: boolean }) {
    super();
    this.isPackaged = given.isPackaged;
    this.#hasLock = given.hasLock;
  }
  isReady(): boolean {
    return this.#isReady;
  }
  whenReady(): Promise<void> {
    return this.#ready.promise;
  }
  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    this.handedOver = structuredClone(additionalData);
    this.done.push(`lock ${this.paths.has('userData')}`);
    return this.#hasLock;
  }
  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Failed to set path ${name}`);
    this.paths.set(name, path);
  }
  quit(): void {
    this.done.push('quit');
    this.emit('will-quit', {});
  }
  exit(exitCode?: number): void {
    this.done.push(`exit ${exitCode}`);
  }
  /** Electron is ready only once the first module has been evaluated. */
  becomeReady(): void {
    this.#isReady = true;
    this.#ready.resolve();
  }
}

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

/** The frame a message comes from: the main frame of the program's own page, if nothing else is said. */
export interface FakeFrame {
  readonly parent: object | null;
  readonly origin: string;
}

export const ownFrame: FakeFrame = { parent: null, origin: 'congress://app' };

/** Messages are copied, as between processes; an error of a handler becomes Electron's own words. */
export class FakeIpcMain extends EventEmitter implements Pick<IpcMain, 'handle'> {
  readonly #handlers = new Map<string, Handler>();
  handle(channel: string, listener: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, listener);
  }
  async invoke(sender: FakeContents, frame: FakeFrame | null, channel: string, ...args: unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (handler === undefined) throw new Error(`Error invoking remote method '${channel}': no handler`);
    try {
      return structuredClone(await handler(eventOf(sender, frame), ...structuredClone(args)));
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error });
    }
  }
  receive(sender: FakeContents, frame: FakeFrame | null, channel: string, ...args: unknown[]): void {
    this.emit(channel, eventOf(sender, frame), ...structuredClone(args));
  }
}

/** Electron's event is far larger than what is used of it: Object.create(null) has no type to contradict. */
function eventOf(sender: FakeContents, senderFrame: FakeFrame | null): IpcMainInvokeEvent {
  return Object.assign(Object.create(null), { sender, senderFrame });
}

/** The renderer's end, for one window. */
export class FakeIpcRenderer extends EventEmitter implements Pick<IpcRenderer, 'invoke' | 'send'> {
  readonly #main: FakeIpcMain;
  readonly #contents: FakeContents;
  readonly #frame: FakeFrame;
  constructor(main: FakeIpcMain, contents: FakeContents, frame: FakeFrame = ownFrame) {
    super();
    this.#main = main;
    this.#contents = contents;
    this.#frame = frame;
    contents.page.on('message', (channel: string, value: unknown) => this.emit(channel, {}, value));
  }
  invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    return this.#main.invoke(this.#contents, this.#frame, channel, ...args);
  }
  send(channel: string, ...args: unknown[]): void {
    this.#main.receive(this.#contents, this.#frame, channel, ...args);
  }
}

export class FakeContextBridge implements Pick<ContextBridge, 'exposeInMainWorld'> {
  readonly exposed = new Map<string, unknown>();
  exposeInMainWorld(apiKey: string, api: unknown): void {
    if (this.exposed.has(apiKey)) throw new Error('Cannot bind an API on top of an existing property');
    this.exposed.set(apiKey, api);
  }
}

export interface Shown {
  readonly parent: unknown;
  readonly text: string;
}

export class FakeDialog implements Pick<Dialog, 'showErrorBox' | 'showMessageBox'> {
  readonly shown: Shown[] = [];
  #close: (() => void) | null = null;
  showErrorBox(title: string, content: string): void {
    this.shown.push({ parent: null, text: `${title} ${content}` });
  }
  showMessageBox(window: BaseWindow, options: MessageBoxOptions): Promise<MessageBoxReturnValue>;
  showMessageBox(options: MessageBoxOptions): Promise<MessageBoxReturnValue>;
  showMessageBox(...given: [BaseWindow, MessageBoxOptions] | [MessageBoxOptions]): Promise<MessageBoxReturnValue> {
    const [parent, options] = given.length === 2 ? given : [null, given[0]];
    this.shown.push({ parent, text: `${options.message} ${options.detail ?? ''}` });
    return new Promise((resolve) => {
      this.#close = () => resolve({ response: 0, checkboxChecked: false });
    });
  }
  closeLast(): void {
    this.#close?.();
  }
}

export class FakePowerSaveBlocker implements Pick<PowerSaveBlocker, 'start' | 'stop' | 'isStarted'> {
  readonly started = new Map<number, string>();
  start(type: 'prevent-app-suspension' | 'prevent-display-sleep'): number {
    // 0 is a number of Electron's like any other.
    const id = this.started.size;
    this.started.set(id, type);
    return id;
  }
  stop(id: number): boolean {
    return this.started.delete(id);
  }
  isStarted(id: number): boolean {
    return this.started.has(id);
  }
}

type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0];

export class FakeSession implements Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'> {
  request: RequestHandler = null;
  check: CheckHandler = null;
  setPermissionRequestHandler(handler: RequestHandler): void {
    this.request = handler;
  }
  setPermissionCheckHandler(handler: CheckHandler): void {
    this.check = handler;
  }
}

export class FakeProtocol implements Pick<Protocol, 'handle' | 'registerSchemesAsPrivileged'> {
  readonly schemes: unknown[] = [];
  readonly handlers = new Map<string, Parameters<Protocol['handle']>[1]>();
  readonly #app: FakeApp;
  constructor(app: FakeApp) {
    this.#app = app;
  }
  registerSchemesAsPrivileged(customSchemes: Parameters<Protocol['registerSchemesAsPrivileged']>[0]): void {
    if (this.#app.isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    this.schemes.push(...customSchemes);
  }
  handle(scheme: string, handler: Parameters<Protocol['handle']>[1]): void {
    if (!this.#app.isReady()) throw new Error('protocol.handle can only be used after app is ready');
    this.handlers.set(scheme, handler);
  }
}

export interface FakeElectron {
  readonly app: FakeApp;
  readonly screen: FakeScreen;
  readonly windows: readonly FakeWindow[];
  /** Every menu that was set. */
  readonly menus: readonly (Menu | null)[];
  readonly permissions: FakeSession;
  readonly session: { readonly defaultSession: FakeSession };
  readonly BrowserWindow: new (options?: BrowserWindowConstructorOptions) => FakeWindow;
  readonly Menu: Pick<typeof Menu, 'setApplicationMenu'>;
  readonly dialog: FakeDialog;
  readonly ipcMain: FakeIpcMain;
  /** Emits `suspend` and `resume`. */
  readonly powerMonitor: EventEmitter;
  readonly powerSaveBlocker: FakePowerSaveBlocker;
  readonly protocol: FakeProtocol;
}

/** A machine on which the program has just been started, with a laptop's own display and nothing else. */
export function makeElectron(given: { readonly hasLock?: boolean; readonly isPackaged?: boolean } = {}): FakeElectron {
  const app = new FakeApp({ hasLock: given.hasLock ?? true, isPackaged: given.isPackaged ?? false });
  const screen = new FakeScreen();
  const desktop: Desktop = { app, screen, windows: [], stack: [] };
  const menus: (Menu | null)[] = [];
  const permissions = new FakeSession();
  return {
    app,
    screen,
    windows: desktop.windows,
    menus,
    permissions,
    session: {
      get defaultSession() {
        if (!app.isReady()) throw new Error('Session can only be received when app is ready');
        return permissions;
      },
    },
    BrowserWindow: class extends FakeWindow {
      constructor(options?: BrowserWindowConstructorOptions) {
        super(desktop, options);
      }
    },
    Menu: { setApplicationMenu: (menu) => void menus.push(menu) },
    dialog: new FakeDialog(),
    ipcMain: new FakeIpcMain(),
    powerMonitor: new EventEmitter(),
    powerSaveBlocker: new FakePowerSaveBlocker(),
    protocol: new FakeProtocol(app),
  };
}
