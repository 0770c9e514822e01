const regions = new Intl.DisplayNames('en', { type: 'region' });

export function nameOf(country: string): string {
  return regions.of(country) ?? country;
}
