import { done, type Result } from '#shared/text/problem.ts';
import { loadRegionList } from '#shared/region/list.ts';
import type { Command } from '../usage/command-line.ts';
import { bundledFiles } from '../installation.ts';
import type { Report } from '../outcome.ts';

/** `petalindung regions`: no find is an answer, not a problem. */
export async function findRegions(command: Extract<Command, { name: 'regions' }>): Promise<Result<Report>> {
  const list = await loadRegionList(bundledFiles());
  const regions = list.find(command.find, command.limit);
  const lines = regions.map(({ code, name, within }) => `${code}\t${[name, ...within].join(', ')}\n`);
  return done({ json: { regions }, words: lines.join('') });
}
