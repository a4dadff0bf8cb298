package org.sabak.assessment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.sabak.identity.AccountCreation;
import org.sabak.identity.NewAccount;
import org.sabak.identity.NewGrant;
import org.sabak.identity.Role;
import org.sabak.platform.Ids;
import org.sabak.platform.PersonId;
import org.sabak.platform.UnitId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People of one test, and the answers that are right. */
final class AssessmentFixtures {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger NUMBER = new AtomicInteger(900_000);
    private final ApplicationContext context;
    private final JdbcClient jdbc;

    /** Somebody who can sign in. */
    record Person(PersonId id, UserDetails user) {}

    AssessmentFixtures(ApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
    }

    /** The n-th facility of Kyrgyzstan. */
    UnitId facility(int n) {
        return UnitId.of(jdbc.sql(
                        "SELECT id FROM organisation_v_unit WHERE country_id = 'KG' AND kind = 'FACILITY' ORDER BY path LIMIT ?, 1")
                .param(n)
                .query(UUID.class)
                .single());
    }

    UnitId country() {
        return UnitId.of(jdbc.sql("SELECT id FROM organisation_v_unit WHERE country_id = 'KG' AND kind = 'COUNTRY'")
                .query(UUID.class)
                .single());
    }

    Person official() {
        return person(facility(0), Role.OFFICER);
    }

    /** An official posted in a unit, with one access role over that unit. */
    Person person(UnitId unit, Role... roles) {
        var id = PersonId.of(Ids.next());
        var number = String.valueOf(NUMBER.incrementAndGet());
        jdbc.sql("""
                        INSERT INTO organisation_person (id, country_id, service_number, family_latin, given_latin,
                            family_cyrillic, given_cyrillic, created_at, version)
                        VALUES (?, 'KG', ?, 'Bekova', 'Aigul', 'Бекова', 'Айгүл', NOW(6), 0)""").params(id.value(), number).update();
        jdbc.sql("""
                        INSERT INTO organisation_posting (id, person_id, country_id, unit_id, job_role, starts_on, recorded_at)
                        VALUES (?, ?, 'KG', ?, 'basic-grade-officer', '2020-01-01', NOW(6))""").params(Ids.next(), id.value(), unit.value()).update();
        var login = "kg-" + number;
        var grants = new ArrayList<NewGrant>();
        for (var role : roles) {
            grants.add(new NewGrant(role, unit, LocalDate.of(2020, 1, 1), null));
        }
        var creation = context.getBean(AccountCreation.class);
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status ->
                        creation.create(new NewAccount(login, "Aigul Bekova", id, "KG", "en", "{noop}unused", grants)));
        return new Person(id, context.getBean(UserDetailsService.class).loadUserByUsername(login));
    }

    /** Does something as this person. */
    static <T> T as(Person person, Supplier<T> work) {
        var user = person.user();
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities())));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** The answer to an asked question that is wholly right, in the ids of its attempt. */
    JsonNode right(JsonNode asked, Form form, String language) {
        return AnswerKey.right(asked, form.question(asked.path("key").stringValue()), language);
    }

    /** An answer event of a device, {@code seconds} after the server's time in {@code reply}. */
    static Map<String, Object> answer(
            UUID id, JsonNode reply, UUID device, int seq, String question, JsonNode response, double seconds) {
        var event = new java.util.HashMap<String, Object>();
        event.put("uuid", id.toString());
        event.put("device", device.toString());
        event.put("seq", seq);
        event.put("kind", "answer");
        event.put("question", question);
        event.put("response", response);
        event.put("sync", reply.path("serverNow").stringValue());
        event.put("sinceSync", seconds * 1000);
        event.put("clock", "mono");
        event.put("wallClock", "2026-11-24T04:00:00.000Z");
        return event;
    }

    static byte[] bytes(Object value) {
        return JSON.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    }

    /** Two banks of one question each, alike but for what is right; one pair for every type. */
    static List<List<Question>> pairsThatDifferInTheKey() {
        return List.of(
                pair(Question.Type.SINGLE, ticks(true, false, false), ticks(false, true, false)),
                pair(Question.Type.MULTIPLE, ticks(true, true, false), ticks(false, true, true)),
                List.of(
                        question(Question.Type.TRUE_FALSE, true, ticks(true, false), choice("True", "False")),
                        question(Question.Type.TRUE_FALSE, true, ticks(false, true), choice("True", "False"))),
                List.of(
                        question(Question.Type.MATCH, false, new Solution.Pairs(3), match("1", "2", "3")),
                        question(Question.Type.MATCH, false, new Solution.Pairs(3), match("3", "1", "2"))),
                List.of(
                        question(Question.Type.ORDER, false, new Solution.Sequence(3), choice("a", "b", "c")),
                        question(Question.Type.ORDER, false, new Solution.Sequence(3), choice("c", "a", "b"))),
                List.of(
                        question(Question.Type.NUMBER, false, amount(15), choice()),
                        question(Question.Type.NUMBER, false, amount(14), choice())),
                List.of(
                        question(Question.Type.TEXT, false, new Solution.FreeText(), accepting("conduct")),
                        question(Question.Type.TEXT, false, new Solution.FreeText(), accepting("belief"))));
    }

    private static List<Question> pair(Question.Type type, Solution one, Solution other) {
        return List.of(
                question(type, false, one, choice("first", "second", "third")),
                question(type, false, other, choice("first", "second", "third")));
    }

    private static Solution ticks(Boolean... right) {
        return new Solution.Ticks(List.of(right));
    }

    private static Solution amount(int answer) {
        return new Solution.Amount(java.math.BigDecimal.valueOf(answer), java.math.BigDecimal.ZERO);
    }

    static Question question(Question.Type type, boolean fixed, Solution solution, QuestionWords words) {
        return new Question(
                new QuestionKey("course", "module", "q-" + type.code()),
                type,
                Question.Use.EXAM,
                java.util.Optional.empty(),
                "lo1",
                java.util.Optional.empty(),
                2,
                fixed,
                solution,
                Map.of("en", words));
    }

    static QuestionWords choice(String... options) {
        return words(List.of(options), List.of(), List.of(), List.of());
    }

    static QuestionWords match(String... right) {
        return words(List.of(), List.of("A", "B", "C"), List.of(right), List.of());
    }

    static QuestionWords accepting(String... accepted) {
        return words(List.of(), List.of(), List.of(), List.of(accepted));
    }

    private static QuestionWords words(
            List<String> options, List<String> left, List<String> right, List<String> accepted) {
        return new QuestionWords(
                "What is asked?",
                options,
                options.stream().map(option -> "Because of " + option).toList(),
                "Left",
                "Right",
                left,
                right,
                accepted,
                List.of(),
                "A hint",
                "The reason");
    }
}
