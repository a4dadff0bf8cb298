package org.sabak.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.sabak.identity.AccountCreation;
import org.sabak.identity.NewAccount;
import org.sabak.identity.NewGrant;
import org.sabak.identity.Role;
import org.sabak.identity.UnitTree;
import org.sabak.platform.Demo;
import org.sabak.platform.DemoPart;
import org.sabak.platform.Ids;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.PersonId;
import org.sabak.platform.UnitId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Invents three countries with their services, facilities and officials, and the six accounts of the sign-in page. */
@Component
@ConditionalOnBooleanProperty("sabak.demo")
@Order(100)
class DemoOrganisation implements DemoPart {
    private static final String PASSWORD = "sabak-demo";
    private static final Locale RU = Locale.of("ru");
    private static final String DIRECTOR = "facility-director";
    private static final String BASIC = "basic-grade-officer";

    /** Job roles and how many in a hundred have them; directors are appointed apart, one for each facility. */
    private static final Map<String, Integer> SHARES = shares();

    private final UnitRecords records;
    private final Officials officials;
    private final AccountCreation accounts;

    DemoOrganisation(UnitRecords records, Officials officials, AccountCreation accounts) {
        this.records = records;
        this.officials = officials;
        this.accounts = accounts;
    }

    private static Map<String, Integer> shares() {
        var shares = new LinkedHashMap<String, Integer>();
        shares.put(BASIC, 58);
        shares.put("security-officer", 10);
        shares.put("health-staff", 8);
        shares.put("social-worker", 7);
        shares.put("intake-classification-officer", 5);
        shares.put("psychologist", 5);
        shares.put("educator", 4);
        shares.put("probation-officer", 2);
        shares.put("theologian", 1);
        return shares;
    }

    /** A facility with the units of its staff. */
    private record Facility(
            String country,
            UnitId id,
            String code,
            List<UnitId> departments,
            UnitId security,
            UnitId medical,
            UnitId social) {
        UnitId unitOf(String jobRole, RandomGenerator random) {
            return switch (jobRole) {
                case DIRECTOR -> id;
                case "security-officer" -> security;
                case "health-staff" -> medical;
                case BASIC, "intake-classification-officer" -> departments.get(random.nextInt(departments.size()));
                default -> social;
            };
        }
    }

    private final class Plan {
        final Demo demo;
        final RandomGenerator random;
        final List<Tree.Stored> units = new ArrayList<>();
        final List<Facility> facilities = new ArrayList<>();
        final List<NewOfficial> people = new ArrayList<>();
        final List<Officials.PersonPosting> postings = new ArrayList<>();
        final List<NewAccount> accounts = new ArrayList<>();
        final Map<String, Integer> lastNumber = new HashMap<>();

        Plan(Demo demo) {
            this.demo = demo;
            random = demo.random();
        }

        Tree.Stored unit(
                Tree.@Nullable Stored above, UnitKind kind, String code, @Nullable String zone, LocalizedText title) {
            var unit = new Tree.Stored(
                    Ids.next(),
                    above == null ? UnitTree.ROOT.value() : above.id(),
                    kind,
                    above == null ? code : above.country(),
                    code,
                    title,
                    zone == null ? null : java.time.ZoneId.of(zone),
                    null,
                    (above == null ? "/" : above.path()) + code + "/",
                    null,
                    0);
            units.add(unit);
            return unit;
        }

        void facility(Tree.Stored region, String code, int departments, LocalizedText title) {
            var facility = unit(region, UnitKind.FACILITY, code, null, title);
            var cells = new ArrayList<UnitId>();
            for (int n = 1; n <= departments; n++) {
                cells.add(UnitId.of(unit(
                                facility,
                                UnitKind.DEPARTMENT,
                                Integer.toString(n),
                                null,
                                LocalizedText.of("Department " + n, "Отделение " + n, n + "-бөлүм"))
                        .id()));
            }
            var security = unit(
                    facility,
                    UnitKind.DEPARTMENT,
                    "SEC",
                    null,
                    LocalizedText.of("Security department", "Отдел безопасности", "Коопсуздук бөлүмү"));
            var medical = unit(
                    facility,
                    UnitKind.DEPARTMENT,
                    "MED",
                    null,
                    LocalizedText.of("Medical unit", "Медицинская часть", "Медициналык бөлүк"));
            var social = unit(
                    facility,
                    UnitKind.DEPARTMENT,
                    "SOC",
                    null,
                    LocalizedText.of(
                            "Social and psychological unit",
                            "Социально-психологическая служба",
                            "Социалдык-психологиялык кызмат"));
            facilities.add(new Facility(
                    java.util.Objects.requireNonNull(facility.country()),
                    UnitId.of(facility.id()),
                    code,
                    cells,
                    UnitId.of(security.id()),
                    UnitId.of(medical.id()),
                    UnitId.of(social.id())));
        }

