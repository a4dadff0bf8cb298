package org.sabak.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.sabak.handbook.Handbook;
import org.sabak.organisation.PersonName;
import org.sabak.organisation.UnitKind;
import org.sabak.organisation.UnitRow;
import org.sabak.organisation.Units;
import org.sabak.platform.Demo;
import org.sabak.platform.DemoPart;
import org.sabak.platform.Ids;
import org.sabak.platform.PersonId;
import org.sabak.platform.UnitId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What the invented officials earned and what was decided about them: every status, each by the facts that lead to it and by
 * the rules that apply to real ones. Only the writing is in bulk.
 */
@Service
@ConditionalOnBooleanProperty("sabak.demo")
@Order(500)
class DemoCertification implements DemoPart {
    private static final String SCHEME = "foundation";
    private static final int REQUIRED_YEARS = 3;
    private static final int DAYS = 90;
    private static final String ADVANCED = "KG";
    private static final int ADVANCED_SINCE = 30;
    private static final int ADVANCED_DAYS = 180;
    private static final Set<String> FEWER =
            Set.of("basic-grade-officer", "security-officer", "facility-director", "educator");
    private static final int YEAR = 365;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Obligations obligations;
    private final SpanCache spans;
    private final CertificateStore certificates;
    private final Issuer issuer;
    private final Schemes schemes;
    private final Handbook handbook;
    private final Units units;

    private record Official(
            UUID id,
            String country,
            PersonName name,
            UUID unit,
            LocalDate since,
            @Nullable LocalDate until) {}

