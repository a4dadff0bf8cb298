package org.sabak.organisation;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Invents names as they are borne in Kyrgyzstan, Kazakhstan and Tajikistan. No living person is meant. */
final class DemoNames {
    /** How a people names itself: given names, and the male names from which families and patronymics are made. */
    private record Stock(List<String> men, List<String> women, List<String> families, List<String> fathers) {}

    enum People {
        KYRGYZ,
        RUSSIAN,
        KAZAKH,
        TAJIK
    }

    private static final Stock KYRGYZ = new Stock(
            words(
                    "Азамат Айбек Акыл Алмаз Аскар Бакыт Бектур Болот Данияр Жаныбек Жеңиш Замир Илияз Калыбек Канат Кубаныч"
                            + " Кубат Марат Мирлан Нурбек Нурлан Өмүрбек Руслан Рустам Сыймык Таалай Талант Тилек Тимур Төлөгөн"
                            + " Улан Улукбек Уран Чыңгыз Эмил Эрлан Эрмек Эсен"),
            words(
                    "Айгүл Айзада Айнура Айпери Алтынай Анара Асель Бактыгүл Бегимай Бермет Гүлзат Гүлмира Гүлнара Жазгүл"
                            + " Жамиля Жылдыз Жибек Канышай Кундуз Мээрим Назгүл Назира Нургүл Нурзат Салтанат Сайкал Чолпон Элнура"),
            words(
                    "Абдылдаев Айтматов Акматов Алиев Асанов Асылбеков Бакиров Бейшенов Бекмуратов Бектенов Дүйшеев Жакыпов"
                            + " Жумабаев Джумаев Жээнбеков Исаков Исмаилов Кадыров Калыков Карабаев Касымов Кожомкулов Кулматов"
                            + " Маматов Мамбетов Мамытов Молдобаев Момунов Мусаев Орозбаев Орозов Осмонов Садыков Сагынбаев"
                            + " Сатыбалдиев Сооронбаев Султанов Сыдыков Табалдиев Токтогулов Токтосунов Турдубаев Турсунов"
                            + " Усубалиев Чекиров Шамшиев Шаршенов Эркинбаев Эсенов"),
            words("Абдылда Акмат Асан Бакыт Бейшен Болот Жакып Жумабек Кадыр Калый Канат Касым Кубат Мамат Марат Мурат"
                    + " Нурбек Нурлан Орозбек Осмон Сабыр Садык Султан Таалай Токтосун Турдубек Турсун Эркин Эсен"));

    private static final Stock RUSSIAN = new Stock(
            words(
                    "Александр Алексей Андрей Антон Артём Виктор Виталий Владимир Денис Дмитрий Евгений Иван Игорь Константин"
                            + " Максим Михаил Николай Олег Павел Роман Сергей Юрий"),
            words(
                    "Александра Алла Анастасия Анна Валентина Вера Виктория Галина Дарья Екатерина Елена Ирина Ксения Людмила"
                            + " Марина Мария Наталья Оксана Ольга Светлана Татьяна Юлия"),
            words("Белов Беляев Борисов Васильев Волков Воробьёв Голубев Григорьев Давыдов Егоров Жуков Зайцев Захаров"
                    + " Иванов Казаков Киселёв Козлов Комаров Королёв Кузнецов Лебедев Макаров Медведев Михайлов Морозов"
                    + " Никитин Новиков Орлов Павлов Петров Попов Романов Семёнов Сидоров Смирнов Соколов Соловьёв Тарасов"
                    + " Титов Фёдоров Фролов Чернов Яковлев"),
            words(
                    "Александр Алексей Анатолий Андрей Борис Валентин Виктор Владимир Геннадий Иван Константин Леонид Михаил"
                            + " Николай Олег Павел Пётр Роман Сергей Степан Фёдор"));

    private static final Stock KAZAKH = new Stock(
            words(
                    "Абай Айдос Алмас Арман Асқар Бауыржан Бекзат Берік Болат Габит Дархан Дәурен Ерболат Ержан Ерлан Жандос"
                            + " Қайрат Қанат Мақсат Марат Медет Мұрат Нұржан Нұрлан Олжас Рүстем Сәкен Санжар Серік Талғат Тимур"),
            words(
                    "Айгерім Айжан Айнұр Ақмарал Алия Әсел Ботагөз Гүлмира Гүлнар Гүлшат Дана Динара Жанар Жұлдыз Қарлығаш"
                            + " Қымбат Ләззат Мадина Меруерт Назым Роза Сәуле Шолпан"),
            words(
                    "Абдрахманов Абишев Айтжанов Алимбаев Ахметов Әбенов Байжанов Бекенов Дүйсенов Ережепов Есенов Жанибеков"
                            + " Жүнісов Ибраев Ибрагимов Искаков Кенжебаев Қасымов Құрманов Мұқанов Мұсаев Нұрғалиев Нұрпейісов"
                            + " Омаров Оразбаев Рахимов Сағынтаев Садықов Сәрсенов Сейітов Смағұлов Сүлейменов Тоқаев Төлегенов"
                            + " Тұрсынов Үсенов Шәріпов"),
            words(
                    "Абай Айдар Амангелді Асқар Болат Ғабит Ерлан Жақсылық Қайрат Қанат Марат Мұрат Нұрлан Оразбек Рахым Сайлау"
                            + " Сәкен Серік Талғат Тоқтар"));

