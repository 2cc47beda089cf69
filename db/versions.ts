// How often the facts behind a tag have changed on this connection: whoever remembers an answer keeps it no longer.

import { type EventKind, eventTags, type Tag } from '../core/events.ts';

export interface Versions {
  /** Notes an event that was put into the tables. */
  readonly note: (kind: EventKind) => void;
  /** A transaction was taken back: whatever was read inside it may have been of what is not. */
  readonly noteAll: () => void;
  /** Wraps a read: asked again only after an event with one of these tags, or for another key. */
  readonly remember: <Key, Value>(tags: readonly Tag[], read: (key: Key) => Value) => (key: Key) => Value;
}

export function openVersions(): Versions {
  const counts = new Map<Tag, number>();
  const bump = (tag: Tag) => counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return {
    note: (kind) => eventTags[kind].forEach(bump),
    noteAll: () => Object.values(eventTags).flat().forEach(bump),
    remember(tags, read) {
      const version = () => tags.reduce((sum, tag) => sum + (counts.get(tag) ?? 0), 0);
      let last: { readonly key: unknown; readonly version: number; readonly value: ReturnType<typeof read> } | null =
        null;
      return (key) => {
        const now = version();
        if (last === null || last.key !== key || last.version !== now) last = { key, version: now, value: read(key) };
        return last.value;
      };
    },
  };
}
