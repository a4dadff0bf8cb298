package org.sabak.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page that every view lives in. The order of the style sheets is the order of the cascade. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("assets/theme/tokens.css")
@StyleSheet("assets/theme/app.css")
@StyleSheet("assets/theme/components.css")
@StyleSheet("assets/theme/print.css")
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addMetaTag("color-scheme", "light dark");
    }
}
