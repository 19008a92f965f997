import { transfer, wrap } from 'comlink';
import type { SessionApi } from './api.ts';
import { SnapshotReceiver } from './wire.ts';
import type { SessionWorker } from './worker.ts';

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'session' });
const remote = wrap<SessionWorker>(worker);

/**
 * The worker that holds the open workspace. The bundled geodata lie beside the page, whichever scheme it came
 * by; the worker's own address is that of a script in another folder, so it is told where the page is.
 */
const started = remote.start(new URL('geodata/', document.baseURI).href);

const receiver = new SnapshotReceiver();

function handedOver(argument: unknown): unknown {
  return argument instanceof Uint8Array ? transfer(argument, [argument.buffer]) : argument;
}

/** Calls made before the worker is ready wait for it, in order. */
export const session: SessionApi = new Proxy({} as SessionApi, {
  get:
    (_, name: keyof SessionApi) =>
    async (...args: readonly unknown[]) => {
      await started;
      // A document of all Indonesia is 130 MB; copied, it would be there twice and once more on its way.
      const handed = name === 'openDocument' ? args.map(handedOver) : args;
      const call = remote[name] as (...args: readonly unknown[]) => Promise<unknown>;
      return receiver.read(name, await call(...handed));
    },
});