        Facility facility(String country, String code) {
            return facilities.stream()
                    .filter(one -> one.country().equals(country) && one.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }

        NewOfficial person(String country, PersonName name) {
            var number = lastNumber.merge(country, 3 + random.nextInt(7), Integer::sum);
            var person = new NewOfficial(PersonId.of(Ids.next()), country, "%06d".formatted(number), name);
            people.add(person);
            return person;
        }

        Officials.PersonPosting post(
                NewOfficial person, UnitId unit, String jobRole, LocalDate from, @Nullable LocalDate until) {
            var posting = new Officials.PersonPosting(
                    person.id(), person.country(), new Posting(Ids.next(), unit, jobRole, from, until));
            postings.add(posting);
            return posting;
        }

        void account(String login, NewOfficial person, String hash, String language, NewGrant... more) {
            var grants = new ArrayList<>(List.of(more));
            grants.addFirst(
                    new NewGrant(Role.OFFICER, countryOf(person), demo.today().minusYears(1), null));
            accounts.add(new NewAccount(
                    login, person.name().shown(RU), person.id(), person.country(), language, hash, grants));
        }

        UnitId countryOf(NewOfficial person) {
            return countryUnit(person.country());
        }

        UnitId countryUnit(String country) {
            return units.stream()
                    .filter(unit -> unit.path().equals("/" + country + "/"))
                    .map(unit -> UnitId.of(unit.id()))
                    .findFirst()
                    .orElseThrow();
        }

        /** A career: most have served here for long, some came from elsewhere, some are new, a few have left. */
        void career(NewOfficial person, Facility facility, String jobRole) {
            var unit = facility.unitOf(jobRole, random);
            var dice = random.nextInt(100);
            var today = demo.today();
            if (dice < 4) {
                var end = today.minusDays(1 + random.nextInt(400));
                post(person, unit, jobRole, end.minusDays(200 + random.nextInt(2500)), end);
            } else if (dice < 8) {
                post(person, unit, jobRole, today.minusDays(random.nextInt(60)), null);
            } else {
                var since = today.minusDays(61 + random.nextInt(2900));
                if (dice < 33) {
                    var elsewhere = facilities.stream()
                            .filter(one -> one.country().equals(facility.country()))
                            .skip(random.nextInt((int) facilities.stream()
                                    .filter(one -> one.country().equals(facility.country()))
                                    .count()))
                            .findFirst()
                            .orElseThrow();
                    var before = jobRole.equals(DIRECTOR) ? "security-officer" : jobRole;
                    var formerly = elsewhere.unitOf(before, random);
                    if (!formerly.equals(unit)) {
                        post(person, formerly, before, since.minusDays(180 + random.nextInt(2000)), since.minusDays(1));
                    }
                }
                post(person, unit, jobRole, since, null);
            }
        }
    }

    @Override
    public void plant(Demo demo) {
        var plan = new Plan(demo);
        kyrgyzstan(plan);
        kazakhstan(plan);
        tajikistan(plan);
        records.insert(plan.units);
        people(plan);
        officials.insert(plan.people);
        officials.insertPostings(plan.postings);
        accounts.createAll(plan.accounts);
    }

    private void people(Plan plan) {
        var hash = accounts.hash(PASSWORD);
        var today = plan.demo.today();
        named(plan, hash, today);
        for (var facility : plan.facilities) {
            if (!(facility.country().equals("KG") && facility.code().equals("IK-16"))) {
                var director = invent(plan, facility.country(), hash);
                plan.post(director, facility.id(), DIRECTOR, today.minusDays(300 + plan.random.nextInt(1500)), null);
            }
        }
        while (plan.people.size() < plan.demo.officials()) {
            var facility = plan.facilities.get(plan.random.nextInt(plan.facilities.size()));
            plan.career(invent(plan, facility.country(), hash), facility, jobRole(plan.random));
        }
    }

