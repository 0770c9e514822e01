/** Sentences of our answers to other countries. OURS: no law words them; what they say follows FRA 2020 s.5. */
export const answerWords = {
  version: 'hub/1',
  /** What a search covers, by the name of what was searched. */
  coverage: {
    pnc: 'the Police National Computer (names database of England and Wales, with what other UK forces recorded there)',
    leds: 'the Law Enforcement Data Service (names database of England and Wales, with what other UK forces recorded there)',
    kept: 'convictions notified to the United Kingdom and kept under s.2 of the European Union (Future Relationship) Act 2020',
  },
  notCovered: 'The registers of Scotland and of Northern Ireland were not searched by themselves.',
  nothing: 'No conviction that may be told was found.',
  /** Of every answer for another use than criminal proceedings, whatever was found: it must not show that something was left out. */
  limited: 'Convictions that the law does not allow to be told for the purpose stated are never listed.',
  useLimit: 'To be used only for the purpose for which it was asked (TCA art 651).',
} as const;
