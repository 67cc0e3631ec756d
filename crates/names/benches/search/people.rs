//! People made from a seed: names as they are written at home, in the pools and proportions of a reception in Eastern Europe.
//!
//! Family names are put together from stems and endings, most of them rare and some common, so that there are as many distinct
//! words as among real people. Given names are lists of ours. Nothing of it comes from the matcher's tables.

use std::fmt::Write as _;

pub(crate) use chance::Chance;

#[path = "../people/chance.rs"]
mod chance;

impl Chance {
    pub(crate) fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        let at = self.below(all.len());
        all.get(at).unwrap()
    }

    /// A word of many, the first ones much more often than the last.
    fn word(&mut self, all: &[&'static str]) -> &'static str {
        self.common::<&str>(all)
    }

    /// One of many, the first ones much more often than the last.
    fn common<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        let end = all.len();
        let (a, b) = (self.below(end), self.below(end));
        all.get(a * b / end).unwrap()
    }
}

/// The script that a person's name is written in at home.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Home {
    Cyrillic,
    Arabic,
    Latin,
}

/// Somebody.
pub(crate) struct Made {
    pub home: Home,
    /// As written at home.
    pub name: String,
    /// As an office abroad wrote it, where the home script is Arabic.
    pub abroad: String,
}

const MEN: &str = "Александр Алексей Анатолий Андрей Антон Артём Борис Вадим Валерий Василий Виктор Виталий Владимир Геннадий \
    Георгий Григорий Даниил Денис Дмитрий Евгений Егор Иван Игорь Илья Кирилл Константин Леонид Максим Михаил Никита Николай Олег \
    Павел Пётр Роман Руслан Сергей Станислав Степан Тарас Тимур Фёдор Эдуард Юрий Ярослав Рустам Азамат Бахтиёр Фарход Шерзод";
const WOMEN: &str = "Александра Алина Алла Анастасия Анна Валентина Вера Виктория Галина Дарья Диана Ева Екатерина Елена Жанна \
    Зинаида Зоя Инна Ирина Кира Кристина Ксения Лариса Лидия Любовь Людмила Маргарита Марина Мария Надежда Наталья Нина Оксана \
    Ольга Полина Раиса Регина Светлана София Тамара Татьяна Ульяна Фатима Эльвира Юлия Яна Гульнара Мадина Нигора Шахноза";
const STEMS: &str = "Абрам Агап Аким Алтын Андре Бабич Байр Баран Барыш Белк Беляк Бобр Богдан Болот Борис Бород Быстр Вавил Варлам \
    Василь Велич Вишн Влас Волк Воробь Ворон Гавр Герас Глеб Голуб Гонч Горбун Горшк Гриш Гус Давыд Дан Дем Демч Добр Дорох Дробыш \
    Дуб Евстаф Егор Елис Ермол Ефрем Жаворонк Ждан Жук Завгород Заяц Зим Зуб Иван Игнат Ильч Каз Калаш Калин Карп Касьян Кирил Клим \
    Коваль Козл Колес Комар Корне Костюч Кравч Красн Крив Кузнец Кулик Лавр Лаптев Лебед Лис Лобан Лукаш Ляш Макар Максим Марч Матве \
    Медвед Мельн Мирон Мороз Мухамед Назар Некрас Никит Новик Носк Овчар Олейн Орл Осип Остап Павл Панас Пашк Петр Пилип Плот Поляк \
    Попов Прокоп Радч Рахим Рахман Род Руд Рябч Савч Сазон Самойл Сафар Сверд Семен Серг Сид Скворц Смирн Собол Сокол Степан Сув Сух \
    Тарас Терещ Тимош Тит Ткач Токт Трофим Турсун Ульян Умар Устин Федор Фил Фом Хайдар Харит Холод Цвет Черн Шаповал Шев Шульг Щерб \
    Эргаш Юрч Якоб Яков Ярош Яхь";
const SYLLABLES: &str = "ба бе бо бу ва ве ви во га ги го гу да де ди до ду жа же за зе зи зу ка ки ко ку ла ле ли ло лу ма ме ми мо му \
    на не ни но ну па пе пи по пу ра ре ри ро ру са се си со су та те ти то ту фа фе хо ху ца це ча че ша ше бра бро вла гла гра гри дра \
    кла кра кри пла пра при про сла сне ста сте сти сто тра тро хра";
