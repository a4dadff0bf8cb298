package org.sabak.reporting.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.identity.Role;
import org.sabak.platform.UnitId;
import org.sabak.platform.ui.EmptyState;
import org.sabak.reporting.ReportingFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@IntegrationTest
class FirstScreensTest extends SpringBrowserlessTest {
    private static final AtomicInteger RUNS = new AtomicInteger();

    @Autowired
    ReportingFixtures fixtures;

    private String code;
    private UnitId unit;
    private UUID person;

    @BeforeEach
    void anOfficial() {
        code = "T" + (char) ('A' + RUNS.getAndIncrement());
        unit = fixtures.facility(fixtures.country(code), code, "ONE");
        person = fixtures.official(code, unit, "1", "Sadykova", "Садыкова");
    }

    private void signIn(String login) {
        SecurityContextHolder.getContext().setAuthentication(fixtures.authentication(login));
    }

    @Test
    void anOfficialFindsOneThingToGoOnWith() {
        signIn(fixtures.account(person, code, unit, Role.OFFICER));
        UI.getCurrent().navigate("training");
        assertThat($(H1.class).all()).hasSize(1);
        assertThat($(H2.class).all()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void anAccountWithoutAnOfficialIsToldSo() {
        signIn(fixtures.account(null, code, unit, Role.OFFICER));
        UI.getCurrent().navigate("training");
        assertThat($(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void aSupervisorReadsTheRecordOfTheOwnPeopleOnly() {
        signIn(fixtures.account(null, code, unit, Role.SUPERVISOR));
        UI.getCurrent().navigate("people/" + person);
        assertThat($(H1.class).first().getText()).contains("Sadykova");
        var foreign = fixtures.official("U" + code.charAt(1), fixtures.country("U" + code.charAt(1)), "1", "Aa", "Аа");
        assertThat(opens("people/" + foreign)).isFalse();
        assertThat(opens("people/nobody")).isFalse();
    }

    /** A refused navigation ends in an exception or in an error view, by what error views this test has. */
    private boolean opens(String path) {
        return catchThrowable(() -> UI.getCurrent().navigate(path)) == null
                && $(PersonView.class).exists();
    }
}
