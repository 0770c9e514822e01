/** What an order that is recorded makes of a person. */
import type { Nominal } from '../nominal.ts';
import type { Order } from '../orders.ts';
import type { Register } from '../register.ts';

type RecordedOrder = Extract<Order, { order: 'RECORD_CASE' | 'AMEND_CASE' | 'DELETE_CASE' | 'CHANGE_NATIONALITIES' }>;

/** Throws where the register does not hold what the order is about, or holds it already. */
export function changedBy(order: RecordedOrder, register: Register): Nominal {
  const [nominal] = register.byNumber('PNCID', order.pncId);
  if (!nominal) throw new Error('the register has no such person');
  if (order.order === 'CHANGE_NATIONALITIES') return { ...nominal, nationalities: order.nationalities };
  const reference = order.order === 'DELETE_CASE' ? order.reference : order.case.reference;
  const isMeant = (held: Nominal['cases'][number]) => register.same('CCR', held.reference, reference);
  if (nominal.cases.some(isMeant) === (order.order === 'RECORD_CASE'))
    throw new Error(`the person ${order.order === 'RECORD_CASE' ? 'has this case already' : 'has no such case'}`);
  if (order.order === 'RECORD_CASE') return { ...nominal, cases: [...nominal.cases, order.case] };
  if (order.order === 'DELETE_CASE') return { ...nominal, cases: nominal.cases.filter((held) => !isMeant(held)) };
  return { ...nominal, cases: nominal.cases.map((held) => (isMeant(held) ? order.case : held)) };
}

export function isRecordedOrder(order: Order): order is RecordedOrder {
  return ['RECORD_CASE', 'AMEND_CASE', 'DELETE_CASE', 'CHANGE_NATIONALITIES'].includes(order.order);
}
