import { done, type Result } from '#shared/text/problem.ts';
import { type Language } from '#shared/text/text.ts';
import type { Command } from '../usage/command-line.ts';
import { withDocument, writeOutputs } from '../file/document-file.ts';
import { namedPlan } from '../named-plan.ts';
import type { Report } from '../outcome.ts';

/**
 * `petalindung lock-plan` and `unlock-plan`. Making a plan official twice is a problem, as it would date the decision
 * anew; a plan that is not official can be unlocked, which changes nothing.
 */
export async function decideOnPlan(
  { name, file, plan }: Extract<Command, { name: 'lock-plan' | 'unlock-plan' }>,
  language: Language,
  now: Date,
): Promise<Result<Report>> {
  return withDocument(file, async (workspace) => {
    const wanted = namedPlan(workspace, plan);
    if (!wanted.ok) return wanted;
    const { id, spec, official } = wanted.value;
    const decided = workspace.execute({ kind: name, id }, now.toISOString());
    if (!decided.ok) return decided;
    const entry = decided.value.plans.find((each) => each.id === id)!;
    if (official !== (entry.official !== null)) {
      const written = await writeOutputs([{ path: file, bytes: workspace.bytes() }], { backupAt: now });
      if (!written.ok) return written;
    }
    return done({
      json: { file, plan: spec.name, official: entry.official },
      words: words(spec.name, entry.official?.hash ?? null)[language],
    });
  });
}

function words(name: string, hash: string | null) {
  return hash === null
    ? {
        id: `Rencana ${name} tidak resmi; dapat diubah.\n`,
        en: `Plan ${name} is not official; it can be changed.\n`,
      }
    : {
        id: `Rencana ${name} kini resmi; sidik ${hash}.\n`,
        en: `Plan ${name} is official now; hash ${hash}.\n`,
      };
}
