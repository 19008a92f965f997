import { done, type Result } from '#shared/text/problem.ts';
import type { Snapshot } from '#shared/workspace/snapshot.ts';
import type { OpenedDocument, SessionApi } from './api.ts';
import { patched, patchOf, type Patch } from './patch.ts';

/**
 * How snapshots travel from the session worker to the window: whole when a document is opened, after that only
 * what changed since the one sent before. Answers arrive in the order they were given, so both sides always
 * speak of the same one before.
 */

type Answering<Answer> = {
  [Name in keyof SessionApi]: SessionApi[Name] extends (...args: never[]) => Promise<Result<Answer>>
    ? Name
    : never;
}[keyof SessionApi];

/** Calls answered with a whole document. */
const opening = {
  createDocument: true,
  openSample: true,
  openDocument: true,
} as const satisfies Record<Answering<OpenedDocument>, true>;

/** Calls answered with the next snapshot, of which only the changes are sent. */
export const changing = {
  execute: true,
  undo: true,
  redo: true,
  travel: true,
  applyImport: true,
  applyCandidates: true,
  exportAnnex: true,
  deleteAnnexes: true,
} as const satisfies Record<Answering<Snapshot>, true>;

/** The worker's end. */
export class SnapshotSender {
  #sent: Snapshot | null = null;

  opened(answer: Result<OpenedDocument>): Result<OpenedDocument> {
    if (answer.ok) this.#sent = answer.value.snapshot;
    return answer;
  }

  changed(answer: Result<Snapshot>): Result<Patch> {
    if (!answer.ok) return answer;
    const patch = patchOf(this.#sent, answer.value);
    this.#sent = answer.value;
    return done(patch);
  }
}

/** The window's end. */
export class SnapshotReceiver {
  #received: Snapshot | null = null;

  /** What the worker answered to a call, as the session answered it. */
  read(name: keyof SessionApi, answer: unknown): unknown {
    // Both ends are built together: what arrives is what the sender sent for this call.
    if (Object.hasOwn(opening, name)) return this.#opened(answer as Result<OpenedDocument>);
    return Object.hasOwn(changing, name) ? this.#changed(answer as Result<Patch>) : answer;
  }

  #opened(answer: Result<OpenedDocument>): Result<OpenedDocument> {
    if (answer.ok) this.#received = answer.value.snapshot;
    return answer;
  }

  #changed(answer: Result<Patch>): Result<Snapshot> {
    if (!answer.ok) return answer;
    const snapshot = patched(this.#received, answer.value) as Snapshot;
    this.#received = snapshot;
    return done(snapshot);
  }
}
