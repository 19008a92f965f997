/**
 * Gives large arrays that nobody reads any more back at once. The garbage collector sees small handles and lets them
 * lie: with all Indonesia open that was half a gigabyte. Browsers before 2023 cannot, and wait for the collector.
 */
export function release(...arrays: readonly ArrayBufferView[]): void {
  for (const { buffer } of arrays) if (buffer instanceof ArrayBuffer) (buffer as Releasable).transfer?.(0);
}

/** ECMAScript 2024. */
interface Releasable extends ArrayBuffer {
  transfer?: (length: number) => ArrayBuffer;
}
