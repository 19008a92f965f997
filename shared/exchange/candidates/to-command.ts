import type { CandidateKeyInfo } from '../../candidate/key.ts';
import type { CandidateListInfo } from '../../candidate/list.ts';
import type { Command } from '../../workspace/command.ts';
import type { CandidateJudgement } from './judge-candidates.ts';

/** The one command that keeps a checked list: hashes and counts, and nothing that stood in it. */
export function candidateCommand(
  { kept, rejects }: Pick<CandidateJudgement, 'kept' | 'rejects'>,
  list: Omit<CandidateListInfo, 'key'>,
  key: CandidateKeyInfo,
): Command {
  return {
    kind: 'import-candidates',
    list,
    key,
    candidates: kept.map(({ hash, code, rank }) => ({ hash, code, rank })),
    rejects,
  };
}
