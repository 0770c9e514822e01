/** The commonest names and towns of those whom the records are about, commonest first; what is rarer is made up of syllables. */
export interface Stock {
  country: string;
  /** Of a hundred persons on record. */
  share: number;
  men: readonly string[];
  women: readonly string[];
  families: readonly string[];
  /** Of surnames that are made up. */
  endings: readonly string[];
  towns: readonly string[];
  /** How many of a hundred have a second forename. */
  secondForename: number;
}

const words = (text: string) => text.split(' ');

export const stocks: readonly Stock[] = [
  {
    country: 'GB',
    share: 62,
    men: words(
      'David John Michael James Paul Robert Andrew Mark Daniel Christopher Stephen Richard Peter Thomas William Matthew Ian Anthony Lee Jack Joshua Kevin Gary Ryan Liam Luke Jordan Scott Connor Callum',
    ),
    women: words(
      'Susan Sarah Margaret Karen Emma Lisa Nicola Claire Jacqueline Michelle Rebecca Laura Julie Amanda Samantha Kelly Louise Chloe Gemma Charlotte Jessica Donna Tracey Natalie Amy Jade Stacey Leanne Hannah Kerry',
    ),
    families: words(
      'Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Hughes Edwards Harris Lewis Martin Cooper Hill Ward Turner Morris Campbell Murphy Kelly Stewart Anderson Scott Mitchell Young King Baker',
    ),
    endings: words('son ton er ley well man field ham worth ford'),
    towns: words(
      'London Birmingham Manchester Leeds Liverpool Sheffield Bristol Glasgow Leicester Bradford Coventry Nottingham Hull Cardiff Belfast Stoke Derby Southampton Portsmouth Plymouth Wolverhampton Preston Sunderland Luton Swansea',
    ),
    secondForename: 70,
  },
  {
    country: 'PK',
    share: 9,
    men: words('Mohammed Muhammad Ahmed Ali Hassan Imran Abdul Omar Usman Tariq Asif Bilal Kamran Nadeem Shahid Adnan Faisal'),
    women: words('Fatima Ayesha Nadia Samina Shazia Saima Zainab Aisha Maryam Farzana Nasreen Rukhsana'),
    families: words(
      'Khan Hussain Ahmed Ali Akhtar Mahmood Iqbal Malik Shah Begum Bibi Mirza Rashid Rehman Butt Chaudhry Miah Islam Rahman',
    ),
    endings: words('i ullah ud-Din zai'),
    towns: words('Mirpur Lahore Karachi Rawalpindi Islamabad Gujrat Jhelum Kotli Sialkot Peshawar Faisalabad'),
    secondForename: 50,
  },
  {
    country: 'PL',
    share: 9,
    men: words(
      'Piotr Krzysztof Andrzej Tomasz Paweł Michał Marcin Jan Jakub Adam Łukasz Marek Grzegorz Mateusz Wojciech Mariusz Dariusz Zbigniew Rafał Robert Kamil Sławomir',
    ),
    women: words(
      'Anna Katarzyna Małgorzata Agnieszka Barbara Ewa Magdalena Monika Joanna Aleksandra Justyna Karolina Marta Beata',
    ),
    families: words(
      'Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król Wieczorek',
    ),
    endings: words('ski czak owicz ek ak cki iak'),
    towns: words('Warszawa Łódź Kraków Wrocław Poznań Gdańsk Szczecin Bydgoszcz Lublin Katowice Białystok Gdynia Radom Kielce'),
    secondForename: 40,
  },
  {
    country: 'RO',
    share: 10,
    men: words(
      'Andrei Alexandru Ionuț Ion Gheorghe Mihai Vasile Constantin Florin Marian Cristian Daniel Adrian Nicolae Gabriel Ștefan Bogdan Marius Cătălin Viorel Dumitru Costel',
    ),
    women: words('Maria Elena Ioana Ana Mihaela Andreea Alina Cristina Daniela Florentina Gabriela Nicoleta Georgiana Mariana'),
    families: words(
      'Popa Popescu Ionescu Pop Radu Dumitru Stan Stoica Gheorghe Matei Rusu Munteanu Ciobanu Marin Florea Dinu Lazăr Dobre Barbu Nistor Ene Tudor Moldovan Constantin Anghel Vasile',
    ),
    endings: words('escu eanu aru oiu ea uța'),
    towns: words('București Iași Cluj-Napoca Timișoara Constanța Craiova Galați Brașov Ploiești Bacău Suceava Botoșani Buzău'),
    secondForename: 55,
  },
  {
    country: 'LT',
    share: 4,
    men: words('Tomas Mantas Darius Andrius Mindaugas Vytautas Jonas Marius Saulius Gintaras Rokas Lukas'),
    women: words('Rasa Daiva Kristina Jurgita Inga Lina Vilma Egle Ieva'),
    families: words('Kazlauskas Petrauskas Jankauskas Stankevičius Vasiliauskas Žukauskas Butkus Paulauskas Urbonas'),
    endings: words('as aitis auskas evičius ius ys'),
    towns: words('Vilnius Kaunas Klaipėda Šiauliai Panevėžys Alytus'),
    secondForename: 5,
  },
  {
    country: 'BG',
    share: 3,
    men: words('Georgi Ivan Dimitar Nikolay Petar Hristo Stefan Todor Aleksandar Vasil Plamen'),
    women: words('Maria Ivanka Elena Yordanka Penka Mariya Rositsa Desislava'),
    families: words('Ivanov Georgiev Dimitrov Petrov Nikolov Hristov Stoyanov Todorov Iliev Angelov Kolev'),
    endings: words('ov ev iev chev anov'),
    towns: words('Sofia Plovdiv Varna Burgas Ruse Pleven Sliven Dobrich'),
    secondForename: 60,
  },
  {
    country: 'IE',
    share: 3,
    men: words('John Patrick Michael Thomas James Sean Declan Brendan Padraig Kieran Eamon Conor'),
    women: words('Mary Bridget Catherine Margaret Siobhan Aoife Ciara Sinead Niamh'),
    families: words("Murphy Kelly O'Sullivan Walsh Byrne Ryan O'Connor O'Neill O'Reilly Doyle McCarthy Ward McDonagh Connors"),
    endings: words('an ey gan han'),
    towns: words('Dublin Cork Limerick Galway Waterford Drogheda Dundalk Tralee'),
    secondForename: 60,
  },
];
