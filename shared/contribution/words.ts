import { monthName } from '../text/number.ts';
import type { Language, Text } from '../text/text.ts';
import type { Group, PaidBy, Payer, Sector, Segment } from './programme.ts';
import type { MonthKey } from './rate.ts';

export const groupWords: Readonly<Record<Group, Text>> = {
  vulnerable: { id: 'pekerja rentan', en: 'vulnerable workers' },
  'non-asn-teacher': { id: 'guru non-ASN', en: 'non-ASN teachers' },
  'non-asn': { id: 'pegawai non-ASN', en: 'non-ASN staff' },
  'pppk-part-time': { id: 'PPPK paruh waktu', en: 'part-time PPPK' },
  'village-official': { id: 'perangkat desa', en: 'village officials' },
  bpd: { id: 'anggota BPD', en: 'members of the BPD' },
  'rt-rw': { id: 'pengurus RT/RW', en: 'heads of RT and RW' },
  construction: { id: 'jasa konstruksi', en: 'construction' },
};

export const segmentWords: Readonly<Record<Segment, Text>> = {
  PU: { id: 'penerima upah (PU)', en: 'wage earners (PU)' },
  BPU: { id: 'bukan penerima upah (BPU)', en: 'non-wage earners (BPU)' },
  Jakon: { id: 'jasa konstruksi (Jakon)', en: 'construction (Jakon)' },
};

/** Trades of non-wage earners. */
export const sectorWords: Readonly<Record<Sector, Text>> = {
  transport: { id: 'transportasi', en: 'transport' },
  other: { id: 'lainnya', en: 'other' },
};

export const payerWords: Readonly<Record<Payer, Text>> = {
  worker: { id: 'pekerja', en: 'worker' },
  employer: { id: 'pemberi kerja', en: 'employer' },
  state: { id: 'pemerintah pusat', en: 'central government' },
  government: { id: 'APBN/APBD', en: 'APBN/APBD' },
  village: { id: 'APBDes', en: 'APBDes' },
  company: { id: 'CSR', en: 'CSR' },
};

/** Whose money pays: a worker who pays for himself is the worker. */
export function paidByWords(paidBy: PaidBy): Text {
  return payerWords[paidBy === 'self' ? 'worker' : paidBy];
}

export function monthWords(month: MonthKey, language: Language): string {
  return `${monthName(Number(month.slice(5)), language)} ${month.slice(0, 4)}`;
}
