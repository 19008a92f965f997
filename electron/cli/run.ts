import { assertNever } from '#shared/text/problem.ts';
import type { Language } from '#shared/text/text.ts';
import type { Command } from './usage/command-line.ts';
import { outcomeOf, type Outcome } from './outcome.ts';

/** Does one command. The clock is read here alone. */
export async function run(command: Command, language: Language): Promise<Outcome> {
  const now = new Date();
  switch (command.name) {
    case 'regions': {
      const { findRegions } = await import('./commands/regions.ts');
      return outcomeOf(await findRegions(command), language);
    }
    case 'new': {
      const { newDocument } = await import('./commands/create.ts');
      return outcomeOf(await newDocument(command, language, now), language);
    }
    case 'sample': {
      const { sampleDocument } = await import('./commands/create.ts');
      return outcomeOf(await sampleDocument(command, language, now), language);
    }
    case 'allocate': {
      const { allocate } = await import('./commands/allocate.ts');
      return outcomeOf(await allocate(command, language, now), language);
    }
    case 'export': {
      const { exportPlan } = await import('./commands/export.ts');
      return outcomeOf(await exportPlan(command, language, now), language);
    }
    case 'check': {
      const { check } = await import('./commands/check.ts');
      return outcomeOf(await check(command, language), language);
    }
    case 'cost': {
      const { cost } = await import('./commands/cost.ts');
      return outcomeOf(await cost(command, language), language);
    }
    case 'budget': {
      const { budget } = await import('./commands/budget.ts');
      return outcomeOf(await budget(command, language), language);
    }
    case 'realisation': {
      const { realisation } = await import('./commands/realisation.ts');
      return outcomeOf(await realisation(command, language), language);
    }
    case 'lock-plan':
    case 'unlock-plan': {
      const { decideOnPlan } = await import('./commands/official.ts');
      return outcomeOf(await decideOnPlan(command, language, now), language);
    }
    case 'compare': {
      const { compare } = await import('./commands/compare.ts');
      return outcomeOf(await compare(command, language, now), language);
    }
    case 'solve': {
      const { solve } = await import('./commands/solve.ts');
      return outcomeOf(await solve(command, language, now), language);
    }
    case 'import': {
      if (command.as === 'boundaries') {
        const { importBoundaries } = await import('./commands/import-boundaries.ts');
        return outcomeOf(await importBoundaries(command, language, now), language);
      }
      if (command.as === 'candidates') {
        const { importCandidates } = await import('./commands/import-candidates.ts');
        return outcomeOf(await importCandidates(command, language, now), language);
      }
      if (command.as === 'funds') {
        const { importFunds } = await import('./commands/import-funds.ts');
        return outcomeOf(await importFunds(command, language, now), language);
      }
      const { importTable } = await import('./commands/import.ts');
      return outcomeOf(await importTable(command, language, now), language);
    }
    case 'template': {
      const { template } = await import('./commands/template.ts');
      return outcomeOf(await template(command, language), language);
    }
    default:
      return assertNever(command);
  }
}
