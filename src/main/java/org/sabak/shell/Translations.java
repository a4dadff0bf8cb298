package org.sabak.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.Languages;
import org.sabak.platform.Messages;
import org.springframework.stereotype.Component;

/** Gives the views the texts of {@link Messages}. */
@Component
class Translations implements I18NProvider {
    private static final long serialVersionUID = 1L;
    private final transient Messages messages;

    Translations(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.UI;
    }

    @Override
    public Locale getDefaultLocale() {
        return Languages.EN;
    }

    @Override
    public String getTranslation(String key, @Nullable Locale locale, Object... arguments) {
        return messages.get(locale == null ? Languages.EN : locale, key, arguments);
    }

    @Override
    public Map<String, String> getAllTranslations(@Nullable Locale locale) {
        return Map.of();
    }
}
