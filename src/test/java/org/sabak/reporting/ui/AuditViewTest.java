package org.sabak.reporting.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.sabak.identity.Role;
import org.sabak.platform.Audit;
import org.sabak.platform.AuditSeal;
import org.sabak.platform.NotFound;
import org.sabak.platform.UnitId;
import org.sabak.reporting.AuditFilter;
import org.sabak.reporting.AuditLog;
import org.sabak.reporting.AuditWords;
import org.sabak.reporting.ReportingFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class AuditViewTest extends SpringBrowserlessTest {
    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final AuditFilter ALL = new AuditFilter(null, null, "");

    @Autowired
    ReportingFixtures fixtures;

    @Autowired
    Audit audit;

    @Autowired
    AuditSeal seal;

    @Autowired
    AuditLog log;

    @Autowired
    AuditWords words;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    private String code = "";
    private UnitId country;
    private UnitId facility;
    private UUID person;

    @BeforeEach
    void somethingWasDone() {
        code = "X" + (char) ('A' + RUNS.getAndIncrement());
        country = fixtures.country(code);
        facility = fixtures.facility(country, code, "ONE");
        person = fixtures.official(code, facility, "1", "Sadykova", "Садыкова");
        record("certification.revoked", Map.of("scheme", "foundation", "reason", "DECEPTION", "from", "2026-05-03"));
        seal.seal();
        record("assessment.time-extended", Map.of("exam", "foundation", "minutes", 10, "attempt", "next"));
    }

    private void record(String action, Map<String, ?> facts) {
        fixtures.signIn(code, country, Role.MINISTRY);
        transaction.executeWithoutResult(status -> audit.record(action, person.toString(), code, facts));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @UseCase({"UC-007", "BR-2"})
    void aMinistryReadsWhatWasDoneToWhomByWhomAndWhetherItIsSealed() {
        fixtures.signIn(code, country, Role.MINISTRY);
        navigate("audit", AuditView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("Audit");
        assertThat(test($(Grid.class).single()).size()).isEqualTo(2);
        var told = words.tell(log.page(ALL, 0, 10), Locale.ENGLISH);
        assertThat(told.getFirst().what()).isEqualTo("Exam time extended: Sadykova, Test");
        assertThat(told.getFirst().details()).endsWith(" · 10 minutes").doesNotContain("next");
        assertThat(told.getFirst().row().position()).isNull();
        assertThat(told.getLast().what()).isEqualTo("Certificate revoked: Sadykova, Test");
        assertThat(told.getLast().details()).endsWith("reason: result obtained by deception · from 3 May 2026");
        assertThat(told.getLast().who()).startsWith("Test (t");
        assertThat(told.getLast().row().position()).isOne();
        assertThat(log.head().position()).isOne();
    }

    @Test
    void theAddressSaysTheDaysAndTheAction() {
        fixtures.signIn(code, country, Role.MINISTRY);
        UI.getCurrent().navigate("audit", QueryParameters.of("action", "certification.revoked"));
        assertThat(test($(Grid.class).single()).size()).isOne();
        assertThat($(ComboBox.class).single().getValue()).isEqualTo("certification.revoked");
        var yesterday = LocalDate.now(clock).minusDays(1).toString();
        UI.getCurrent().navigate("audit", QueryParameters.of("until", yesterday));
        assertThat(test($(Grid.class).single()).size()).isZero();
    }

    @Test
    void nobodyReadsTheEntriesOfAnotherCountry() throws Exception {
        var neighbour = fixtures.country("Y" + code.charAt(1));
        var foreign = fixtures.signIn("Y" + code.charAt(1), neighbour, Role.MINISTRY);
        assertThat(log.page(ALL, 0, 10)).isEmpty();
        assertThat(log.count(ALL)).isZero();
        assertThat(export(foreign)).doesNotContain("Sadykova", person.toString());
        fixtures.signIn(code, facility, Role.MINISTRY);
        assertThatThrownBy(() -> log.page(ALL, 0, 10)).isInstanceOf(NotFound.class);
        for (var role : List.of(Role.OFFICER, Role.TRAINER, Role.SUPERVISOR, Role.INTERNATIONAL, Role.ADMIN)) {
            var reader = fixtures.signIn(code, country, role);
            assertThatThrownBy(() -> log.count(ALL)).isInstanceOf(AccessDeniedException.class);
            assertThat(navigate("audit", Div.class).getClass().getSimpleName()).isEqualTo("DeniedView");
            mvc.perform(get("/api/v1/audit.csv").with(authentication(reader))).andExpect(status().isForbidden());
        }
    }

    @Test
    void theExportHoldsEveryEntryAndIsAnEntryItself() throws Exception {
        var ministry = fixtures.signIn(code, country, Role.MINISTRY);
        var lines = export(ministry).split("\r\n");
        assertThat(lines[0]).startsWith("\uFEFFNo. in the chain,When,Action,What was done,By whom,Details");
        assertThat(lines).hasSize(4);
        assertThat(lines[1]).contains("reporting.audit-exported");
        assertThat(lines[2]).startsWith(",").contains("Exam time extended: Sadykova, Test");
        assertThat(lines[3]).startsWith("1,").contains("certification.revoked", person.toString());
    }

    private String export(org.springframework.security.core.Authentication reader) throws Exception {
        return mvc.perform(get("/api/v1/audit.csv").with(authentication(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void everyActionThatIsRecordedHasItsWords() throws java.io.IOException {
        var recorded = java.util.regex.Pattern.compile(
                "\"((?:identity|organisation|assessment|certification|learning|handbook|reporting)\\.[a-z-]+(?:ed|given|chosen|added|practice|withdrawn))\"");
        var names = words.actions(Locale.ENGLISH);
        try (var sources = java.nio.file.Files.walk(java.nio.file.Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                var text = java.nio.file.Files.readString(source);
                if (text.contains("audit.record") || text.contains("Audit.Entry(")) {
                    recorded.matcher(text)
                            .results()
                            .map(found -> found.group(1))
                            .filter(action -> !action.equals("reporting.countries-exported"))
                            .forEach(action ->
                                    assertThat(names).as(source.toString()).containsKey(action));
                }
            }
        }
    }
}
