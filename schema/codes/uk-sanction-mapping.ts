/**
 * What a PNC disposal is for another country: which common sanction category (Annex B of Council Decision 2009/316/JHA), or why it is no
 * sanction at all. OURS throughout: no official mapping was found. So is how each counts under the Rehabilitation of Offenders Act 1974.
 */
export const ukSanctionMappingVersion = 'hub/2026-01';
export const ukSanctionMappingValidFrom = '2021-01-01';

/**
 * NEVER: never spent. ORDER: a relevant order, for as long as it has effect. SERVICE: removal from Her Majesty's service. NONE: brings no
 * period of its own (an absolute discharge, a part of another sentence). UNKNOWN: cannot be told from the code.
 */
export const rehabilitationKinds = [
  'CUSTODY',
  'NEVER',
  'FINE',
  'COMMUNITY',
  'ORDER',
  'COMPENSATION',
  'ENDORSEMENT',
  'SERVICE',
  'NONE',
  'UNKNOWN',
] as const;
export type RehabilitationKind = (typeof rehabilitationKinds)[number];

export interface UkSentence {
  treatment: 'SENTENCE';
  /** ECRIS sanction category. */
  category: string;
  fit: 'exact' | 'close';
  rehabilitation: RehabilitationKind;
  /** ECRIS parameter, where the code itself says so. */
  suspension?: 'S-00-A' | 'S-00-C';
}
/**
 * NOT_A_CONVICTION: the offence it stands at is none. QUASHED: it was one and is no more. PROCEDURAL: says what happened to another
 * sentence. INTERIM: sentence is still to come. UNMAPPED: a sentence that fits no category.
 */
export type DisposalTreatment =
  UkSentence | { treatment: 'NOT_A_CONVICTION' | 'QUASHED' | 'PROCEDURAL' | 'INTERIM' | 'UNMAPPED' };

type SentenceRow = readonly [category: string, fit: UkSentence['fit'], rehabilitation: RehabilitationKind, codes: string];

