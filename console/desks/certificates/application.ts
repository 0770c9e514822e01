/** What every part of an application's page is given. */
import type { CertificateDeskQuery } from '../../../client-sdk/generated/graphql.ts';
import type { Viewer } from '../desk.ts';

export type Application = NonNullable<CertificateDeskQuery['certificateApplication']>;
export type Line = NonNullable<Application['disclosure']>['lines'][number];

export interface PartProps {
  application: Application;
  viewer: Viewer;
  again(): void;
}
