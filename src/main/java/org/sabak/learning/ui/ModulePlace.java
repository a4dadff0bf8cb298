package org.sabak.learning.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sabak.learning.Reading;
import org.sabak.platform.NotFound;

/** Which module in which language an address names: the language of {@code ?lang=}, else that of the interface. */
record ModulePlace(String module, String language) {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    static ModulePlace of(BeforeEnterEvent event) {
        return new ModulePlace(
                event.getRouteParameters().get("module").orElseThrow(() -> new NotFound("module")),
                language(
                        event.getLocation().getQueryParameters().getSingleParameter("lang"),
                        event.getUI().getLocale()));
    }

    /** @param asked what the address asks for; anything but a code of a language is not heard */
    static String language(Optional<String> asked, Locale locale) {
        return asked.filter(code -> LANGUAGE.matcher(code).matches()).orElseGet(locale::getLanguage);
    }

    String stateUrl() {
        return Reading.address(module, language);
    }
}