const ENDINGS: [(&str, &str); 12] = [
    ("ов", "ова"),
    ("ев", "ева"),
    ("ин", "ина"),
    ("енко", "енко"),
    ("ский", "ская"),
    ("чук", "чук"),
    ("ук", "ук"),
    ("як", "як"),
    ("ян", "ян"),
    ("ец", "ец"),
    ("швили", "швили"),
    ("заде", "заде"),
];
/// As written at home, then as offices abroad write it.
const ARABIC: [&str; 44] = [
    "محمد Mohammed Muhammad Mohamed Mohamad",
    "أحمد Ahmed Ahmad",
    "علي Ali Aly",
    "حسن Hassan Hasan",
    "حسين Hussein Husain Hussain Hossein",
    "محمود Mahmoud Mahmud",
    "خالد Khaled Khalid",
    "عمر Omar Umar",
    "يوسف Youssef Yusuf Yousef Yousuf",
    "إبراهيم Ibrahim Ebrahim",
    "مصطفى Mustafa Mostafa Moustafa",
    "سعيد Said Saeed Sayeed",
    "جمال Jamal Gamal Djamal",
    "كريم Karim Kareem",
    "سليمان Suleiman Sulaiman Soliman",
    "طارق Tarek Tariq Tarik",
    "ياسر Yasser Yasir Yaser",
    "رشيد Rashid Rasheed Rachid",
    "نبيل Nabil Nabeel",
    "فيصل Faisal Faysal Feisal",
    "سامي Sami Samy",
    "زياد Ziad Ziyad",
    "مروان Marwan Merwan",
    "أيمن Ayman Aiman",
    "فاطمة Fatima Fatma Fatimah",
    "عائشة Aisha Aicha Ayesha",
    "مريم Mariam Maryam Meryem",
    "زينب Zainab Zeinab Zaynab",
    "خديجة Khadija Khadijah Khadiga",
    "سعاد Suad Souad",
    "ليلى Layla Leila Laila",
    "نور Nour Noor Nur",
    "هدى Huda Hoda Houda",
    "أمينة Amina Aminah Ameena",
    "سمير Samir Sameer",
    "منصور Mansour Mansur",
    "ناصر Nasser Nasir Naser",
    "قاسم Qasim Kassem Qassem Kasim",
    "حمزة Hamza Hamzah",
    "بلال Bilal Belal",
    "صالح Saleh Salih",
    "رمضان Ramadan Ramazan Ramadhan",
    "جابر Jaber Jabir Gaber",
    "عثمان Osman Othman Uthman",
];
const ABROAD_GIVEN: &str = "Adam Agnes Albert Alice Amara Anders Andreas Anton Beatrice Bruno Carla Carlos Chiara Clara Claude Daniel Diego \
    Elena Elif Emeka Emma Erik Eva Fiona Francis Gabriel Grace Hanna Hasan Helen Hugo Ines Irma Jakub Jan Joana Jonas Joseph Julia Karl Katia \
    Laura Leon Linda Lucas Magda Marco Maria Marta Martin Mehmet Milan Nadia Nina Oscar Otto Paula Peter Pablo Rosa Samuel Sara Simon Sofia \
    Stefan Thomas Ulrich Vera Victor Walter Yusuf Zofia";
const ABROAD_SYLLABLES: &str = "al an ar bar be ber bo bran cal car chi da del den do du er fal fer fran ga ger go gra hal har hen her ho in ja jo \
    kal kar kel ko kra la lan le lin lo ma man mar mel mi mo mul na nel ni no ol or pa per pi pol ra ren ri ro ros sa san sen si so sta ste ta tel \
    ti to tra ul va ven vi vo wal we win wo za zel";
const ABROAD_ENDINGS: [&str; 12] = [
    "son", "er", "mann", "ez", "i", "o", "sen", "ski", "ic", "escu", "oglu", "ard",
];
const VIETNAMESE: &str = "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý";
const VIETNAMESE_GIVEN: &str = "Anh Bình Châu Dũng Giang Hà Hải Hạnh Hiền Hoa Hùng Hương Khánh Lan Linh Long Mai Minh Nam Nga Ngọc Nhung Phong Phúc \
    Phương Quang Quỳnh Sơn Tâm Thảo Thịnh Thu Thủy Trang Trung Tuấn Tú Văn Vân Yến";

/// The pools, split once.
pub(crate) struct Pools {
    men: Vec<&'static str>,
    women: Vec<&'static str>,
    stems: Vec<&'static str>,
    syllables: Vec<&'static str>,
    arabic: Vec<Vec<&'static str>>,
    given: Vec<&'static str>,
    abroad: Vec<&'static str>,
    vietnamese: Vec<&'static str>,
    vietnamese_given: Vec<&'static str>,
}

impl Pools {
    pub(crate) fn new() -> Self {
        let split = |all: &'static str| all.split_whitespace().collect::<Vec<_>>();
        Self {
            men: split(MEN),
            women: split(WOMEN),
            stems: split(STEMS),
            syllables: split(SYLLABLES),
            arabic: ARABIC.iter().map(|names| split(names)).collect(),
            given: split(ABROAD_GIVEN),
            abroad: split(ABROAD_SYLLABLES),
            vietnamese: split(VIETNAMESE),
            vietnamese_given: split(VIETNAMESE_GIVEN),
        }
    }

