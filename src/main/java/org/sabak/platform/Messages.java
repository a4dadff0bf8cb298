package org.sabak.platform;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text of the interface, from the bundles {@code vaadin-i18n/<module>[_<language>].properties}. Patterns are ICU message
 * formats, because Russian has three plural forms and the JDK's formats know only numbers' ranges. A missing translation falls
 * back to English; a missing key is shown as the key, so that it is seen and mended.
 */
@Component("messageSource")
public class Messages extends AbstractMessageSource {
    private final Map<String, Map<String, String>> bundles;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /** For Spring; also for the small tools of authors, which run without it. */
    public Messages() {
        bundles = load();
        setUseCodeAsDefaultMessage(true);
    }

    /** The text of {@code key} in the language of {@code locale}; dates among the arguments are written long, with the year. */
    public String get(Locale locale, String key, Object... arguments) {
        var language = language(locale);
        @Nullable String pattern = pattern(language, key);
        if (pattern == null) {
            return key;
        }
        if (arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        var format = formats.computeIfAbsent(
                language + '|' + key, k -> new MessageFormat(pattern, Locale.forLanguageTag(language)));
        synchronized (format) {
            return endedOnce(format.format(readable(locale, arguments)));
        }
    }

    /** All texts whose key begins with {@code prefix}, in the language of {@code locale}, sorted by key. */
    public Map<String, String> all(Locale locale, String prefix) {
        var texts = new TreeMap<String, String>();
        for (var language : List.of("en", language(locale))) {
            bundles.getOrDefault(language, Map.of()).forEach((key, text) -> {
                if (key.startsWith(prefix)) {
                    texts.put(key, text);
                }
            });
        }
        return texts;
    }

    public boolean has(String key) {
        return pattern("en", key) != null;
    }

    private @Nullable String pattern(String language, String key) {
        @Nullable String text = bundles.getOrDefault(language, Map.of()).get(key);
        return text != null ? text : bundles.getOrDefault("en", Map.of()).get(key);
    }

    private static String language(Locale locale) {
        return Languages.nearest(locale).getLanguage();
    }

    /** A Russian date ends in the full stop of its "г.", which is then also that of the sentence. */
    private static String endedOnce(String sentence) {
        return sentence.replace("г..", "г.");
    }

    private static Object[] readable(Locale locale, Object[] arguments) {
        var readable = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            readable[i] = switch (arguments[i]) {
                case LocalDate date -> longDate(locale, date);
                case LocalizedText text -> text.in(locale);
                default -> arguments[i];
            };
        }
        return readable;
    }

    /** A day with its month in words and its year, as the locale writes it: 3 мая 2027 г. */
    public static String longDate(Locale locale, LocalDate date) {
        var format = com.ibm.icu.text.DateFormat.getDateInstance(
                com.ibm.icu.text.DateFormat.LONG, Languages.nearest(locale).equals(Languages.EN) ? Locale.UK : locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    @Override
    protected java.text.@Nullable MessageFormat resolveCode(String code, Locale locale) {
        @Nullable String text = pattern(language(locale), code);
        return text == null ? null : new java.text.MessageFormat(text.replace("'", "''"), locale);
    }

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        if (code == null || !has(code)) {
            return null;
        }
        return get(locale == null ? Languages.EN : locale, code, arguments == null ? new Object[0] : arguments);
    }

    private static Map<String, Map<String, String>> load() {
        var bundles = new HashMap<String, Map<String, String>>();
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:vaadin-i18n/*.properties")) {
                var name = String.valueOf(resource.getFilename()).replace(".properties", "");
                var language = name.matches(".*_[a-z]{2}") ? name.substring(name.length() - 2) : "en";
                var properties = new Properties();
                try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                var texts = bundles.computeIfAbsent(language, l -> new HashMap<>());
                properties.forEach((key, text) -> texts.put((String) key, (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundles;
    }
}