    /** The people behind the accounts of the sign-in page. */
    private void named(Plan plan, String hash, LocalDate today) {
        var colony = plan.facility("KG", "IK-16");
        var kyrgyzstan = plan.countryUnit("KG");
        var official = plan.person("KG", DemoNames.of("Садыкова", "Айгүл", "Бакытовна"));
        plan.post(
                official,
                plan.facility("KG", "IK-2").departments().getFirst(),
                BASIC,
                today.minusDays(1460),
                today.minusDays(421));
        plan.post(official, colony.departments().get(1), BASIC, today.minusDays(420), null);
        plan.account("official", official, hash, "ru");
        var head = plan.person("KG", DemoNames.of("Осмонов", "Нурбек", "Касымович"));
        plan.post(head, colony.id(), DIRECTOR, today.minusDays(900), null);
        plan.account(
                "supervisor", head, hash, "ru", new NewGrant(Role.SUPERVISOR, colony.id(), today.minusDays(900), null));
        var trainer = plan.person("KG", DemoNames.of("Бекова", "Гүлнара", "Эркиновна"));
        plan.post(trainer, plan.facility("KG", "IK-1").social(), "educator", today.minusDays(1300), null);
        plan.account(
                "trainer", trainer, hash, "ru", new NewGrant(Role.TRAINER, kyrgyzstan, today.minusDays(1300), null));
        plan.accounts.add(new NewAccount(
                "ministry",
                "Нурзат Асанова",
                null,
                "KG",
                "ru",
                hash,
                List.of(new NewGrant(Role.MINISTRY, kyrgyzstan, today.minusYears(2), null))));
        plan.accounts.add(new NewAccount(
                "un",
                "Elena Marchetti",
                null,
                null,
                "en",
                hash,
                List.of(new NewGrant(Role.INTERNATIONAL, UnitTree.ROOT, today.minusYears(2), null))));
        plan.accounts.add(new NewAccount(
                "admin",
                "Sanjar Aliev",
                null,
                null,
                "en",
                hash,
                List.of(new NewGrant(Role.ADMIN, UnitTree.ROOT, today.minusYears(2), null))));
    }

    private static NewOfficial invent(Plan plan, String country, String hash) {
        var dice = plan.random.nextInt(100);
        var people =
                switch (country) {
                    case "KG" -> dice < 86 ? DemoNames.People.KYRGYZ : DemoNames.People.RUSSIAN;
                    case "KZ" -> dice < 74 ? DemoNames.People.KAZAKH : DemoNames.People.RUSSIAN;
                    default -> dice < 96 ? DemoNames.People.TAJIK : DemoNames.People.RUSSIAN;
                };
        var person = plan.person(country, DemoNames.next(plan.random, people, plan.random.nextInt(3) == 0));
        plan.account(NewAccount.loginOf(country, person.serviceNumber()), person, hash, "ru");
        return person;
    }

    private static String jobRole(RandomGenerator random) {
        var dice = random.nextInt(100);
        for (var share : SHARES.entrySet()) {
            dice -= share.getValue();
            if (dice < 0) {
                return share.getKey();
            }
        }
        return BASIC;
    }

    private static void kyrgyzstan(Plan plan) {
        var country = plan.unit(
                null,
                UnitKind.COUNTRY,
                "KG",
                "Asia/Bishkek",
                LocalizedText.of("Kyrgyzstan", "Кыргызстан", "Кыргызстан"));
        var service = plan.unit(
                country,
                UnitKind.SERVICE,
                "SPS",
                null,
                LocalizedText.of(
                        "State Penitentiary Service",
                        "Государственная пенитенциарная служба",
                        "Мамлекеттик пенитенциардык кызмат"));
        var chuy = region(plan, service, "CHU", "Chüy region", "Чуйская область", "Чүй облусу");
        colony(plan, chuy, 1, 4);
        colony(plan, chuy, 2, 4);
        colony(plan, chuy, 8, 3);
        colony(plan, chuy, 16, 4);
        colony(plan, chuy, 27, 3);
        remand(plan, chuy, 1, 3);
        remand(plan, chuy, 21, 2);
        var issyk = region(plan, service, "ISK", "Issyk-Kul region", "Иссык-Кульская область", "Ысык-Көл облусу");
        colony(plan, issyk, 35, 2);
        remand(plan, issyk, 3, 2);
        var naryn = region(plan, service, "NAR", "Naryn region", "Нарынская область", "Нарын облусу");
        remand(plan, naryn, 4, 2);
        var osh = region(plan, service, "OSH", "Osh region", "Ошская область", "Ош облусу");
        colony(plan, osh, 25, 3);
        remand(plan, osh, 5, 3);
        var jalal = region(plan, service, "JAL", "Jalal-Abad region", "Джалал-Абадская область", "Жалал-Абад облусу");
        colony(plan, jalal, 10, 3);
    }

