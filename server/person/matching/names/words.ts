/** Words of a name that are no part of it, or only the hinge between two. Ours; lower case, without marks. */
const set = (words: string) => new Set(words.split(' '));

/** Between parts: dropped, and tried joined to the part that follows. */
export const particles = set(
  'al el ul ud ur ad ed at az ar er es ash as an ez bin ben ibn bint ould oulad wa de da do dos das del della dello degli dei di du d la le las los lo van von vander der den ter ten te zu zum zur af av y of the ogly oglu ogli kyzy qizi gizi',
);
/** Rank, learning and courtesy. */
export const titles = set(
  'mr mrs ms miss dr prof professor doctor sir lord lady dame baron baroness count countess viscount earl duke marquess general gen colonel col major maj captain capt lieutenant lt sergeant sgt haji hajji hadji hajj alhaj alhaji qari mullah mulla molla mollah maulvi maulavi mawlawi moulavi maulana molvi mufti sheikh shaikh shaykh sheik president prasident minister senator ayatollah imam ustad ustadh maalim malim hon rev reverend jr sr junior senior ii iii iv esq king queen prince princess st saint commander comandante honourable tunku tuanku tengku datuk dato datin tan sri puan encik baronet bt',
);
/** Begin a designation that stands after the name and a comma. */
export const designations = set(
  'baron baroness lord lady earl count viscount duke marquess jr sr junior senior ii iii iv md phd',
);
/** What registers write when they know no name: missing, never text. */
export const placeholders = set(
  'fnu lnu nfn nmn nln unknown unk none nil na null noname nn notknown notavailable anonymous inconnu unbekannt xx xxx xxxx xxxxx xxxxxx test',
);
/** Servant (of), father (of): they make one part with what follows. */
export const leaders = set('abd abdul abdel abdal abdur abdoul abdou abdoel abdol abdu abu abou abi');
/** (Of) the faith, (of) God: they make one part with what goes before. */
export const trailers = set('din deen dine eddin eddine uddin uddine aldin eldin eldine eldeen ullah ollah oullah');
