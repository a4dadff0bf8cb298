package org.sabak.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import org.sabak.identity.Slip;
import org.sabak.identity.Slips;

/** From a click in a view to the page that prints the slip. */
final class SlipNavigation {
    private SlipNavigation() {}

    static void show(Slips slips, Slip slip, String back, UI ui) {
        var session = VaadinServletRequest.getCurrent().getHttpServletRequest().getSession();
        ui.getPage().setLocation(slips.page(slip, back, session));
    }
}
