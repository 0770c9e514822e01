/** A conviction: its coded English beside the foreign words, who told it and what it may be used for. */
import type { ConvictionFieldsFragment, ForeignTextFieldsFragment } from '../../../client-sdk/generated/graphql.ts';
import { showDate, showTime } from '../../parts/dates.ts';
import { Facts } from '../../parts/parts.tsx';
import { useStrings } from '../../strings/strings.ts';

export function ConvictionCard({ conviction }: { conviction: ConvictionFieldsFragment }) {
  const { t, language } = useStrings();
  const { country, court, decidedOn, offences, sanctions, provenance, useConditions } = conviction;
  const decided = decidedOn ? showDate(decidedOn, language) : t.common.notGiven;
  return (
    <div class="govuk-summary-card">
      <div class="govuk-summary-card__title-wrapper">
        <h3 class="govuk-summary-card__title">{`${country.name}, ${decided}`}</h3>
      </div>
      <div class="govuk-summary-card__content">
        <Facts
          rows={[
            [t.conviction.court, court && <Foreign text={court} />],
            ...offences.map(
              ({ category, title, legalProvisions }, index) =>
                [
                  `${t.conviction.offence}${offences.length > 1 ? ` ${index + 1}` : ''}`,
                  <>
                    {category?.label ?? category?.code}
                    {title && <Foreign text={title} />}
                    {legalProvisions && <Foreign text={legalProvisions} />}
                  </>,
                ] as const,
            ),
            ...sanctions.map(
              ({ category, title, sentenced }, index) =>
                [
                  `${t.conviction.sanction}${sanctions.length > 1 ? ` ${index + 1}` : ''}`,
                  <>
                    {category?.label ?? category?.code}
                    {sentenced && ` (${t.conviction.duration} ${showDuration(sentenced, t.conviction.units)})`}
                    {title && <Foreign text={title} />}
                  </>,
                ] as const,
            ),
            [
              t.conviction.provenance,
              `${provenance.backEnd.toUpperCase()}, ${provenance.messageReference ?? ''}, ${showTime(provenance.receivedAt, language)}`,
            ],
            [
              t.conviction.use,
              [useConditions.purpose.label, useConditions.transmittable === 'NO' && t.conviction.notOnward]
                .filter(Boolean)
                .join(', '),
            ],
          ]}
        />
      </div>
    </div>
  );
}

export function Foreign({ text: { text, language } }: { text: ForeignTextFieldsFragment }) {
  return (
    <span class="hub-original" lang={language ?? undefined}>
      {text}
    </span>
  );
}

/** `P9Y4M` as "9 years 4 months"; anything else as it is. */
export function showDuration(duration: string, units: Readonly<Record<string, (count: number) => string>>): string {
  const parts = [...duration.matchAll(/(\d+)([YMD])/g)];
  if (parts.length === 0 || !/^P(\d+[YMD])+$/.test(duration)) return duration;
  return parts.map(([, count, unit = '']) => units[unit]?.(Number(count)) ?? '').join(' ');
}
