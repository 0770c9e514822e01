/** Wires the hub without listening: one place that knows which part needs which. Tests use it as main.ts does. */
import type { Pool } from 'pg';
import type { ConnectorDefinition } from '../connectors/contract/connector.ts';
import { createReadAudit, type ReadAudit } from './audit/record.ts';
import { watchUseCases } from './certificate/watch/watch-certificate.ts';
import { certificateUseCases } from './certificate/use-cases.ts';
import { convictionsFollow } from './conviction/follow-records.ts';
import { desksOf, sequelsOf } from './desks.ts';
import { createAcknowledgeFeed } from './exchange/feed/acknowledge-feed.ts';
import { createAskFurtherCountries } from './exchange/requests-out/ask-further-countries.ts';
import { createCancelCountryRequest } from './exchange/requests-out/cancel-country-request.ts';
import { createReadActivity, type ReadActivity } from './exchange/completeness/read-activity.ts';
import { describeConnected, pncForAll, type Connected, type Registers } from './exchange/back-ends/connected.ts';
import { createDecideEquivalence } from './exchange/equivalence/decide-equivalence.ts';
import { createAfterDecision } from './exchange/notifications-in/after-decision.ts';
import { createConfirmStruckOnPnc } from './exchange/notifications-in/confirm-struck.ts';
import { createForwardNotified } from './exchange/notifications-in/forward-notified.ts';
import { createIdentifyNotified } from './exchange/notifications-in/identify-notified.ts';
import { createEnterConvictionOnPnc } from './exchange/registers/enter-conviction-on-pnc.ts';
import { createOrderConnector } from './exchange/back-ends/order-connector.ts';
import { createDecideIdentity } from './exchange/requests-out/decide-identity.ts';
import { createProvideInformation } from './exchange/requests-out/provide-information.ts';
import { createRaiseEnquiry } from './exchange/requests-out/raise-enquiry.ts';
import { createRequestFurtherDetails } from './exchange/requests-out/request-further-details.ts';
import { createProvideNotificationInformation } from './exchange/notifications-out/provide-information.ts';
import { createSendNotificationAgain } from './exchange/notifications-out/send-again.ts';
import { createTellOfExtradition } from './exchange/notifications-out/tell-of-extradition.ts';
import type { Sequels } from './exchange/registers/record-write.ts';
import type { Desks } from './exchange/threads/desk.ts';
import { requestInUseCases } from './exchange/requests-in/use-cases.ts';
import type { UseCases } from './hub-schema.ts';
import { model } from './model.ts';
import { createAcceptHandOver, createRejectHandOver } from './offender/answer-hand-over.ts';
import { createDeclineOffender } from './offender/decline-offender.ts';
import { createProposeHandOver } from './offender/propose-hand-over.ts';
import { createAnswerReferral } from './offender/referral/answer-referral.ts';
import { createReferToImmigration } from './offender/referral/refer-to-immigration.ts';
import { createRecordOffender } from './offender/record-offender.ts';
import { createMergePersons } from './person/links/merge-persons.ts';
import { createReviewLink } from './person/links/review-link.ts';
import { createSplitPerson } from './person/links/split-person.ts';
import { createUndoMerge } from './person/links/undo-merge.ts';
import { openOrm, type Orm } from './platform/database/orm.ts';
import { openPool } from './platform/database/pool.ts';
import { openUnitOfWork, type UnitOfWork } from './platform/database/unit-of-work.ts';

/** A connector with the options of this installation. */
export interface Plugged<Options = unknown> {
  definition: ConnectorDefinition<Options>;
  options: Options;
}

export interface Hub {
  databaseUrl: string;
  orm: Orm;
  /** For planned reads, audit rows and the outbox. */
  pool: Pool;
  unitOfWork: UnitOfWork;
  useCases: UseCases;
  connected: Connected;
  desks: Desks;
  sequels: Sequels;
  readActivity: ReadActivity;
  registers: Registers;
  readAudit: ReadAudit;
  close(): Promise<void>;
}

export interface HubOptions {
  databaseUrl: string;
  /** What is plugged in; the definitions alone are enough to raise enquiries. */
  connectors: readonly ConnectorDefinition[];
  /** Which register is asked for whom; default: the PNC for everybody. */
  registers?: Registers;
  poolMax?: number;
}

const statementTimeoutMs = 5_000;

export async function openHub({ databaseUrl, connectors, registers = pncForAll, poolMax = 10 }: HubOptions): Promise<Hub> {
  const orm = await openOrm(databaseUrl, model, { poolMax });
  const pool = openPool(databaseUrl, { max: poolMax, statementMs: statementTimeoutMs });
  const unitOfWork = openUnitOfWork(orm);
  const connected = describeConnected(connectors, registers);
  const desks = desksOf({ connected });
  const parts = { unitOfWork, connected, followUp: desks.followUp };
  return {
    databaseUrl,
    orm,
    pool,
    unitOfWork,
    registers,
    connected,
    desks,
    sequels: sequelsOf(parts),
    readActivity: createReadActivity(parts),
    useCases: {
      raiseEnquiry: createRaiseEnquiry(parts),
      askFurtherCountries: createAskFurtherCountries(parts),
      cancelCountryRequest: createCancelCountryRequest(parts),
      provideInformation: createProvideInformation(parts),
      requestFurtherDetails: createRequestFurtherDetails(parts),
      decideIdentity: createDecideIdentity(parts),
      recordOffender: createRecordOffender(parts),
      declineOffender: createDeclineOffender(parts),
      proposeHandOver: createProposeHandOver(parts),
      acceptHandOver: createAcceptHandOver(parts),
      rejectHandOver: createRejectHandOver(parts),
      ...requestInUseCases(parts),
      decideEquivalence: createDecideEquivalence({ unitOfWork, afterDecision: createAfterDecision(parts) }),
      enterConvictionOnPnc: createEnterConvictionOnPnc(parts),
      provideNotificationInformation: createProvideNotificationInformation(parts),
      sendNotificationAgain: createSendNotificationAgain(parts),
      tellOfExtradition: createTellOfExtradition(parts),
      identifyNotified: createIdentifyNotified(parts),
      forwardNotified: createForwardNotified(parts),
      confirmStruckOnPnc: createConfirmStruckOnPnc(parts),
      referToImmigration: createReferToImmigration(parts),
      answerReferral: createAnswerReferral(parts),
      ...certificateUseCases(parts),
      ...watchUseCases(parts),
      mergePersons: createMergePersons(parts),
      splitPerson: createSplitPerson({ unitOfWork, followRecords: convictionsFollow }),
      undoMerge: createUndoMerge({ unitOfWork, followRecords: convictionsFollow }),
      reviewLink: createReviewLink(parts),
      acknowledgeFeed: createAcknowledgeFeed(parts),
      orderConnector: createOrderConnector(parts),
    },
    readAudit: createReadAudit(pool),
    async close() {
      await pool.end();
      await orm.close();
    },
  };
}
