package org.sabak.identity.passwords;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import org.sabak.identity.Slip;
import org.sabak.identity.Slips;

/** From a click in a view to the page that prints the slip. */
public final class SlipNavigation {
    private SlipNavigation() {}

    /** @param back path of the page to return to */
    public static void show(Slips slips, Slip slip, String back, UI ui) {
        var session = VaadinServletRequest.getCurrent().getHttpServletRequest().getSession();
        ui.getPage().setLocation(slips.page(slip, back, session));
    }
}