// prettier-ignore
const sentences: readonly SentenceRow[] = [
  ['1000', 'close', 'NEVER', '1003 1056 1073 1091 1121 3114 3255 3256 5002'],
  ['1001', 'exact', 'CUSTODY', '1002 1112 1114 1161 1162'],
  ['1001', 'close', 'CUSTODY', `1005 1006 1007 1022 1024 1077 1080 1081 1088 1092 1093 1096 1110 1111 1126 1133 1170 1172 1174 3187 3190 3195
    3216 3217 3223 3224 3226 3227 3239 3248 3251 3253 3257 5004 5005 5006 5012 5018 5019`],
  ['1001', 'close', 'NONE', '1509 1510'],
  ['1002', 'exact', 'NEVER', '4064 4065'],
  ['2000', 'close', 'ORDER', `1177 1178 1179 1181 1506 3080 3086 3088 3090 3091 3100 3121 3122 3123 3281 3282 3284 3285 3288 3289 3296
    3304 3305 3306 3307 3324 3326`],
  ['2000', 'close', 'NONE', '3104'],
  ['2001', 'exact', 'ORDER', '1100 3041'],
  ['2001', 'close', 'ORDER', '3124 3125'],
  ['2001', 'exact', 'NONE', '3106'],
  ['2002', 'exact', 'ORDER', '3078 3087 3133 3142 3144 3171'],
  ['2002', 'close', 'NONE', '3147'],
  ['2003', 'close', 'ORDER', '1061'],
  ['2004', 'exact', 'ORDER', '3017 3057 3059 3060 3068'],
  ['2004', 'close', 'ORDER', '3264'],
  ['2005', 'exact', 'ORDER', '3047 3081 3145 3276'],
  ['2005', 'close', 'ORDER', '1060 3067'],
  ['2006', 'exact', 'NONE', '3148'],
  ['2007', 'close', 'ORDER', '3085 3089 3139 3143'],
  ['2007', 'close', 'NONE', '3052 3218 3261'],
  ['2008', 'exact', 'NONE', '3107 3127'],
  ['2009', 'exact', 'COMMUNITY', '1052'],
  ['2009', 'close', 'COMMUNITY', '1082'],
  ['2009', 'exact', 'NONE', '3105'],
  ['2010', 'exact', 'COMMUNITY', '1012 1013 1090 1098 1104 1166'],
  ['2010', 'close', 'COMMUNITY', '1078 1116 1141 1142 1143 1180 1183'],
  ['2010', 'close', 'ORDER', '3061'],
  ['3002', 'exact', 'ORDER', '3003'],
  ['3003', 'exact', 'ORDER', '3004'],
  ['3006', 'exact', 'ORDER', '3062'],
  ['3007', 'close', 'ORDER', `3007 3009 3032 3050 3051 3070 3071 3072 3073 3074 3094 3095 3096 3152 3165 3166 3167 3168 3169 3170 3173 3202
    3203 3205 3277 3279 5001`],
  ['3008', 'close', 'ORDER', '3028 3259'],
  ['3013', 'exact', 'ORDER', '3002 3005'],
  ['3013', 'close', 'ORDER', '3119'],
  ['3014', 'exact', 'ORDER', '3069 3201'],
  ['3016', 'close', 'ORDER', '3035'],
  ['3019', 'exact', 'ORDER', '3022 3023 3025 3115 3303'],
  ['4002', 'close', 'ORDER', '1067'],
  ['4000', 'close', 'NONE', '3006'],
  ['5000', 'close', 'ORDER', '1014'],
  ['5001', 'exact', 'COMMUNITY', '1079 1086 1101'],
  ['5001', 'exact', 'NONE', '3108 3109 3110 3128 3130'],
  ['5001', 'close', 'NONE', '3129 3146'],
  ['5002', 'close', 'ORDER', '1097 1125 1130 1144 3237'],
  ['5002', 'close', 'NONE', '3102 3103 3126 3272'],
  ['5004', 'close', 'ORDER', '1009 1011 1059 1084 1165 1176 5016 5017'],
  ['5004', 'close', 'NONE', '3111 3131'],
  ['5009', 'exact', 'COMPENSATION', '3012'],
  ['6001', 'exact', 'NONE', '3015 3048 3054 3055 3056 3134 3135 3137 3138 3158 3163 3198 3274'],
  ['6001', 'close', 'NONE', '3021 3063 3064 3082 3116'],
  ['6003', 'exact', 'NONE', '3013'],
  ['6003', 'close', 'ORDER', '1083 3240'],
  ['7001', 'exact', 'ORDER', '1008 1122 1123 1124 3132'],
  ['7001', 'close', 'ORDER', '1004'],
  ['7003', 'close', 'ORDER', '1041 1042 1043 1058 3053 3092 5003 5008 5009 5013'],
  ['8000', 'close', 'NONE', '1063 1070 1094 3010 3011 3014 3016'],
  ['8001', 'exact', 'FINE', '1015 1071'],
  ['8001', 'close', 'FINE', '1119'],
  ['8003', 'close', 'NONE', '3117 3280 3283'],
  ['9001', 'exact', 'COMMUNITY', '1010 1099 1163 1164 1512'],
  ['9001', 'exact', 'NONE', '3101'],
  ['9002', 'exact', 'COMMUNITY', '1072 1095 1102 1169 1182 1503'],
  ['9002', 'close', 'COMMUNITY', '1155 1515'],
  ['10000', 'close', 'NONE', '1037 1038 1039 1051'],
  ['10001', 'exact', 'NONE', '1036'],
  ['10002', 'exact', 'SERVICE', '1034 1035'],
  ['11000', 'exact', 'NONE', '1017 1026'],
  ['11000', 'exact', 'ORDER', '1018'],
  ['11000', 'close', 'ORDER', '1016 1019 1167 1168'],
  ['11000', 'close', 'NONE', '1020 1021 1057'],
  ['12000', 'close', 'NEVER', '1001'],
  ['12000', 'close', 'ENDORSEMENT', '3008 3209 3273'],
  ['12000', 'close', 'ORDER', '1175 3020 3033 3034 3077 3084 3098'],
];