    DemoCertification(
            JdbcClient jdbc,
            Ledger ledger,
            Obligations obligations,
            SpanCache spans,
            CertificateStore certificates,
            Issuer issuer,
            Schemes schemes,
            Handbook handbook,
            Units units) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.obligations = obligations;
        this.spans = spans;
        this.certificates = certificates;
        this.issuer = issuer;
        this.schemes = schemes;
        this.handbook = handbook;
        this.units = units;
    }

    @Override
    public void plant(Demo demo) {
        schemes.find(SCHEME).ifPresent(scheme -> plant(demo, scheme));
    }

    private void plant(Demo demo, Scheme scheme) {
        require(demo, scheme);
        var ofProfessions = schemes.inForce().stream()
                .filter(other -> !other.id().equals(SCHEME))
                .toList();
        requireOfProfessions(demo, ofProfessions);
        var byCountry = new HashMap<String, List<Official>>();
        officials().forEach(official -> byCountry
                .computeIfAbsent(official.country(), country -> new ArrayList<>())
                .add(official));
        var plan = new Plan(demo, scheme);
        byCountry.forEach((country, officials) -> {
            var binding = obligations.of(officials.stream().map(Official::id).toList(), country);
            officials.forEach(official -> {
                plan.live(official, binding.of(official.id(), SCHEME));
                ofProfessions.forEach(other -> plan.owe(official, other, binding.of(official.id(), other.id())));
            });
        });
        ledger.addEvidence(plan.evidence);
        ledger.addPeriods(plan.periods);
        certificates.add(plan.certificates);
        ledger.addDecisions(plan.decisions);
        spans.insert(plan.spans);
    }

    /** The whole service of each country; one of them begins with fewer job roles. */
    private void require(Demo demo, Scheme scheme) {
        var from = demo.today().minusYears(REQUIRED_YEARS);
        for (var country : units.countries()) {
            for (var role : scheme.version().roles()) {
                if (!"TJ".equals(country.country()) || FEWER.contains(role)) {
                    require(country, scheme, role, DAYS, from);
                }
            }
        }
    }

    /** One country has just begun to require the certificate of each profession; nobody is late yet. */
    private void requireOfProfessions(Demo demo, List<Scheme> ofProfessions) {
        var country = units.country(ADVANCED).orElseThrow();
        for (var scheme : ofProfessions) {
            for (var role : scheme.version().roles()) {
                require(country, scheme, role, ADVANCED_DAYS, demo.today().minusDays(ADVANCED_SINCE));
            }
        }
    }

    private void require(UnitRow country, Scheme scheme, String role, int days, LocalDate from) {
        jdbc.sql("""
                        INSERT INTO certification_requirement
                            (id, country_id, unit_id, scheme, job_role, days, starts_on, recorded_at, version)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)""")
                .params(
                        Ids.next(),
                        country.country(),
                        service(country).id().value(),
                        scheme.id(),
                        role,
                        days,
                        from,
                        Times.utc(noon(from)))
                .update();
    }

    private UnitRow service(UnitRow country) {
        return units.children(country.id()).stream()
                .filter(unit -> unit.kind() == UnitKind.SERVICE)
                .findFirst()
                .orElse(country);
    }

    private List<Official> officials() {
        return jdbc.sql("""
                        SELECT p.id, p.country_id, p.family_latin, p.given_latin, p.patronymic_latin, p.family_cyrillic,
                               p.given_cyrillic, p.patronymic_cyrillic, o.unit_id, f.since, o.ends_on
                        FROM organisation_v_person p
                        JOIN (SELECT person_id, MIN(starts_on) AS since, MAX(starts_on) AS newest
                              FROM organisation_v_posting GROUP BY person_id) f ON f.person_id = p.id
                        JOIN organisation_v_posting o ON o.person_id = p.id AND o.starts_on = f.newest
                        ORDER BY p.id""")
                .query((row, n) -> new Official(
                        row.getObject("id", UUID.class),
                        row.getString("country_id"),
                        new PersonName(
                                row.getString("family_latin"),
                                row.getString("given_latin"),
                                row.getString("patronymic_latin"),
                                row.getString("family_cyrillic"),
                                row.getString("given_cyrillic"),
                                row.getString("patronymic_cyrillic")),
                        row.getObject("unit_id", UUID.class),
                        Times.day(row, "since"),
                        Times.optionalDay(row, "ends_on")))
                .list();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /** Everything to be written. */
    private final class Plan {
        private final LocalDate today;
        private final RandomGenerator random;
        private final Scheme scheme;
        private final int validity;
        private final int window;
        private final List<Ledger.Recorded<Evidence>> evidence = new ArrayList<>();
        private final List<Ledger.Recorded<Period>> periods = new ArrayList<>();
        private final List<CertificateStore.Issued> certificates = new ArrayList<>();
        private final List<Ledger.Decided> decisions = new ArrayList<>();
        private final List<SpanCache.Entry> spans = new ArrayList<>();

        Plan(Demo demo, Scheme scheme) {
            today = demo.today();
            random = demo.random();
            this.scheme = scheme;
            validity = scheme.version().validity();
            window = scheme.version().window();
        }

        void live(Official official, List<Applicability> binding) {
            var life = new Life(official, binding);
            if (official.name().familyCyrillic().equals("Садыкова")
                    && official.name().givenCyrillic().equals("Айгүл")) {
                life.earn(endingOn(today.plusDays(18)));
            } else {
                fate(life, random.nextInt(1000));
            }
            life.write();
        }

        /** Has not begun with this scheme, and must if it is required. */
        void owe(Official official, Scheme other, List<Applicability> binding) {
            if (!binding.isEmpty()) {
                spans.add(SpanCache.Entry.of(
                        official.id(),
                        official.country(),
                        other.id(),
                        History.of(List.of()),
                        binding,
                        noon(today.plusDays(1))));
            }
        }

        /** One of the ways things go, so many times in a thousand. */
        private void fate(Life life, int dice) {
            if (dice < 500) {
                life.earn(today.minusDays(30 + random.nextInt(YEAR + 200)));
            } else if (dice < 590) {
                life.earn(endingOn(today.plusDays(1 + random.nextInt(window - 1))));
            } else if (dice < 620) {
                life.earn(endingOn(
                        today.minusDays(1 + random.nextInt(scheme.version().grace() - 1))));
            } else if (dice < 700) {
                life.earn(endingOn(today.minusDays(31 + random.nextInt(300))));
            } else if (dice < 780) {
                life.renew(today.minusDays(10 + random.nextInt(400)), random.nextInt(window));
            } else if (dice < 810) {
                life.renew(today.plusDays(3 + random.nextInt(60)), window - 1);
            } else if (dice < 825) {
                life.earn(today.minusDays(120 + random.nextInt(YEAR)));
                life.revoke(today.minusDays(5 + random.nextInt(100)));
            } else if (dice < 840) {
                life.earn(today.minusDays(120 + random.nextInt(YEAR)));
                life.suspend(today.minusDays(3 + random.nextInt(30)));
            } else if (dice < 865) {
                life.exempt(today.minusDays(20 + random.nextInt(60)));
            } else if (dice < 870) {
                life.recognise(today.minusDays(20 + random.nextInt(60)));
            } else if (dice < 900) {
                life.begin(today.minusDays(1 + random.nextInt(40)));
            }
        }

        /** A day whose certificate ends on this one. */
        private LocalDate endingOn(LocalDate end) {
            return end.minusMonths(validity);
        }

        /** The facts of one official, as they became known one after the other. */
        private final class Life {
            private final Official official;
            private final PersonId person;
            private final List<Applicability> binding;
            private final Issuer.Holder holder;
            private History history = History.of(List.of());

            Life(Official official, List<Applicability> binding) {
                this.official = official;
                this.binding = binding;
                person = PersonId.of(official.id());
                var service = units.line(UnitId.of(official.unit())).stream()
                        .filter(unit -> unit.kind() == UnitKind.SERVICE)
                        .findFirst()
                        .orElseThrow();
                holder = new Issuer.Holder(person, official.country(), official.name(), service.title());
            }

            /** Earns a certificate, unless the official had not begun to serve by then. */
            void earn(LocalDate on) {
                if (on.isBefore(official.since().plusDays(7))
                        || (official.until() != null && on.isAfter(official.until()))) {
                    return;
                }
                pass(scheme.version().components(Pathway.PRIMARY), on);
            }

            /** Earns one that ends on a day, and the next one so many days before. */
            void renew(LocalDate end, int early) {
                earn(endingOn(end));
                var renewed = end.minusDays(early);
                if (!history.periods().isEmpty() && !renewed.isAfter(today)) {
                    pass(scheme.version().components(Pathway.RENEWAL), renewed);
                }
            }

            /** Has read a module, and no more. */
            void begin(LocalDate on) {
                scheme.version().primary().modules().stream()
                        .sorted()
                        .findFirst()
                        .ifPresent(module -> record(piece(new Component.Module(module), on)));
            }

            private void pass(Components components, LocalDate on) {
                var day = on;
                for (var module : components.modules().stream().sorted().toList()) {
                    day = day.minusDays(1);
                    record(piece(new Component.Module(module), day));
                }
                components.exams().stream().sorted().forEach(exam -> record(piece(new Component.Exam(exam), on)));
            }

            private Evidence piece(Component component, LocalDate on) {
                var id = Ids.next();
                var exam = component instanceof Component.Exam;
                return new Evidence(
                        id,
                        exam ? Evidence.Kind.EXAM : Evidence.Kind.MODULE,
                        component instanceof Component.Module(String module) ? module + ":" + on : id.toString(),
                        Set.of(component),
                        handbook.courses().stream()
                                .limit(1)
                                .map(course -> new Content(course.id(), course.edition(), "ru"))
                                .toList(),
                        false,
                        on,
                        noon(on));
            }

            private void record(Evidence piece) {
                evidence.add(new Ledger.Recorded<>(person, official.country(), piece));
                history = history.with(piece);
                for (var period : Recording.issue(scheme.version(), history, binding, piece.recordedAt())) {
                    periods.add(new Ledger.Recorded<>(person, official.country(), period));
                    certificates.add(new CertificateStore.Issued(
                            person, official.country(), period, issuer.facts(holder, period)));
                    history = history.with(period);
                }
            }

            void revoke(LocalDate on) {
                if (!history.periods().isEmpty()) {
                    decide(new Revocation(
                            Ids.next(), random.nextBoolean() ? Reason.RED_LINE : Reason.DECEPTION, on, noon(on)));
                }
            }

            void suspend(LocalDate on) {
                if (!history.periods().isEmpty()) {
                    decide(new Suspension(
                            Ids.next(),
                            Reason.INVESTIGATION,
                            on,
                            random.nextBoolean() ? null : today.plusDays(30),
                            noon(on)));
                }
            }

            void exempt(LocalDate on) {
                decide(new Exemption(
                        Ids.next(),
                        random.nextBoolean() ? Reason.LEAVE : Reason.HEALTH,
                        on,
                        on.plusDays(120 + random.nextInt(200)),
                        noon(on)));
            }

            void recognise(LocalDate on) {
                decide(new TemporaryDecision(Ids.next(), Evidence.Kind.EQUIVALENCE, on, on.plusDays(180), noon(on)));
            }

            private void decide(Fact fact) {
                decisions.add(new Ledger.Decided(person, official.country(), SCHEME, fact, null, null));
                history = history.with(fact);
            }

            void write() {
                spans.add(SpanCache.Entry.of(
                        official.id(), official.country(), SCHEME, history, binding, noon(today.plusDays(1))));
            }
        }
    }
}
