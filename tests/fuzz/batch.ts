/**
 * The process in which a batch of damaged files is tried: `batch.ts FORMATS FORMAT SEED FROM TO`, where FORMATS
 * is the module the format is of. Before and after each file it tells its parent, so that one who hears nothing
 * knows which file it hangs on.
 */
import { pathToFileURL } from 'node:url';
import type { Format } from './formats.ts';
import { damaged, mutationOf } from './mutation.ts';

export type Told =
  | { readonly kind: 'ready' }
  | { readonly kind: 'started'; readonly index: number }
  | {
      readonly kind: 'ended';
      readonly index: number;
      readonly outcome: string;
      readonly peakMegabytes: number;
    }
  | { readonly kind: 'failed'; readonly index: number; readonly error: string };

async function tell(message: Told): Promise<void> {
  await new Promise<void>((sent) => process.send!(message, () => sent()));
}

const [module, name, seed, from, to] = process.argv.slice(2);
const { formats } = (await import(pathToFileURL(module!).href)) as {
  readonly formats: Readonly<Record<string, Format>>;
};
const format = formats[name!]!;
const originals = await format.originals();
await tell({ kind: 'ready' });
for (let index = Number(from); index < Number(to); index++) {
  await tell({ kind: 'started', index });
  const files = damaged(originals, mutationOf(Number(seed), index));
  try {
    const outcome = await format.trial(files);
    const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    await tell({ kind: 'ended', index, outcome, peakMegabytes });
  } catch (error) {
    await tell({
      kind: 'failed',
      index,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}
process.disconnect();
