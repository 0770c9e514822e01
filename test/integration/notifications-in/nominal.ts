import { randomInt } from 'node:crypto';
import type { RegisterPerson } from '../../../connectors/ecris/simulator/register.ts';
import { checkLetter } from '../../../schema/codes/police-identifiers.ts';
import type { Exchange } from '../exchange/exchange.ts';

/** The PNC has a record of the person, without a case; gives its PNCID. */
export async function putNominal(
  exchange: Pick<Exchange, 'orderPnc'>,
  { forename, surname, birth }: RegisterPerson,
): Promise<string> {
  const serial = String(randomInt(1_000_000, 9_999_999));
  const pncId = `1999/${serial}${checkLetter(`99${serial}`)}`;
  const nominal = {
    pncId,
    fileName: `${surname}/${forename}`.toUpperCase(),
    birthDate: birth,
    sex: 'M',
    nationalities: ['GB'],
    aliases: [],
    warnings: [],
    cases: [],
  };
  await exchange.orderPnc('behaviour', { order: 'PUT_NOMINAL', nominal });
  return pncId;
}
