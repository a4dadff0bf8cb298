package org.sabak.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.springframework.security.test.context.support.WithUserDetails;

@IntegrationTest
class AccountsViewTest extends SpringBrowserlessTest {
    @Test
    @WithUserDetails("admin")
    void filterAndOrderComeFromTheAddress() {
        UI.getCurrent()
                .navigate(
                        "accounts",
                        QueryParameters.simple(Map.of("q", "official", "sort", "-login", "role", "officer")));
        assertThat($(TextField.class).first().getValue()).isEqualTo("official");
        var grid = $(Grid.class).single();
        assertThat(test(grid).size()).isPositive();
    }

    @Test
    @WithUserDetails("admin")
    void aNewAccountSaysBesideTheFieldWhatIsMissing() {
        navigate(NewAccountView.class);
        test($(Button.class).first()).click();
        assertThat($(TextField.class).first().isInvalid()).isTrue();
        assertThat($(H1.class).single().getText()).isNotBlank();
    }

    @Test
    @WithUserDetails("official")
    void anOfficialGetsThePageThatSaysNo() {
        var shown = navigate("accounts", com.vaadin.flow.component.html.Div.class);
        assertThat(shown.getClass().getSimpleName()).isEqualTo("DeniedView");
    }
}
