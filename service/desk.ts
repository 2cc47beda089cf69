// What a host may use of the trusted side, in one place.

export { openService, type Service } from './dispatch.ts';
export { type LogFault, noteFault } from './faults.ts';
export type { MediaAnswer } from './media.ts';
export type { OpenPrinter } from './papers/printer.ts';
export { localPorts } from './ports.ts';
export type { HallDisplays } from './state.ts';
