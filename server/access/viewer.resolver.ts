import { Ctx, Query, Resolver } from 'type-graphql';
import { organisations } from '../../schema/codes/forces.ts';
import { purposes } from '../../schema/codes/purposes.ts';
import { CodedValueType, OrganisationType } from '../../schema/code.ts';
import { ViewerType } from '../../schema/operations.ts';
import { checkLanguage } from '../platform/api/reference.reads.ts';
import type { HubCall } from './hub-call.ts';

@Resolver()
export class ViewerResolver {
  @Query(() => ViewerType, { description: 'The caller, as the token says.' })
  viewer(@Ctx() { caller, labels }: HubCall): ViewerType {
    const { code, name } = organisations.find((known) => known.code === caller.organisation) ?? {
      code: caller.organisation,
      name: '',
    };
    return Object.assign(new ViewerType(), {
      subject: caller.subject,
      role: caller.role,
      organisation: Object.assign(new OrganisationType(), { code, name }),
      purposes: caller.purposes.map((purpose) =>
        Object.assign(new CodedValueType(), {
          system: purposes.system,
          version: purposes.version,
          code: purpose,
          label: (language: string) => labels.load({ system: purposes.system, code: purpose, language: checkLanguage(language) }),
        }),
      ),
    });
  }
}
