import { createContext, useContext, type ReactNode } from 'react';
import { useDocument } from '../../session/store.ts';
import './plan-form.css';

const Editable = createContext(true);

/** Whether fields may be changed here: controls that are no form elements of the browser ask for it. */
export function useEditable(): boolean {
  return useContext(Editable);
}

/** True unless the document is of a newer version, or the shown plan is official. */
export function usePlanEditable(): boolean {
  return useDocument(
    ({ document }) => document !== null && !document.snapshot.readOnly && !document.snapshot.plan?.official,
  );
}

/** Fields that are all disabled while they may not be changed. */
export function PlanForm(props: { readonly editable: boolean; readonly children: ReactNode }) {
  return (
    <Editable value={props.editable}>
      <fieldset className="plan-form" disabled={!props.editable}>
        {props.children}
      </fieldset>
    </Editable>
  );
}
