/**
 * Places of Scotland and Northern Ireland, whose registers the exchange unit does not write: it passes notifications on to their police
 * (uk.md 1). OURS: the larger towns, the old counties and the nations' own names, as partners write them. Configuration, changed by a new
 * version; whatever it does not know a person passes on.
 */
export interface NationRow {
  nation: 'SCOTLAND' | 'NORTHERN_IRELAND';
  /** PNC force code of its police. */
  police: string;
  /** In capitals without marks. A place is one of them, or has it as a word of its own. */
  places: readonly string[];
}

export const ukNationsVersion = 'hub/2026-01';

export const ukNations: readonly NationRow[] = [
  {
    nation: 'SCOTLAND',
    police: '96',
    // prettier-ignore
    places: [
      'SCOTLAND', 'ABERDEEN', 'ABERDEENSHIRE', 'AIRDRIE', 'ALLOA', 'ANGUS', 'ARBROATH', 'ARGYLL', 'AYR', 'AYRSHIRE', 'BANFFSHIRE',
      'CLYDEBANK', 'COATBRIDGE', 'CUMBERNAULD', 'DUMBARTON', 'DUMFRIES', 'DUNDEE', 'DUNFERMLINE', 'EAST KILBRIDE', 'EDINBURGH', 'ELGIN',
      'FALKIRK', 'FIFE', 'GALASHIELS', 'GLASGOW', 'GLENROTHES', 'GREENOCK', 'HAMILTON LANARKSHIRE', 'INVERNESS', 'IRVINE', 'KILMARNOCK',
      'KIRKCALDY', 'KIRKWALL', 'LANARK', 'LANARKSHIRE', 'LERWICK', 'LIVINGSTON', 'LOTHIAN', 'MIDLOTHIAN', 'MOTHERWELL', 'OBAN', 'ORKNEY',
      'PAISLEY', 'PERTH', 'PERTHSHIRE', 'RENFREWSHIRE', 'SHETLAND', 'STIRLING', 'STORNOWAY', 'STRANRAER', 'WEST LOTHIAN',
    ],
  },
  {
    nation: 'NORTHERN_IRELAND',
    police: '98',
    // prettier-ignore
    places: [
      'NORTHERN IRELAND', 'ANTRIM', 'ARMAGH', 'BALLYMENA', 'BANGOR CO DOWN', 'BELFAST', 'CARRICKFERGUS', 'COLERAINE', 'COOKSTOWN',
      'COUNTY DOWN', 'CO DOWN', 'CRAIGAVON', 'DERRY', 'DOWNPATRICK', 'DUNGANNON', 'ENNISKILLEN', 'FERMANAGH', 'LARNE', 'LIMAVADY', 'LISBURN',
      'LONDONDERRY', 'LURGAN', 'NEWRY', 'NEWTOWNABBEY', 'NEWTOWNARDS', 'OMAGH', 'PORTADOWN', 'STRABANE', 'TYRONE',
    ],
  },
];
