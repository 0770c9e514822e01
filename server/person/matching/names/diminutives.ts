/** Short forms and the same name in other tongues. `english` is after github.com/carltonnorthern/nicknames (Apache-2.0); the rest is ours. */
import english from './diminutives.json' with { type: 'json' };
import { soundKey } from '../text/sound.ts';

/** Every member stands for every other. */
const equivalents = [
  'alexander aleksandr alexandr oleksandr aliaksandr alyaksandr aleksander alejandro alessandro iskander sasha sanya alec alex',
  'alexandra aleksandra oleksandra aliaksandra sasha alessandra',
  'alexei aleksey alexey oleksiy oleksii aliaksei aleksei alyosha',
  'andrei andrey andriy andrii andrzej andrew andreas andre andrea andras andrea',
  'anna hanna ganna anne ann hannah',
  'anatoly anatoliy anatolii',
  'anton antonio antony anthony antoine',
  'vladimir volodymyr uladzimir uladzimer vova volodya wladimir',
  'vladislav vladyslav uladzislau',
  'vyacheslav viacheslav slava',
  'dmitry dmitri dmytro dzmitry dmitriy dima',
  'ekaterina yekaterina kateryna katsiaryna catherine katherine katya katarina',
  'elena yelena olena alena helena helen',
  'evgeny yevgeny yevhen yauheni evgeni eugene zhenya yevgeniy',
  'evgenia yevgenia yevheniia eugenia',
  'georgy georgi georgiy heorhiy george jorge giorgio georges yegor egor yuri jerzy',
  'grigory grigori hryhoriy gregory ryhor',
  'igor ihor ihar',
  'ilya illia ilia',
  'ivan john johann johannes jan jean juan giovanni ian sean ioan ion ionut ionel janos joao hans jack vanya yan yahya',
  'konstantin kostiantyn kanstantsin costantino kostya constantin',
  'ludmila lyudmila liudmyla lyudmyla',
  'maxim maksim maksym',
  'mikhail mykhailo mikhaylo michael michal misha miguel michel mihail mihai mikhal mike mickey mikael mikhael',
  'nikolai nikolay mykola mikalai nicholas nicolas nicolae kolya nikola nick',
  'natalia natalya nataliia nataliya natasha',
  'oleg oleh aleh',
  'olga olha volha',
  'pavel pavlo pavlov paul paolo pablo pawel pasha pavlos',
  'peter petr pyotr petro piotr pedro pietro pierre petru petros petter peder',
  'roman raman',
  'sergei sergey serhiy serhii siarhei syarhey serge sergio',
  'stepan stephen steven stefan esteban etienne stefano stephane',
  'tatiana tatyana tetiana tetyana tanya',
  'tikhon tykhon',
  'valentin valentyn',
  'valery valeriy valerii',
  'vasily vasyl vasiliy vasil vasile',
  'viktor victor',
  'vitaly vitaliy vitalii',
  'yulia julia yuliia iulia',
  'yuri yuriy yurii yury iurii',
  'joseph josef jose giuseppe iosif yosef yusuf yousef youssef josip joe',
  'william wilhelm guillermo guillaume vilhelm willem bill will liam',
  'james jaime jacques jacob jakob giacomo yakov iakov yaakov yaqub jim jimmy',
  'charles carl karl carlos carlo karol',
  'francis francisco francesco francois franz frank frans paco',
  'elizabeth elisabeth isabel elisabetta yelizaveta elizaveta lisa beth liz betty',
  'maria mary marie mariya mariia maryam miriam',
  'david dawud daoud davit dawood',
  'abraham ibrahim avraham ibraheem',
  'solomon suleiman sulayman sulaiman soliman',
  'henry heinrich henri enrique enrico henrik hendrik harry',
  'lewis louis luis luigi ludwig lajos lou',
  'frederick friedrich frederic federico fritz fred',
  'edward eduardo edouard eduard ted ed',
  'robert roberto bob rob',
  'richard ricardo riccardo rick dick',
  'theodore fyodor fedor theodor teodor ted',
  'philip philippe felipe filip phillip',
  'martin martino martyn',
  'thomas tomas tommaso tamas foma tom',
  'matthew matteo mateo mathieu matvei matthias',
  'mark marc marco marcos marek',
  'luke luca lucas lukas',
  'lawrence laurent lorenzo laurence',
  'raymond ramon raimondo',
  'hugh hugo ugo',
  'ralph raul raoul',
  'chris christopher christoph cristobal christophe',
  'christian kristian cristian',
  'stas stanislav stanislaw',
  'arkady arkadi arkadii',
  'artem artyom artsiom',
  'vadim vadym',
  'kirill kyrylo cyril kiryl',
  'denis denys dennis dzianis',
  'nikita mykyta mikita',
  'larisa larysa',
  'irina iryna iryna irene',
  'oksana aksana ksenia',
  'svetlana svitlana sviatlana',
  'galina halyna',
  'gennady hennadiy henadz gennadi',
  'rostislav rostyslav',
  'timofey tymofiy timothy',
  'zakhar zakharia zakariya zachary',
  'marina maryna',
  'angela anzhela anzhelika',
  'victoria viktoria viktoriya',
  'hassan hasan',
  'hossein hussein husayn',
  'mohammed muhammad mohamed mohammad mohamad muhammed mohd mehmet mamadou memet',
];

interface Kinship {
  /** The name stands at the head of these groups. */
  heads: readonly number[];
  /** The name is a short form in these groups. */
  shorts: readonly number[];
}

function build(): ReadonlyMap<string, Kinship> {
  const kinships = new Map<string, { heads: number[]; shorts: number[] }>();
  const of = (name: string) => {
    const key = soundKey(name);
    const known = kinships.get(key) ?? { heads: [], shorts: [] };
    kinships.set(key, known);
    return known;
  };
  let group = 0;
  for (const line of equivalents) {
    for (const name of line.split(' ')) {
      of(name).heads.push(group);
      of(name).shorts.push(group);
    }
    group += 1;
  }
  for (const [full, ...shorts] of english.map((line) => line.split(' '))) {
    if (full === undefined) continue;
    of(full).heads.push(group);
    for (const short of shorts) of(short).shorts.push(group);
    group += 1;
  }
  return kinships;
}

const kinships = build();
const alone: Kinship = { heads: [], shorts: [] };

export function kinshipOf(sound: string): Kinship {
  return kinships.get(sound) ?? alone;
}

export function areKin(one: Kinship, other: Kinship): boolean {
  return meet(one.heads, other.shorts) || meet(one.shorts, other.heads);
}

function meet(some: readonly number[], others: readonly number[]): boolean {
  if (some.length === 0 || others.length === 0) return false;
  return some.some((group) => others.includes(group));
}
