import type { DocumentNode } from 'graphql';

/** Apollo's store of parsed and validated documents, bounded by number: the least recently used goes first. */
export function keepDocuments(most: number) {
  const kept = new Map<string, DocumentNode>();
  return {
    get(key: string): Promise<DocumentNode | undefined> {
      const document = kept.get(key);
      if (document) {
        kept.delete(key);
        kept.set(key, document);
      }
      return Promise.resolve(document);
    },
    set(key: string, document: DocumentNode): Promise<void> {
      kept.set(key, document);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return Promise.resolve();
    },
    delete(key: string): Promise<boolean> {
      return Promise.resolve(kept.delete(key));
    },
  };
}
