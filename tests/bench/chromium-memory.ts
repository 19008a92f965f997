import { readdirSync, readFileSync } from 'node:fs';

/**
 * Megabytes of a browser and all its processes, pages they share counted once (Linux; NaN elsewhere).
 * @param marker part of the command line of the browser's first process, such as its profile folder
 */
export function browserMegabytes(marker: string): number {
  const parents = new Map<number, number>();
  const roots: number[] = [];
  for (const name of entries('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const status = text(`/proc/${name}/status`);
    parents.set(pid, Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
    if (text(`/proc/${name}/cmdline`).includes(marker)) roots.push(pid);
  }
  if (roots.length === 0) return NaN;
  const isOurs = (pid: number): boolean =>
    roots.includes(pid) || (parents.has(pid) && isOurs(parents.get(pid)!));
  const kilobytes = [...parents.keys()]
    .filter(isOurs)
    .map((pid) => Number(/^Pss:\s+(\d+)/m.exec(text(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0));
  return Math.round(kilobytes.reduce((sum, size) => sum + size, 0) / 1024);
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Empty for a process that has ended meanwhile. */
function text(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
