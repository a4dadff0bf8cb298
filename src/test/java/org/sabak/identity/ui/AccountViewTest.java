package org.sabak.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.sabak.identity.IdentityFixtures;
import org.sabak.identity.Role;
import org.sabak.identity.UnitChoices;
import org.sabak.identity.UnitTree;
import org.sabak.identity.units.UnitBox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@IntegrationTest
class AccountViewTest extends SpringBrowserlessTest {
    @Autowired
    IdentityFixtures fixtures;

    @Autowired
    UnitChoices units;

    private String login;
    private UUID account;

    @BeforeEach
    void anAdministratorOfTheInstallation() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        signIn(fixtures.account(null, UnitTree.ROOT, Role.ADMIN));
        login = fixtures.account(null, UnitTree.ROOT, Role.INTERNATIONAL);
        account = fixtures.id(login);
    }

    @Test
    @UseCase("UC-010")
    void anAccountIsShownWithItsGrantsAndItsState() {
        open(account);
        assertThat($(H1.class).single().getText()).isEqualTo("Тест Аккаунт");
        assertThat(roles()).containsExactly("International office");
        assertThat(text()).contains(login).contains("in force");
    }

    @Test
    void anAccountThatDoesNotExistIsNotFound() {
        for (var id : List.of("nonsense", UUID.randomUUID().toString())) {
            assertThat(navigate("accounts/" + id, Div.class).getClass().getSimpleName())
                    .as(id)
                    .isEqualTo("MissingView");
        }
    }

    @Test
    void aWrongAddressIsSaidBesideItsFieldAndKeepsWhatWasTyped() {
        open(account);
        var name = $(TextField.class).single();
        var email = $(EmailField.class).single();
        name.setValue("Somebody else");
        email.setValue("not an address");
        click("Save");
        assertThat(email.isInvalid()).isTrue();
        assertThat(name.getValue()).isEqualTo("Somebody else");
        email.setValue("");
        name.setValue(" ");
        click("Save");
        assertThat(name.isInvalid()).isTrue();
        name.setValue("Somebody else");
        click("Save");
        assertThat($(H1.class).single().getText()).isEqualTo("Somebody else");
    }

    @Test
    @UseCase("UC-010")
    void aGrantNeedsARoleAndAUnitAndCanBeEnded() {
        open(account);
        click("Give a role");
        var dialog = $(Dialog.class).single();
        last("Give a role");
        assertThat($(Select.class, dialog).single().isInvalid()).isTrue();
        assertThat($(UnitBox.class, dialog).single().isInvalid()).isTrue();
        role(dialog).setValue(Role.ADMIN);
        $(UnitBox.class, dialog)
                .single()
                .setValue(units.choice(UnitTree.ROOT, Locale.ENGLISH).orElseThrow());
        last("Give a role");
        assertThat(dialog.isOpened()).isFalse();
        assertThat(roles()).containsExactlyInAnyOrder("International office", "Administrator");

        click("End");
        var ending = $(Dialog.class).single();
        assertThat($(DatePicker.class, ending).all()).hasSize(1);
        last("End");
        assertThat(ending.isOpened()).isFalse();
        assertThat(roles()).containsExactly("Administrator");
    }

    @Test
    void anAccountIsDisabledAndEnabledAgain() {
        open(account);
        click("Disable");
        assertThat(buttons("Disable")).isEmpty();
        click("Enable again");
        assertThat(buttons("Disable")).hasSize(1);
    }

    @Test
    void aResetIsAskedOnceMore() {
        open(account);
        click("Give a new password");
        assertThat($(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class)
                        .single()
                        .isOpened())
                .isTrue();
    }

    @Test
    void nobodyChangesTheOwnGrantsOrClosesTheOwnAccount() {
        var own = fixtures.account(null, UnitTree.ROOT, Role.ADMIN);
        signIn(own);
        open(fixtures.id(own));
        assertThat(buttons("Give a role")).isEmpty();
        assertThat(buttons("End")).isEmpty();
        assertThat(buttons("Disable")).isEmpty();
        assertThat(buttons("Give a new password")).isEmpty();
    }

    @Test
    void aNameInCyrillicFindsTheAccount() {
        UI.getCurrent().navigate("accounts", QueryParameters.of("q", "Тест Акк"));
        assertThat(test($(com.vaadin.flow.component.grid.Grid.class).single()).size())
                .isPositive();
    }

    private void signIn(String name) {
        SecurityContextHolder.getContext().setAuthentication(fixtures.authentication(name));
    }

    private void open(UUID id) {
        UI.getCurrent().navigate("accounts/" + id);
    }

    private List<Button> buttons(String text) {
        return $(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .toList();
    }

    private void click(String text) {
        test(buttons(text).getFirst()).click();
    }

    private void last(String text) {
        test(buttons(text).getLast()).click();
    }

    @SuppressWarnings("unchecked")
    private Select<Role> role(Dialog dialog) {
        return $(Select.class, dialog).single();
    }

    private List<String> roles() {
        return $(H3.class).all().stream().map(H3::getText).toList();
    }

    private String text() {
        return ((com.vaadin.flow.component.Component) getCurrentView())
                .getElement()
                .getTextRecursively();
    }
}
