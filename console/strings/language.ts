/** Languages of the page. */
export type Language = 'en' | 'cy';
