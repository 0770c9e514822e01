/** What a change makes of a nominal, or why it is refused. Pure: the rules of the simulated register in one place. */
import type { ProblemType } from '../wire/problems.ts';
import type { Wire } from '../wire/schemas.ts';
import type { Nominal } from './nominals.ts';

export interface Circumstances {
  /** Force on whose behalf the call comes. */
  force: string;
  /** RFC 3339. */
  now: string;
}

export type Decision = Partial<Nominal> | ProblemType;

const forceOf = (station: string) => station.slice(0, 2);
const isOwner = ({ owningStation }: Nominal, { force }: Circumstances) => forceOf(owningStation) === force;
const isOffered = ({ transfer }: Nominal) => transfer?.state === 'proposed';

/** Category, level and manager; also while an offer is open: the old owner stays responsible until it is accepted. */
export function amend(nominal: Nominal, amendment: Wire<'Amendment'>, circumstances: Circumstances): Decision {
  if (!isOwner(nominal, circumstances)) return 'forbidden/not-responsible';
  if (nominal.status === 'archived') return 'unprocessable/not-allowed';
  const { category, level, manager } = amendment;
  const isSame =
    (category ?? nominal.category) === nominal.category &&
    (level ?? nominal.level) === nominal.level &&
    (manager ?? nominal.manager) === nominal.manager;
  return isSame ? 'unprocessable/no-changes' : amendment;
}

export function propose(
  nominal: Nominal,
  { toStation, reason }: Wire<'TransferProposal'>,
  circumstances: Circumstances,
): Decision {
  if (!isOwner(nominal, circumstances)) return 'forbidden/not-responsible';
  if (nominal.status === 'archived' || isOffered(nominal)) return 'unprocessable/not-allowed';
  if (toStation === nominal.owningStation) return 'unprocessable/no-changes';
  return { transfer: { toStation, state: 'proposed', at: circumstances.now, reason } };
}

export function accept(nominal: Nominal, { manager }: Wire<'TransferAcceptance'>, circumstances: Circumstances): Decision {
  const { transfer } = nominal;
  if (!transfer || !isOffered(nominal)) return 'unprocessable/not-allowed';
  if (forceOf(transfer.toStation) !== circumstances.force) return 'forbidden/not-responsible';
  return { owningStation: transfer.toStation, manager, transfer: { ...transfer, state: 'accepted', at: circumstances.now } };
}

export function reject(nominal: Nominal, { reason }: Wire<'TransferRejection'>, circumstances: Circumstances): Decision {
  const { transfer } = nominal;
  if (!transfer || !isOffered(nominal)) return 'unprocessable/not-allowed';
  if (forceOf(transfer.toStation) !== circumstances.force) return 'forbidden/not-responsible';
  return { transfer: { ...transfer, state: 'rejected', at: circumstances.now, reason } };
}

export function archive(nominal: Nominal, circumstances: Circumstances): Decision {
  if (!isOwner(nominal, circumstances)) return 'forbidden/not-responsible';
  if (isOffered(nominal)) return 'unprocessable/not-allowed';
  return nominal.status === 'archived' ? 'unprocessable/no-changes' : { status: 'archived' };
}
