/** To whom a referral for immigration enforcement goes. OURS: the way is not published, the organisation is a row of the forces' table. */
export const immigrationEnforcement = { version: 'hub/1', organisation: '75' } as const;
