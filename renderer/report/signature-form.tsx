import { useState } from 'react';
import { formatNip } from '#shared/report/signature.ts';
import { Section } from '../app/controls/panel.tsx';
import { TextField } from '../app/controls/text-field.tsx';
import { useWords } from '../app/language/language.ts';
import { changeSettings, readSettings } from '../app/settings.ts';
import type { Signature } from '../session/api.ts';
import { emptySignature } from './export.ts';

const fields = ['place', 'position', 'name', 'rank'] as const;

/** Who signs: kept on this computer, not in the document, which may travel to others. */
export function SignatureForm() {
  const { t } = useWords();
  const [signature, setSignature] = useState<Signature>(
    () => readSettings(localStorage).signature ?? emptySignature,
  );
  const change = (part: Partial<Signature>): void => {
    const next = { ...signature, ...part };
    setSignature(next);
    changeSettings(localStorage, { signature: next });
  };
  return (
    <Section title={t('signature.title')}>
      <div className="signature-form" data-local>
        {fields.map((field) => (
          <TextField
            key={field}
            label={t(`signature.${field}`)}
            placeholder={t(`signatureExample.${field}`)}
            value={signature[field]}
            onChange={(value) => change({ [field]: value })}
          />
        ))}
        <TextField
          label={t('signature.nip')}
          placeholder="19690806 199603 1 003"
          value={formatNip(signature.nip)}
          lenient
          check={(nip) => {
            const digits = nip.replaceAll(/\D/g, '').length;
            return digits === 0 || digits === 18 ? null : t('signature.nipProblem', { count: digits });
          }}
          hint={t('signature.nipHint')}
          onChange={(nip) => change({ nip })}
        />
      </div>
      <p className="signature-note">{t('signature.note')}</p>
    </Section>
  );
}
