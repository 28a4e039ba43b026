/*
 * A card caches what it shows. Whatever changes a record's quotes says so here, so that its cards read again: Attio lets
 * nothing but the card itself drop the card's cache.
 */
type Listener = () => void;

const listeners = new Map<string, Set<Listener>>();

/** Calls the listener when the record's quotes have changed. Returns how to stop that. */
export function onQuotesChanged(recordId: string, listener: Listener): () => void {
  const ofRecord = listeners.get(recordId) ?? new Set();
  ofRecord.add(listener);
  listeners.set(recordId, ofRecord);
  return () => {
    ofRecord.delete(listener);
    if (ofRecord.size === 0) listeners.delete(recordId);
  };
}

export function quotesChanged(recordId: string): void {
  for (const listener of [...(listeners.get(recordId) ?? [])]) listener();
}
