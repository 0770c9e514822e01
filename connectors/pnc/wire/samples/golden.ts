import { goldenUpdates } from './golden-updates.ts';

/**
 * Golden messages, written out in full (without the byte frame around them): what decodes must encode to the same bytes.
 * Every person and number here is synthetic.
 */
export interface GoldenMessage {
  what: string;
  /** One line a segment; the message itself has no line ends. */
  lines: readonly string[];
}

// prettier-ignore
const goldenEnquiries = {
  enquiryByAsn: {
    what: 'An enquiry by ASN.',
    lines: [
      '<CXE01>',
      '<GMH>089ENQR000491SENQASIPNCA05H89000018900000120261125013030 VIA 89CA CUSTODY 30DD/16/1234                     080000001</GMH>',
      '<E07>04/30DD/01/1010X           </E07>',
      '<GMT>000003089ENQR000491S</GMT>',
      '</CXE01>',
    ],
  },
  replyToAsn: {
    what: 'Its reply: the group counts as two, so 18 segments make 20.',
    lines: [
      '<CXE01>',
      '<GMH>089ENQR000491RENQASIPNCA05H89000018900000120261125013130 VIA 89CA CUSTODY 30DD/16/1234                     080000001</GMH>',
      '<ASI>',
      '<FSC>K30YZ</FSC>',
      '<IDS>K98/101A    EXAMPLE     000101/98Y  </IDS>',
      '<CCR>K04/2732/1010J                 </CCR>',
      '<COF>K001    5:5:8:1      TH68010 01022004                </COF>',
      '<ADJ>KGUILTY       GUILTY        120320040000 </ADJ>',
      '<DIS>I1015            0000100.0000                                                                            </DIS>',
      '<DIS>I1018M12                   00                                                                            </DIS>',
      '<CCR>K11/0413/1011H                 </CCR>',
      '<COF>K001    1:9:2:1      OF61102 02062011                </COF>',
      '<ADJ>KNOT GUILTY   GUILTY        300920110000 </ADJ>',
      '<DIS>I1002M18                   00                                                                            </DIS>',
      '<COF>K002                 CD71039 02062011                </COF>',
      '<ADJ>KGUILTY       GUILTY        300920110000 </ADJ>',
      '<DIS>I1002M3                    00C           CONCURRENT WITH THE FIRST OFFENCE                               </DIS>',
      '<COF>K003    1:8:11:1     CJ88001 02062011                </COF>',
      '<ADJ>KNOT GUILTY   NOT GUILTY    300920110000 </ADJ>',
      '</ASI>',
      '<GMT>000020089ENQR000491R</GMT>',
      '</CXE01>',
    ],
  },
  enquiryByPncId: {
    what: 'Ours: an enquiry by PNCID.',
    lines: [
      '<CXE02>',
      '<GMH>089ENQR000491SENQIDSPNCA05H89000018900000120261125013030 VIA 89CA CUSTODY 30DD/16/1234                     080000001</GMH>',
      '<E08>P1998/0000101A             </E08>',
      '<GMT>000003089ENQR000491S</GMT>',
      '</CXE02>',
    ],
  },
  replyToPncId: {
    what: 'Ours: one hit.',
    lines: [
      '<CXE02>',
      '<GMH>089ENQR000491RENQIDSPNCA05H89000018900000120261125013130 VIA 89CA CUSTODY 30DD/16/1234                     080000001</GMH>',
      '<HIT>',
      '<NHD>00010001</NHD>',
      '<NMH>1998/0000101AEXAMPLE/DEVON                                         14021980M</NMH>',
      '</HIT>',
      '<GMT>000006089ENQR000491R</GMT>',
      '</CXE02>',
    ],
  },
  enquiryByName: {
    what: 'Ours: a names enquiry.',
    lines: [
      '<CXN01>',
      '<GMH>089ENQR000491SENQNAMPNCA05H89000018900000120261125013030 VIA 89CA CUSTODY 30DD/16/1234                     080000001</GMH>',
      '<NAM>DOUBLE/SAM                                            06061983M</NAM>',
      '<GMT>000003089ENQR000491S</GMT>',
      '</CXN01>',
    ],
  },
  replyToName: {
    what: 'Ours: two nominals with one name and birth date.',
    lines: [
      '<CXN01>',
      '<GMH>089ENQR000491RENQNAMPNCA05H89000018900000120261125013130 VIA 89CA CUSTODY 30DD/16/1234                     080000001</GMH>',
      '<HIT>',
      '<NHD>00020002</NHD>',
      '<NMH>2003/0000108MDOUBLE/SAM                                            06061983M</NMH>',
      '<NMH>2007/0000109ZDOUBLE/SAM                                            06061983M</NMH>',
      '</HIT>',
      '<GMT>000007089ENQR000491R</GMT>',
      '</CXN01>',
    ],
  },
  printEnquiry: {
    what: 'Enquiry for a nominal print.',
    lines: [
      '<CPE02>',
      '<GMH>089ENQR000491SENQPNCPNCA05H89000018900000120261125013030 VIA 89CA CUSTODY 30DD/16/1234                     080000001</GMH>',
      '<E08>P1998/0000101A             </E08>',
      '<GMT>000003089ENQR000491S</GMT>',
      '</CPE02>',
    ],
  },
  nominalPrint: {
    what: 'Ours in its columns: the print of a synthetic nominal with aliases, warning signals and two cases.',
    lines: [
      '<CPE02>',
      '<GMH>089ENQR000491RENQPNCPNCA05H89000018900000120261125013130 VIA 89CA CUSTODY 30DD/16/1234                     080000001</GMH>',
      '<NMS>',
      '<PI1>K1998/0000101AEXAMPLE/DEVON                                         000101/98Y  14021980MEXAMPLETON                    GBGB    </PI1>',
      '<ALS>KSAMPLE/DEVON                                                  </ALS>',
      '<ALS>KEXAMPLE/DEV                                           14021981</ALS>',
      '<WRN>KVI</WRN>',
      '<WRN>KDR</WRN>',
      '<FSC>K30YZ</FSC>',
      '<CCR>K04/2732/1010J                 </CCR>',
      '<ASR>K04/30DD/01/1010X                      </ASR>',
      '<COU>K2732EXAMPLE MAGISTRATES COURT                                              EXAMPLE/DEVON                                         120320040002</COU>',
      '<COF>K001    5:5:8:1      TH68010 01022004                </COF>',
      '<ADJ>KGUILTY       GUILTY        120320040000 </ADJ>',
      '<DIS>I1015            0000100.0000                                                                            </DIS>',
      '<DIS>I1018M12                   00                                                                            </DIS>',
      '<FSC>K30YZ</FSC>',
      '<CCR>K11/0413/1011H                 </CCR>',
      '<ASR>K11/30DD/01/1011Q                      </ASR>',
      '<COU>K0413EXAMPLE CROWN COURT                                                    EXAMPLE/DEVON                                         300920110000</COU>',
      '<COF>K001    1:9:2:1      OF61102 02062011                </COF>',
      '<ADJ>KNOT GUILTY   GUILTY        300920110000 </ADJ>',
      '<DIS>I1002M18                   00                                                                            </DIS>',
      '<COF>K002                 CD71039 02062011                </COF>',
      '<ADJ>KGUILTY       GUILTY        300920110000 </ADJ>',
      '<DIS>I1002M3                    00C           CONCURRENT WITH THE FIRST OFFENCE                               </DIS>',
      '<COF>K003    1:8:11:1     CJ88001 02062011                </COF>',
      '<ADJ>KNOT GUILTY   NOT GUILTY    300920110000 </ADJ>',
      '</NMS>',
      '<GMT>000029089ENQR000491R</GMT>',
      '</CPE02>',
    ],
  },
  printWithWrongCheckLetter: {
    what: 'A PNCID whose check letter the rule does not give: the format carries it.',
    lines: [
      '<CPE02>',
      '<GMH>089ENQR000491RENQPNCPNCA05H89000018900000120261125013130 VIA 89CA CUSTODY 30DD/16/1234                     080000001</GMH>',
      '<NMS>',
      '<PI1>K2001/0171310SMISCHECK/PAT                                          171310/01M  08081978MEXAMPLETON                    GBGB    </PI1>',
      '<FSC>K30YZ</FSC>',
      '<CCR>K03/2732/13100H                </CCR>',
      '<ASR>K03/30DD/01/13100P                     </ASR>',
      '<COU>K2732EXAMPLE MAGISTRATES COURT                                              MISCHECK/PAT                                          070720030002</COU>',
      '<COF>K001    5:5:8:1      TH68010 28052003                </COF>',
      '<ADJ>KGUILTY       GUILTY        070720030000 </ADJ>',
      '<DIS>I1015            0000100.0000                                                                            </DIS>',
      '<DIS>I1018M12                   00                                                                            </DIS>',
      '</NMS>',
      '<GMT>000013089ENQR000491R</GMT>',
      '</CPE02>',
    ],
  },
  arrestNotFound: {
    what: 'Nobody has that ASN.',
    lines: [
      '<CXE01>',
      '<GMH>089ENQR000491EERRASIPNCA05H89000018900000120261125013130 VIA 89CA CUSTODY 30DD/16/1234                     080000001</GMH>',
      '<TXT>I1008 - GWAY - ENQUIRY ERROR ARREST/SUMMONS REF (ASN) NOT FOUND</TXT>',
      '<GMT>000003089ENQR000491E</GMT>',
      '</CXE01>',
    ],
  },
  penaltyNoticeReply: {
    what: 'A penalty notice under the ASN; PCR without and with the crime reference.',
    lines: [
      '<CXE01>',
      '<GMH>089ENQR000492RENQASIPNCA05H89000018900000120261125013130 VIA 89CA CUSTODY 30DD/16/1234                     080000001</GMH>',
      '<ASI>',
      '<FSC>K01ZD</FSC>',
      '<IDS>K13/4B      SYNTHETIC               </IDS>',
      '<PCR>K01ZD/1234/09       </PCR>',
      '<COF>K001    12:21:5:1    CJ67002 01062009                </COF>',
      '<DIS>I1109            0000080.0000                                                                            </DIS>',
      '<PCR>K01ZD/1235/09       CRIME/000123   </PCR>',
      '<COF>K001AT  12:21:5:1    CJ67002 010620092130020620092359</COF>',
      '</ASI>',
      '<GMT>000011089ENQR000492R</GMT>',
      '</CXE01>',
    ],
  },
  busyReply: {
    what: 'The record is locked.',
    lines: [
      '<CXN01>',
      '<GMH>089ENQR000492EERRNAMPNCA05H89000018900000120261125013130 VIA 89CA CUSTODY 30DD/16/1234                     080000001</GMH>',
      '<TXT>I6001 - RECORD IN USE BY ANOTHER TRANSACTION </TXT>',
      '<GMT>000003089ENQR000492E</GMT>',
      '</CXN01>',
    ],
  },
} as const satisfies Record<string, GoldenMessage>;

export const goldenMessages = { ...goldenEnquiries, ...goldenUpdates } as const satisfies Record<string, GoldenMessage>;

export type GoldenName = keyof typeof goldenMessages;

export function goldenMessage(name: GoldenName): string {
  return goldenMessages[name].lines.join('');
}
