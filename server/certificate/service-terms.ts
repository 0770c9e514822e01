/** Fee, last day of dispatch and what is given back, by the terms that held on the day of receipt. Pure. */
import {
  certificateTerms,
  postInEurope,
  type CertificateService,
  type CertificateTerms,
  type ServiceLevel,
} from '../../schema/codes/certificate-services.ts';
import { isWorkingDay, nextDay } from '../exchange/playbook/deadline.ts';
import { addDays } from '../platform/calendar-days.ts';
import type { CertificateKind } from './content.ts';

/** @throws RangeError before the first terms. */
export function termsOn(day: string): CertificateTerms {
  const terms = certificateTerms.findLast(({ validFrom }) => validFrom <= day);
  if (!terms) throw new RangeError(`No terms of service are known for ${day}.`);
  return terms;
}

/** Undefined where the service is not offered. */
export function serviceLevel(kind: CertificateKind, service: CertificateService, receivedOn: string): ServiceLevel | undefined {
  return termsOn(receivedOn)[kind][service] ?? undefined;
}

/** The last day of dispatch: the working days in full lie between receipt and it. */
export function dispatchDueDay(receivedOn: string, workingDays: number): string {
  let day = receivedOn;
  for (let counted = 0; counted <= workingDays;) {
    day = nextDay(day);
    if (isWorkingDay(day)) counted += 1;
  }
  return day;
}

export type RefundBecause = 'CANCELLED' | 'LAPSED' | 'REFUSED' | 'NO_PREMIUM';

export interface Refund {
  /** Pence. */
  amount: number;
  because: RefundBecause;
}

/** Done anew, it takes the unit no longer than the first time. OURS. */
export function dueAnew({ kind, service }: { kind: CertificateKind; service: CertificateService }, today: string) {
  const level = serviceLevel(kind, service, today);
  return { dueOn: level ? dispatchDueDay(today, level.workingDays) : null, lateSince: null };
}

export interface RefundFacts {
  kind: CertificateKind;
  /** Pence paid. */
  fee: number;
  receivedOn: string;
  /** Searches have begun. */
  checked: boolean;
}

/** All of it before anything was done; of an ICPC always, without the administration fee; of a Police Certificate nothing later on. */
export function refundOf(because: 'CANCELLED' | 'LAPSED', { kind, fee, receivedOn, checked }: RefundFacts): Refund {
  const kept = kind === 'ICPC' ? termsOn(receivedOn).administrationFee : checked ? fee : 0;
  return { amount: Math.max(0, fee - kept), because };
}

/** Last day for an applicant of whom was last heard on that day. */
export function completeBy(lastHeardOn: string): string {
  return addDays(lastHeardOn, termsOn(lastHeardOn).completeWithinDays);
}

/** First day on which a certificate may be reported lost. */
export function lostFrom(issuedOn: string, country: string): string {
  const { lostAfterDays } = termsOn(issuedOn);
  const region = country === 'GB' ? 'UNITED_KINGDOM' : postInEurope.includes(country) ? 'EUROPE' : 'WORLD';
  return addDays(issuedOn, lostAfterDays[region]);
}