const suspended: readonly (readonly [suspension: 'S-00-A' | 'S-00-C', codes: string])[] = [
  ['S-00-A', '1115 1134 1171 3220'],
  ['S-00-C', '1089'],
];

const others = {
  NOT_A_CONVICTION: `1025 1044 1062 1064 1065 1069 1076 1109 1113 1117 1118 1120 1127 1128 1129 1131 1132 1135 1136 1137 1138 1139 1140 1145
    1146 1147 1148 1149 1150 1151 1152 1153 1154 1156 1158 1186 1505 3026 3027 3037`,
  QUASHED: '2079 2083 2084 2089 2092 2095 2096 2100 2101 3049 3244',
  PROCEDURAL: `1027 1028 1029 1030 1031 1032 1040 1046 1047 1049 1050 1055 1074 1075 1087 1103 1159 1173 1184 1185 1501 1508 1511 1513 1514
    2058 2062 2067 2068 2080 2085 2086 2093 2102 2505 2511 2512 3018 3019 3029 3030 3031 3036 3038 3040 3042 3043 3044 3045 3046 3058 3065
    3066 3075 3076 3079 3083 3093 3097 3099 3112 3113 3118 3120 3149 3150 3151 3153 3154 3155 3156 3157 3159 3160 3161 3162 3164 3172 3174
    3175 3176 3177 3178 3179 3180 3181 3182 3183 3184 3185 3186 3188 3189 3191 3192 3193 3194 3196 3197 3199 3200 3204 3206 3207 3208 3210
    3211 3212 3213 3214 3215 3219 3221 3222 3225 3228 3229 3230 3231 3232 3233 3234 3235 3236 3238 3241 3242 3243 3245 3247 3249 3250 3252
    3254 3258 3260 3262 3263 3265 3266 3267 3268 3269 3270 3271 3275 3286 3287 3291 3295 3297 3298 3299 3300 3301 3302 3308 3501 3502 3503
    3504 3508 3509 3510 3512 3513 3514 3515 3516 5021 5022 5023`,
  INTERIM: '1157',
  UNMAPPED: '1054 1066 1068 1085 1105 1106 1107 1108 3001 3039 3136 3140 3141 3246 5010 5014 5015 5020 9999',
} as const satisfies Record<Exclude<DisposalTreatment['treatment'], 'SENTENCE'>, string>;
type OtherTreatment = keyof typeof others;

const words = (codes: string) => codes.split(/\s+/);

/** Every code that the table treats one by one, with its treatment; a code twice is a fault that a test finds. */
export const listedDisposals: readonly (readonly [code: string, treatment: DisposalTreatment])[] = [
  ...sentences.flatMap(([category, fit, rehabilitation, codes]) =>
    words(codes).map((code) => [code, { treatment: 'SENTENCE', category, fit, rehabilitation }] as const),
  ),
  ...suspended.flatMap(([suspension, codes]) =>
    words(codes).map(
      (code) => [code, { treatment: 'SENTENCE', category: '1001', fit: 'exact', rehabilitation: 'CUSTODY', suspension }] as const,
    ),
  ),
  ...(Object.keys(others) as OtherTreatment[]).flatMap((treatment) =>
    words(others[treatment]).map((code) => [code, { treatment }] as const),
  ),
];

const byCode = new Map(listedDisposals);

/** By the leading digit, for codes that are not listed: 2 is no conviction, 4 an interim result. */
const byFamily: Readonly<Record<string, OtherTreatment | undefined>> = { 2: 'NOT_A_CONVICTION', 4: 'INTERIM' };

/** How a PNC disposal code is treated; a code that nobody listed is UNMAPPED, so that it is told and seen. */
export function treatmentOf(disposalCode: string): DisposalTreatment {
  return byCode.get(disposalCode) ?? { treatment: byFamily[disposalCode[0] ?? ''] ?? 'UNMAPPED' };
}
