/** Everything MikroORM must know, in one place: used by hub, worker, migration and tests. */
import { entities } from './entities.ts';
import { Migration20261125014500_first_answer } from './migrations/Migration20261125014500_first_answer.ts';
import { Migration20261125140200_free_text_and_attachments } from './migrations/Migration20261125140200_free_text_and_attachments.ts';
import { Migration20261125160000_four_processes } from './migrations/Migration20261125160000_four_processes.ts';
import { Migration20261125163320_completeness_ledger } from './migrations/Migration20261125163320_completeness_ledger.ts';
import { Migration20261125163500_notified } from './migrations/Migration20261125163500_notified.ts';
import { Migration20261125162500_same_question_once } from './migrations/Migration20261125162500_same_question_once.ts';
import { Migration20261125164915_completeness_indexes } from './migrations/Migration20261125164915_completeness_indexes.ts';
import { Migration20261125170500_playbooks } from './migrations/Migration20261125170500_playbooks.ts';
import { Migration20261125163600_offender_matters } from './migrations/Migration20261125163600_offender_matters.ts';
import { Migration20261125164455_requests_in } from './migrations/Migration20261125164455_requests_in.ts';
import { Migration20261125164500_chase } from './migrations/Migration20261125164500_chase.ts';
import { Migration20261125165600_referrals } from './migrations/Migration20261125165600_referrals.ts';
import { Migration20261125172000_withdrawn_answers } from './migrations/Migration20261125172000_withdrawn_answers.ts';
import { Migration20261125172600_searched } from './migrations/Migration20261125172600_searched.ts';
import { Migration20261125174942_extraditions } from './migrations/Migration20261125174942_extraditions.ts';
import { Migration20261125181716_certificates } from './migrations/Migration20261125181716_certificates.ts';
import { Migration20261125200000_person_links } from './migrations/Migration20261125200000_person_links.ts';
import { Migration20261125203100_matched_with } from './migrations/Migration20261125203100_matched_with.ts';
import { Migration20261125202000_answer_statistics } from './migrations/Migration20261125202000_answer_statistics.ts';
import { Migration20261125203000_identity_match } from './migrations/Migration20261125203000_identity_match.ts';
import { Migration20261125203300_certificate_watches } from './migrations/Migration20261125203300_certificate_watches.ts';
import { Migration20261125210000_life_of_applications } from './migrations/Migration20261125210000_life_of_applications.ts';
import type { Model } from './platform/database/orm.ts';

export const model: Model = {
  entities,
  migrations: [
    Migration20261125014500_first_answer,
    Migration20261125140200_free_text_and_attachments,
    Migration20261125160000_four_processes,
    Migration20261125163320_completeness_ledger,
    Migration20261125163500_notified,
    Migration20261125162500_same_question_once,
    Migration20261125164915_completeness_indexes,
    Migration20261125170500_playbooks,
    Migration20261125163600_offender_matters,
    Migration20261125164455_requests_in,
    Migration20261125164500_chase,
    Migration20261125165600_referrals,
    Migration20261125172000_withdrawn_answers,
    Migration20261125172600_searched,
    Migration20261125174942_extraditions,
    Migration20261125181716_certificates,
    Migration20261125200000_person_links,
    Migration20261125202000_answer_statistics,
    Migration20261125203000_identity_match,
    Migration20261125203300_certificate_watches,
    Migration20261125203100_matched_with,
    Migration20261125210000_life_of_applications,
  ],
};