    /// Somebody.
    pub(crate) fn person(&self, chance: &mut Chance) -> Made {
        match chance.below(100) {
            0..65 => self.cyrillic(chance),
            65..82 => self.arabic(chance),
            82..96 => self.latin(chance),
            _ => self.vietnamese(chance),
        }
    }

    /// Family name, given name, and for some the patronymic.
    fn cyrillic(&self, chance: &mut Chance) -> Made {
        let woman = chance.percent(50);
        let given = chance.word(if woman { &self.women } else { &self.men });
        let mut stem = String::new();
        if chance.percent(55) {
            stem.push_str(chance.word(&self.stems));
        } else {
            stem.push_str(chance.word(&self.syllables));
            stem.push_str(chance.word(&self.syllables));
            stem.push(*chance.of(&['в', 'д', 'к', 'л', 'м', 'н', 'р', 'с', 'т', 'ш']));
        }
        let (man, wife) = chance.common(&ENDINGS);
        let mut name = format!(
            "{}{} {given}",
            capital(&stem),
            if woman { wife } else { man }
        );
        if chance.percent(45) {
            // Writing into memory does not fail.
            let _written = write!(name, " {}", patronymic(chance.word(&self.men), woman));
        }
        Made {
            home: Home::Cyrillic,
            name,
            abroad: String::new(),
        }
    }

    /// The given name, the father's, and the grandfather's or the family's.
    fn arabic(&self, chance: &mut Chance) -> Made {
        let mut made = Made {
            home: Home::Arabic,
            name: String::new(),
            abroad: String::new(),
        };
        for _ in 0..=chance.below(2) {
            let spelled = chance.of(&self.arabic);
            let (home, abroad) = spelled.split_first().unwrap();
            // Writing into memory does not fail.
            let _written = write!(made.name, "{home} ");
            let _written = write!(made.abroad, "{} ", chance.of(abroad));
        }
        let (home, abroad) = family_of_root(chance);
        made.name.push_str(&home);
        made.abroad.push_str(&abroad);
        made
    }

    fn latin(&self, chance: &mut Chance) -> Made {
        let mut family = String::new();
        for _ in 0..2 {
            family.push_str(chance.word(&self.abroad));
        }
        family.push_str(chance.word(&ABROAD_ENDINGS));
        at_home(format!("{} {}", chance.word(&self.given), capital(&family)))
    }

    fn vietnamese(&self, chance: &mut Chance) -> Made {
        let family = chance.word(&self.vietnamese);
        let (middle, given) = (
            chance.of(&self.vietnamese_given),
            chance.of(&self.vietnamese_given),
        );
        at_home(format!("{family} {middle} {given}"))
    }
}

/// An Arabic family name from three consonants by a pattern: a trade (Haddad), a quality (Karim), a place or a tribe (Omari).
fn family_of_root(chance: &mut Chance) -> (String, String) {
    const CONSONANTS: [(char, &str); 20] = [
        ('ب', "b"),
        ('ج', "j"),
        ('ح', "h"),
        ('خ', "kh"),
        ('د', "d"),
        ('ر', "r"),
        ('ز', "z"),
        ('س', "s"),
        ('ش', "sh"),
        ('ط', "t"),
        ('غ', "gh"),
        ('ف', "f"),
        ('ق', "q"),
        ('ك', "k"),
        ('ل', "l"),
        ('م', "m"),
        ('ن', "n"),
        ('ت', "t"),
        ('ص', "s"),
        ('ض', "d"),
    ];
    let ((a, x), (b, y), (c, z)) = (
        *chance.of(&CONSONANTS),
        *chance.of(&CONSONANTS),
        *chance.of(&CONSONANTS),
    );
    let article = *chance.of(&["Al ", "El ", "Al-"]);
    match chance.below(4) {
        0 => (format!("{a}{b}ا{c}"), capital(&format!("{x}a{y}{y}a{z}"))),
        1 => (format!("{a}{b}ي{c}"), capital(&format!("{x}a{y}i{z}"))),
        2 => (format!("{a}ا{b}{c}"), capital(&format!("{x}a{y}i{z}"))),
        _ => (
            format!("ال{a}{b}ا{c}ي"),
            format!("{article}{}", capital(&format!("{x}a{y}a{z}i"))),
        ),
    }
}

fn at_home(name: String) -> Made {
    Made {
        home: Home::Latin,
        name,
        abroad: String::new(),
    }
}

fn patronymic(father: &str, woman: bool) -> String {
    let (man, wife) = ("ич", "на");
    let (stem, link) = match father.strip_suffix('й') {
        Some(stem) => (stem, "ев"),
        None => match father.strip_suffix(['ь', 'а', 'я']) {
            Some(stem) => (stem, "ев"),
            None => (father, "ов"),
        },
    };
    format!("{stem}{link}{}", if woman { wife } else { man })
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().unwrap_or_default().to_uppercase();
    first.chain(letters).collect()
}
