import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  CertificateWatchConnection,
  CertificateWatchedType,
  CertificateWatchStoppedType,
  CertificateWatchType,
  StopWatchingCertificateInput,
  StopWatchingCertificateResult,
  WatchCertificateInput,
  WatchCertificateResult,
} from '../../../schema/certificate-watch.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { encodeRefusal } from '../../platform/api/encode-refusal.ts';
import { planned } from '../../platform/api/read/planned.ts';
import type { WatchUseCases } from './watch-certificate.ts';

@Resolver()
export class WatchResolver {
  constructor(private readonly watches: WatchUseCases) {}

  @Query(() => CertificateWatchConnection, { description: 'Certificates that the caller relies on, newest first.' })
  certificateWatches(
    @Arg('first', () => Int, { defaultValue: 20, description: 'Page size, 1 to 100.' }) _first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) _after: string | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return planned(undefined, info);
  }

  @Mutation(() => WatchCertificateResult, { description: 'Who has a certificate before them hears when it holds no more.' })
  async watchCertificate(
    @Arg('input', () => WatchCertificateInput, { description: 'What is printed on it.' }) input: WatchCertificateInput,
    @Ctx() call: HubCall,
  ) {
    const result = await this.watches.watchCertificate(call, input);
    return result.kind === 'watched'
      ? Object.assign(new CertificateWatchedType(), { watchId: result.watchId })
      : encodeRefusal(result);
  }

  @Mutation(() => StopWatchingCertificateResult, { description: 'It is relied on no more.' })
  async stopWatchingCertificate(
    @Arg('input', () => StopWatchingCertificateInput, { description: 'Which.' }) input: StopWatchingCertificateInput,
    @Ctx() call: HubCall,
  ) {
    const result = await this.watches.stopWatchingCertificate(call, input);
    return result.kind === 'stopped'
      ? Object.assign(new CertificateWatchStoppedType(), { stopped: true })
      : encodeRefusal(result);
  }
}

@Resolver(() => CertificateWatchedType)
export class CertificateWatchedResolver {
  @FieldResolver(() => CertificateWatchType, { description: 'The watch; the same for the same certificate.' })
  watch(@Root() done: { watchId: string }, @Ctx() call: HubCall, @Info() info: GraphQLResolveInfo) {
    return call.readEntry('CertificateWatch', done.watchId, info);
  }
}
