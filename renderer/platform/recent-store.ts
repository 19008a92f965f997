import type { RecentDocument } from './platform.ts';

/** A document a browser keeps, so that it can be opened again without its file. */
export interface KeptDocument extends RecentDocument {
  /** Listing documents brings the rows of all of them, and a blob's bytes stay on the disk meanwhile. */
  readonly content: Blob;
  /** Where it was saved to, in browsers that can write to a chosen file. */
  readonly handle: FileSystemFileHandle | null;
}

/** Kept documents, newest first to read; the oldest beyond `limit` go when one is added. */
export interface RecentStore {
  list(): Promise<readonly RecentDocument[]>;
  get(id: string): Promise<KeptDocument | null>;
  put(document: KeptDocument): Promise<void>;
  remove(id: string): Promise<void>;
}

/** How many documents a browser keeps; a kabupaten takes about 1 MB. */
const keptDocuments = 8;

/** Newest first, and which of them are beyond the limit. */
export function sortRecent<T extends { readonly at: string }>(
  documents: readonly T[],
  limit: number,
): { readonly kept: readonly T[]; readonly dropped: readonly T[] } {
  const sorted = [...documents].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return { kept: sorted.slice(0, limit), dropped: sorted.slice(limit) };
}

const table = 'documents';

/** As rows of earlier versions hold it. */
interface OldDocument extends Omit<KeptDocument, 'content'> {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB refused')));
  });
}

/** Done only when the browser has committed the transaction. */
function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    const fail = (): void => reject(transaction.error ?? new Error('IndexedDB refused'));
    transaction.addEventListener('error', fail);
    transaction.addEventListener('abort', fail);
  });
}

/** Kept documents in the browser's IndexedDB. */
export function indexedRecentStore(factory: IDBFactory): RecentStore {
  let opened: Promise<IDBDatabase> | null = null;

  function database(): Promise<IDBDatabase> {
    if (!opened) {
      const request = factory.open('petalindung', 1);
      request.addEventListener('upgradeneeded', () =>
        request.result.createObjectStore(table, { keyPath: 'id' }),
      );
      opened = answered(request);
    }
    return opened;
  }

  async function all(): Promise<readonly (KeptDocument | OldDocument)[]> {
    const rows = (await database()).transaction(table).objectStore(table).getAll();
    return (await answered(rows)) as (KeptDocument | OldDocument)[];
  }

  return {
    async list() {
      return sortRecent(await all(), keptDocuments).kept.map(({ id, name, at }) => ({ id, name, at }));
    },
    async get(id) {
      const row = (await database()).transaction(table).objectStore(table).get(id);
      const stored = (await answered(row)) as KeptDocument | OldDocument | undefined;
      if (!stored) return null;
      return 'content' in stored ? stored : { ...stored, content: new Blob([stored.bytes]) };
    },
    async put(document) {
      const others = (await all()).filter((other) => other.id !== document.id);
      const { dropped } = sortRecent([...others, document], keptDocuments);
      const transaction = (await database()).transaction(table, 'readwrite');
      const store = transaction.objectStore(table);
      store.put(document);
      for (const old of dropped) store.delete(old.id);
      await committed(transaction);
    },
    async remove(id) {
      const transaction = (await database()).transaction(table, 'readwrite');
      transaction.objectStore(table).delete(id);
      await committed(transaction);
    },
  };
}
