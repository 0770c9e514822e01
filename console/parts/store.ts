/** A value that parts of the page watch. */
import { useEffect, useState } from 'preact/hooks';

export interface Store<Value> {
  get(): Value;
  set(next: Value): void;
  subscribe(listener: () => void): () => void;
}

export function createStore<Value>(initial: Value): Store<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export function useStore<Value>(store: Store<Value>): Value {
  const [value, show] = useState(store.get());
  useEffect(() => {
    const update = () => show(() => store.get());
    update();
    return store.subscribe(update);
  }, [store]);
  return value;
}
