/** The words of the report room that are not the application's own. */
const id = {
  reportSections: {
    title: 'Ikut dicetak bila ada',
    cashPlan: 'Anggaran kas',
    fairness: 'Pemerataan',
    rates: 'Tarif iuran yang dipakai',
    reasons: 'Alasan angka tiap desa',
  },
};

const en: typeof id = {
  reportSections: {
    title: 'Printed where there is any',
    cashPlan: 'Cash plan',
    fairness: 'Evenness',
    rates: 'Rates in use',
    reasons: 'Reasons to every desa’s number',
  },
};

export const reportTexts = { id, en };
