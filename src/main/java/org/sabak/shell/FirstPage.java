package org.sabak.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import org.sabak.identity.SessionGate;
import org.sabak.platform.Assets;
import org.springframework.stereotype.Component;

/**
 * What the first HTML of a view carries from the server: its icon, light or dark, after how long a PC left alone is locked, and that no
 * browser keeps it: on a shared PC, Back must not show a page of somebody who has signed out.
 */
@Component
class FirstPage implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;
    private final transient SessionGate gate;
    private final transient Assets assets;

    FirstPage(SessionGate gate, Assets assets) {
        this.gate = gate;
        this.assets = assets;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> {
            var document = response.getDocument();
            response.getVaadinResponse().setHeader("Cache-Control", "no-store");
            if (response.getVaadinRequest() instanceof VaadinServletRequest request) {
                var theme = ThemeSwitch.kept(request.getHttpServletRequest());
                if (theme != null) {
                    document.selectXpath("/html").attr("data-theme", theme);
                }
            }
            document.head().appendElement("link").attr("rel", "icon").attr("href", assets.url("img/favicon.svg"));
            document.head()
                    .appendElement("meta")
                    .attr("name", "sabak-idle")
                    .attr("content", String.valueOf(gate.lockAfter().toSeconds()));
        });
    }
}
