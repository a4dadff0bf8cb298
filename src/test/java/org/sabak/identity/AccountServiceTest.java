package org.sabak.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.sabak.identity.AccountFilter.Sort;
import org.sabak.organisation.Units;
import org.sabak.platform.Ids;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.sabak.platform.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@IntegrationTest
class AccountServiceTest {
    @Autowired
    AccountService accounts;

    @Autowired
    IdentityFixtures fixtures;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UnitId kyrgyzstan;
    private UnitId kazakhstan;
    private UnitId facility;

    @BeforeEach
    void countries() {
        kyrgyzstan = units.country("KG").orElseThrow().id();
        kazakhstan = units.country("KZ").orElseThrow().id();
        facility = units.subtree(kyrgyzstan).getLast().id();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void nobodyElseAdministers(Role role) {
        be(fixtures.account(null, UnitTree.ROOT, role));
        assertThatThrownBy(() -> accounts.count(all(""))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> accounts.reset(Ids.next())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> accounts.grant(Ids.next(), grant(Role.ADMIN, UnitTree.ROOT)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theAdministratorOfACountrySeesTheAccountsOfThatCountryOnly() {
        var own = fixtures.account("KG", facility, Role.SUPERVISOR);
        var foreign = fixtures.account("KZ", kazakhstan, Role.MINISTRY);
        var international = fixtures.account(null, UnitTree.ROOT, Role.INTERNATIONAL);
        be(fixtures.account("KG", kyrgyzstan, Role.ADMIN));
        assertThat(logins(own)).containsExactly(own);
        assertThat(logins(foreign)).isEmpty();
        assertThat(logins(international)).isEmpty();
        assertThat(accounts.page(all(""), 0, 5000))
                .extracting(AccountRow::country)
                .containsOnly("KG");
        assertThatThrownBy(() -> accounts.account(fixtures.id(foreign))).isInstanceOf(NotFound.class);
        for (var id : List.of(fixtures.id(foreign), fixtures.id(international), Ids.next())) {
            assertThatThrownBy(() -> accounts.reset(id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> accounts.disable(id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> accounts.enable(id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> accounts.change(id, "x", "", null)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> accounts.grant(id, grant(Role.TRAINER, kyrgyzstan)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void theAdministratorOfACountryGrantsOnlyWithinIt() {
        var own = fixtures.id(fixtures.account("KG", facility, Role.SUPERVISOR));
        be(fixtures.account("KG", kyrgyzstan, Role.ADMIN));
        accounts.grant(own, grant(Role.TRAINER, facility));
        assertThatThrownBy(() -> accounts.grant(own, grant(Role.TRAINER, kazakhstan)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> accounts.grant(own, grant(Role.ADMIN, UnitTree.ROOT)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> accounts.create(
                        new CreateAccount("x" + Ids.next(), "X", "", null, "", Role.MINISTRY, kazakhstan)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anAccountThatHoldsMoreThanTheCallersScopeCannotBeTouched() {
        var higher = fixtures.id(fixtures.account("KG", UnitTree.ROOT, Role.ADMIN));
        be(fixtures.account("KG", kyrgyzstan, Role.ADMIN));
        assertThat(accounts.account(higher).beyond()).isTrue();
        assertRefused("identity.account.beyond", () -> accounts.reset(higher));
        assertRefused("identity.account.beyond", () -> accounts.disable(higher));
        assertRefused("identity.account.beyond", () -> accounts.change(higher, "x", "", null));
        assertRefused("identity.account.beyond", () -> accounts.grant(higher, grant(Role.TRAINER, kyrgyzstan)));
    }

    @Test
    @UseCase({"UC-010", "BR-2"})
    void nobodyRaisesTheOwnGrants() {
        var login = fixtures.account(null, UnitTree.ROOT, Role.ADMIN);
        be(login);
        var id = fixtures.id(login);
        assertRefused("identity.account.own", () -> accounts.grant(id, grant(Role.TRAINER, UnitTree.ROOT)));
        assertRefused("identity.account.own", () -> accounts.disable(id));
        assertRefused("identity.account.own-password", () -> accounts.reset(id));
        var held = accounts.account(id).grants().getFirst().id();
        assertRefused("identity.account.own", () -> accounts.endGrant(id, held, null));
    }

    @Test
    void aRoleHasItsHeightInTheTree() {
        be(fixtures.account(null, UnitTree.ROOT, Role.ADMIN));
        var id = fixtures.id(fixtures.account(null, UnitTree.ROOT));
        accounts.grant(id, grant(Role.INTERNATIONAL, UnitTree.ROOT));
        accounts.grant(id, grant(Role.MINISTRY, kyrgyzstan));
        assertRefused("identity.account.role-unit", () -> accounts.grant(id, grant(Role.INTERNATIONAL, kyrgyzstan)));
        assertRefused("identity.account.role-unit", () -> accounts.grant(id, grant(Role.MINISTRY, facility)));
        assertRefused("identity.account.role-unit", () -> accounts.grant(id, grant(Role.MINISTRY, UnitTree.ROOT)));
        assertRefused("identity.account.role-unit", () -> accounts.grant(id, grant(Role.ADMIN, facility)));
        assertRefused("identity.account.role-unit", () -> accounts.grant(id, grant(Role.SUPERVISOR, UnitTree.ROOT)));
        assertRefused("identity.account.officer-person", () -> accounts.grant(id, grant(Role.OFFICER, facility)));
    }

    @Test
    void anAccountOfOneCountryGetsNothingInAnother() {
        be(fixtures.account(null, UnitTree.ROOT, Role.ADMIN));
        var id = fixtures.id(fixtures.account("KG", facility, Role.SUPERVISOR));
        assertRefused("identity.account.other-country", () -> accounts.grant(id, grant(Role.TRAINER, kazakhstan)));
        assertRefused("identity.account.other-country", () -> accounts.grant(id, grant(Role.TRAINER, UnitTree.ROOT)));
    }

    @Test
    void aNewAccountGetsAPasswordOnASlipThatMustBeChanged() {
        be(fixtures.account(null, UnitTree.ROOT, Role.ADMIN));
        var login = "new-" + Ids.next();
        var slip = accounts.create(
                new CreateAccount(login, "Новый Человек", login + "@example.org", "ru", "", Role.SUPERVISOR, facility));
        assertThat(slip.login()).isEqualTo(login);
        assertThat(slip.toString()).doesNotContain(slip.password());
        var created = (SignedIn) fixtures.user(login);
        assertThat(created.mustChangePassword()).isTrue();
        assertThat(created.country()).isEqualTo("KG");
        assertThat(created.scopes(Role.SUPERVISOR)).containsExactly(facility);
        assertThat(actions(fixtures.id(login)))
                .containsExactly("identity.account-created", "identity.granted", "identity.password-given");
        assertRefused(
                "identity.account.login-taken",
                () -> accounts.create(new CreateAccount(login, "X", "", null, "", Role.SUPERVISOR, facility)));
        assertRefused(
                "identity.account.email-taken",
                () -> accounts.create(new CreateAccount(
                        "y" + login, "X", login + "@EXAMPLE.org", null, "", Role.SUPERVISOR, facility)));
        assertRefused(
                "identity.account.login-form",
                () -> accounts.create(new CreateAccount("имя", "X", "", null, "", Role.SUPERVISOR, facility)));
    }

    @Test
    void anOfficialsLoginIsMadeOfCountryAndServiceNumber() {
        be(fixtures.account(null, UnitTree.ROOT, Role.ADMIN));
        var free = jdbc.sql("""
                        SELECT p.service_number FROM organisation_person p WHERE p.country_id = 'KG'
                        AND p.id NOT IN (SELECT person_id FROM identity_account WHERE person_id IS NOT NULL) LIMIT 1""").query(String.class).optional();
        var taken = jdbc.sql("""
                        SELECT p.service_number FROM organisation_person p WHERE p.country_id = 'KG'
                        AND p.id IN (SELECT person_id FROM identity_account WHERE person_id IS NOT NULL) LIMIT 1""").query(String.class).single();
        free.ifPresent(number -> assertThat(
                        accounts.create(new CreateAccount("", "Сотрудник", "", "ky", number, Role.OFFICER, facility))
                                .login())
                .isEqualTo("kg-" + number));
        assertThatThrownBy(() -> accounts.create(
                        new CreateAccount("z" + Ids.next(), "X", "", null, taken, Role.OFFICER, facility)))
                .isInstanceOf(Refused.class);
        assertRefused(
                "identity.account.no-official",
                () -> accounts.create(new CreateAccount("", "X", "", null, "no-such-number", Role.OFFICER, facility)));
        assertRefused(
                "identity.account.officer-person",
                () -> accounts.create(new CreateAccount("w" + Ids.next(), "X", "", null, "", Role.OFFICER, facility)));
    }

    @Test
    void aGrantEndsAtOnceOrAfterADay() {
        be(fixtures.account(null, UnitTree.ROOT, Role.ADMIN));
        var id = fixtures.id(fixtures.account("KG", facility, Role.SUPERVISOR));
        var today = LocalDate.now(clock);
        accounts.grant(id, new NewGrant(Role.TRAINER, facility, today.minusDays(9), null));
        var trainer = grantOf(id, Role.TRAINER);
        accounts.endGrant(id, trainer.id(), today);
        assertThat(grantOf(id, Role.TRAINER).inForce()).isTrue();
        accounts.endGrant(id, trainer.id(), null);
        assertThat(grantOf(id, Role.TRAINER).inForce()).isFalse();
        assertThat(grantOf(id, Role.TRAINER).until()).isEqualTo(today.minusDays(1));
        accounts.endGrant(id, grantOf(id, Role.SUPERVISOR).id(), null);
        assertThat(accounts.account(id).row().roles()).isEmpty();
        assertRefused("identity.account.days", () -> accounts.endGrant(id, trainer.id(), null));
        assertRefused(
                "identity.account.days",
                () -> accounts.grant(id, new NewGrant(Role.TRAINER, facility, today, today.minusDays(1))));
        assertThat(actions(id)).filteredOn("identity.grant-ended"::equals).hasSize(3);
    }

    @Test
    void aGrantOfAnotherAccountIsNotFound() {
        be(fixtures.account(null, UnitTree.ROOT, Role.ADMIN));
        var one = fixtures.id(fixtures.account("KG", facility, Role.SUPERVISOR));
        var other = fixtures.id(fixtures.account("KG", facility, Role.SUPERVISOR));
        var foreign = grantOf(other, Role.SUPERVISOR).id();
        assertThatThrownBy(() -> accounts.endGrant(one, foreign, null)).isInstanceOf(NotFound.class);
    }

    @Test
    void listsCountsFiltersAndSorts() {
        be(fixtures.account(null, UnitTree.ROOT, Role.ADMIN));
        var login = fixtures.account("KG", facility, Role.SUPERVISOR);
        assertThat(accounts.count(all(login))).isOne();
        assertThat(accounts.count(new AccountFilter(login, Role.SUPERVISOR, Sort.NAME, false)))
                .isOne();
        assertThat(accounts.count(new AccountFilter(login, Role.MINISTRY, Sort.NAME, false)))
                .isZero();
        assertThat(accounts.count(all("100%_"))).isZero();
        for (var sort : Sort.values()) {
            var up = accounts.page(new AccountFilter("", null, sort, false), 0, 5000);
            var down = accounts.page(new AccountFilter("", null, sort, true), 0, 5000);
            assertThat(up).containsExactlyElementsOf(down.reversed()).hasSize(accounts.count(all("")));
            assertThat(accounts.page(new AccountFilter("", null, sort, false), 1, 2))
                    .isEqualTo(up.subList(1, 3));
        }
    }

    private AccountDetails.GrantRow grantOf(UUID id, Role role) {
        return accounts.account(id).grants().stream()
                .filter(grant -> grant.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private List<String> actions(UUID subject) {
        return jdbc.sql("SELECT action FROM platform_audit WHERE subject = ? ORDER BY seq")
                .param(subject.toString())
                .query(String.class)
                .list();
    }

    private List<String> logins(String text) {
        return accounts.page(all(text), 0, 10).stream().map(AccountRow::login).toList();
    }

    private static AccountFilter all(String text) {
        return new AccountFilter(text, null, Sort.NAME, false);
    }

    private NewGrant grant(Role role, UnitId unit) {
        return new NewGrant(role, unit, LocalDate.now(clock), null);
    }

    private void be(String login) {
        SecurityContextHolder.getContext().setAuthentication(fixtures.authentication(login));
    }

    private static void assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }
}