    private static void kazakhstan(Plan plan) {
        var country = plan.unit(
                null, UnitKind.COUNTRY, "KZ", "Asia/Almaty", LocalizedText.of("Kazakhstan", "Казахстан", "Казакстан"));
        var service = plan.unit(
                country,
                UnitKind.SERVICE,
                "CPS",
                null,
                LocalizedText.of(
                        "Committee of the Penal System",
                        "Комитет уголовно-исполнительной системы",
                        "Жаза-аткаруу системасы комитети"));
        var almaty = region(plan, service, "ALM", "Almaty region", "Алматинская область", "Алматы облусу");
        institution(plan, almaty, 72, 3);
        institution(plan, almaty, 12, 2);
        institution(plan, almaty, 14, 3);
        institution(plan, almaty, 18, 3);
        var karaganda = region(plan, service, "KAR", "Karaganda region", "Карагандинская область", "Караганды облусу");
        institution(plan, karaganda, 1, 3);
        institution(plan, karaganda, 9, 2);
        institution(plan, karaganda, 16, 4);
        institution(plan, karaganda, 25, 3);
        var kostanay = region(plan, service, "KOS", "Kostanay region", "Костанайская область", "Костанай облусу");
        institution(plan, kostanay, 77, 2);
        institution(plan, kostanay, 161, 3);
        var east = region(
                plan,
                service,
                "VKO",
                "East Kazakhstan region",
                "Восточно-Казахстанская область",
                "Чыгыш Казакстан облусу");
        institution(plan, east, 3, 3);
        institution(plan, east, 17, 3);
        institution(plan, east, 22, 2);
        var turkistan = region(plan, service, "TUR", "Turkistan region", "Туркестанская область", "Түркстан облусу");
        institution(plan, turkistan, 167, 3);
        institution(plan, turkistan, 176, 2);
        var aktobe = region(plan, service, "AKT", "Aktobe region", "Актюбинская область", "Актөбө облусу");
        institution(plan, aktobe, 27, 2);
        institution(plan, aktobe, 141, 2);
    }

    private static void tajikistan(Plan plan) {
        var country = plan.unit(
                null,
                UnitKind.COUNTRY,
                "TJ",
                "Asia/Dushanbe",
                LocalizedText.of("Tajikistan", "Таджикистан", "Тажикстан"));
        var service = plan.unit(
                country,
                UnitKind.SERVICE,
                "PSD",
                null,
                LocalizedText.of(
                        "Penal Sentences Department",
                        "Управление исполнения уголовных наказаний",
                        "Жазык жазаларын аткаруу башкармалыгы"));
        var centre = region(
                plan,
                service,
                "RRS",
                "Districts of Republican Subordination",
                "Районы республиканского подчинения",
                "Республикалык баш ийүүдөгү райондор");
        colony(plan, centre, 1, 3);
        colony(plan, centre, 7, 2);
        colony(plan, centre, 13, 3);
        remand(plan, centre, 1, 3);
        var sughd = region(plan, service, "SUG", "Sughd region", "Согдийская область", "Согди облусу");
        colony(plan, sughd, 5, 2);
        colony(plan, sughd, 8, 3);
        remand(plan, sughd, 2, 2);
        var khatlon = region(plan, service, "KHA", "Khatlon region", "Хатлонская область", "Хатлон облусу");
        colony(plan, khatlon, 6, 3);
        colony(plan, khatlon, 9, 2);
        remand(plan, khatlon, 3, 2);
    }

    private static Tree.Stored region(Plan plan, Tree.Stored service, String code, String en, String ru, String ky) {
        return plan.unit(service, UnitKind.REGION, code, null, LocalizedText.of(en, ru, ky));
    }

    private static void colony(Plan plan, Tree.Stored region, int number, int departments) {
        plan.facility(
                region,
                "IK-" + number,
                departments,
                LocalizedText.of("IK No. " + number, "ИК № " + number, "№ " + number + " ТК"));
    }

    private static void remand(Plan plan, Tree.Stored region, int number, int departments) {
        plan.facility(
                region,
                "SIZO-" + number,
                departments,
                LocalizedText.of("SIZO No. " + number, "СИЗО № " + number, "№ " + number + " ТИ"));
    }

    private static void institution(Plan plan, Tree.Stored region, int number, int departments) {
        plan.facility(
                region,
                "U-" + number,
                departments,
                LocalizedText.of("Institution No. " + number, "Учреждение № " + number, "№ " + number + " мекеме"));
    }
}
