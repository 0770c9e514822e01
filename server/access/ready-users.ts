/** Who may sign in at the local issuer: invented officers of two forces and of the unit's desks. */
import type { Purpose } from '../../schema/codes/purposes.ts';
import { unitOrganisation, type Role } from './caller.ts';

export interface ReadyUser {
  /** As the form names it. */
  name: string;
  subject: string;
  title: string;
  duty: string;
  organisation: string;
  role: Role;
  purposes: readonly Purpose[];
}

const policing: readonly Purpose[] = ['CRIMINAL_PROCEEDINGS', 'PUBLIC_PROTECTION'];
const everyDesk: readonly Purpose[] = [...policing, 'IMMIGRATION', 'EMPLOYMENT_WITH_CHILDREN'];
const unit = { organisation: unitOrganisation, purposes: everyDesk };

export const readyUsers: readonly ReadyUser[] = [
  {
    name: 'derbyshire',
    subject: 'investigator@30.example',
    title: 'Derbyshire investigator',
    duty: 'Raises enquiries for Derbyshire Constabulary (30).',
    organisation: '30',
    role: 'investigator',
    purposes: policing,
  },
  {
    name: 'hampshire',
    subject: 'investigator@44.example',
    title: 'Hampshire investigator',
    duty: 'Raises enquiries for Hampshire and Isle of Wight Constabulary (44).',
    organisation: '44',
    role: 'investigator',
    purposes: policing,
  },
  {
    ...unit,
    name: 'unit-caseworker',
    subject: 'caseworker@89.example',
    title: 'Exchange unit caseworker',
    duty: 'Works the desks: answers, notifications, identity.',
    role: 'caseworker',
  },
  {
    ...unit,
    name: 'unit-supervisor',
    subject: 'supervisor@89.example',
    title: 'Exchange unit supervisor',
    duty: 'Checks answers before they go and watches deadlines.',
    role: 'supervisor',
  },
  {
    ...unit,
    name: 'unit-intelligence',
    subject: 'intelligence@89.example',
    title: 'Exchange unit intelligence officer',
    duty: 'Settles the intelligence part of certificates, and nothing else.',
    role: 'intelligenceOfficer',
  },
  {
    ...unit,
    name: 'unit-operations',
    subject: 'operations@89.example',
    title: 'Exchange unit operations',
    duty: 'Runs connectors; sees no personal data.',
    role: 'admin',
  },
  {
    ...unit,
    name: 'unit-auditor',
    subject: 'auditor@89.example',
    title: 'Exchange unit auditor',
    duty: 'Sees who asked what and why; not what was answered.',
    role: 'auditor',
    purposes: ['AUDIT'],
  },
];