    private static final Stock TAJIK = new Stock(
            words(
                    "Абдулло Акмал Алишер Баҳром Бахтиёр Далер Диловар Зафар Исмоил Искандар Комрон Манучеҳр Муҳаммад Насим"
                            + " Рустам Саид Сафар Сироҷ Сорбон Сӯҳроб Умед Фаррух Фарҳод Фирдавс Ҳусейн Шариф Шерзод"),
            words(
                    "Гулнора Гулрухсор Дилафрӯз Зарина Зебо Зулайхо Лола Мадина Манижа Мавзуна Меҳрангез Мунира Нигина Нилуфар"
                            + " Парвина Рухшона Сабрина Ситора Фарзона Фируза Шаҳло Шаҳноза"),
            words(
                    "Абдуллоев Азизов Алиев Асоев Бобоев Бозоров Ғафуров Давлатов Зарипов Исмоилов Каримов Қодиров Қурбонов"
                            + " Маҳмадов Мирзоев Муродов Назаров Одинаев Раҳимов Раҷабов Саидов Сангинов Сафаров Собиров Турсунов"
                            + " Файзуллоев Хайруллоев Ҳакимов Ҳамидов Холов Шарипов Юсуфов"),
            words(
                    "Абдулло Азиз Бобо Давлат Зариф Исмоил Карим Қодир Қурбон Маҳмад Мирзо Мурод Назар Раҳим Раҷаб Саид Сафар"
                            + " Собир Файзулло Ҳаким Ҳамид Шариф Юсуф"));

    private DemoNames() {}

    static PersonName next(RandomGenerator random, People people, boolean woman) {
        return switch (people) {
            case KYRGYZ -> kyrgyz(random, woman);
            case RUSSIAN -> slavic(random, RUSSIAN, woman);
            case KAZAKH -> kazakh(random, woman);
            case TAJIK -> tajik(random, woman);
        };
    }

    static PersonName of(String family, String given, @Nullable String patronymic) {
        return new PersonName(
                Latin.of(family),
                Latin.of(given),
                patronymic == null ? null : Latin.of(patronymic),
                family,
                given,
                patronymic);
    }

    /** Most have a family name and a patronymic; some are called "son (daughter) of" in place of a family name. */
    private static PersonName kyrgyz(RandomGenerator random, boolean woman) {
        return random.nextInt(100) < 7
                ? of(any(random, KYRGYZ.fathers()) + (woman ? " кызы" : " уулу"), given(random, KYRGYZ, woman), null)
                : slavic(random, KYRGYZ, woman);
    }

    private static PersonName kazakh(RandomGenerator random, boolean woman) {
        return of(
                family(any(random, KAZAKH.families()), woman),
                given(random, KAZAKH, woman),
                any(random, KAZAKH.fathers()) + (woman ? "қызы" : "ұлы"));
    }

    private static PersonName tajik(RandomGenerator random, boolean woman) {
        return random.nextInt(100) < 20
                ? of(any(random, TAJIK.fathers()) + "зода", given(random, TAJIK, woman), null)
                : slavic(random, TAJIK, woman);
    }

    private static PersonName slavic(RandomGenerator random, Stock stock, boolean woman) {
        return of(
                family(any(random, stock.families()), woman),
                given(random, stock, woman),
                patronymic(any(random, stock.fathers()), woman));
    }

    private static String given(RandomGenerator random, Stock stock, boolean woman) {
        return any(random, woman ? stock.women() : stock.men());
    }

    private static String family(String ofMan, boolean woman) {
        return woman ? ofMan + "а" : ofMan;
    }

    private static String patronymic(String father, boolean woman) {
        var last = father.charAt(father.length() - 1);
        var stem = father.substring(0, father.length() - 1);
        var end = woman ? "вна" : "вич";
        return switch (last) {
            case 'й', 'ь' ->
                (father.endsWith("ий") && !father.endsWith("рий") ? stem.substring(0, stem.length() - 1) + "ь" : stem)
                        + "е" + end;
            case 'а', 'я' -> stem + (woman ? "овна" : "ович");
            case 'о' -> father + "е" + end;
            default -> (father.equals("Пётр") ? "Петр" : father) + "о" + end;
        };
    }

    private static String any(RandomGenerator random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
