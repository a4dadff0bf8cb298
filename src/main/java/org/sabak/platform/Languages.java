package org.sabak.platform;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;

/** The languages of the user interface. Content may come in any language. */
public final class Languages {
    public static final Locale EN = Locale.ENGLISH;
    public static final Locale RU = Locale.of("ru");
    public static final Locale KY = Locale.of("ky");
    public static final List<Locale> UI = List.of(EN, RU, KY);

    /** The cookie in which a browser keeps the language that was last chosen in it. */
    public static final String COOKIE = "sabak-language";

    private Languages() {}

    /** The language of the interface nearest to {@code wanted}: itself if we have it, else English. */
    public static Locale nearest(Locale wanted) {
        return UI.stream()
                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(EN);
    }

    /** The name of a language in that language, for a switch: "Русский". */
    public static String nameOf(String code) {
        var locale = ULocale.forLanguageTag(code);
        var name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale.toLocale()) + name.substring(1);
    }
}
