import { readdirSync, readFileSync } from 'node:fs';

/**
 * Megabytes of a browser and all its processes, pages they share counted once (Linux; NaN elsewhere).
 * @param marker part of the command line of the browser's first process, such as its profile folder
 */
export function browserMegabytes(marker: string): number {
  const kilobytes = browserProcesses(marker).map((pid) =>
    Number(/^Pss:\s+(\d+)/m.exec(text(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
  );
  if (kilobytes.length === 0) return NaN;
  return Math.round(kilobytes.reduce((sum, size) => sum + size, 0) / 1024);
}

/** Clock ticks of the kernel a second, which programs see as this many on every Linux. */
const ticks = 100;

/** Milliseconds of processor time that a browser and all its processes have taken so far (Linux; NaN elsewhere). */
export function browserMilliseconds(marker: string): number {
  const processes = browserProcesses(marker);
  if (processes.length === 0) return NaN;
  return processes.reduce((sum, pid) => {
    // Behind the name in brackets, which may hold spaces: user time is the twelfth, system time the thirteenth.
    const fields = text(`/proc/${pid}/stat`).split(') ').at(-1)!.split(' ');
    return sum + ((Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 1000) / ticks;
  }, 0);
}

function browserProcesses(marker: string): readonly number[] {
  const parents = new Map<number, number>();
  const roots: number[] = [];
  for (const name of entries('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const status = text(`/proc/${name}/status`);
    parents.set(pid, Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
    if (text(`/proc/${name}/cmdline`).includes(marker)) roots.push(pid);
  }
  const isOurs = (pid: number): boolean =>
    roots.includes(pid) || (parents.has(pid) && isOurs(parents.get(pid)!));
  return [...parents.keys()].filter(isOurs);
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
