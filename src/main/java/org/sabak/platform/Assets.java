package org.sabak.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The addresses of our own browser files. They carry a hash over all of them, so that a browser may keep a file for ever and a
 * page never meets a script of another version.
 */
@Component
public class Assets {
    private static final String COMPONENTS = "META-INF/resources/assets/components/";
    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private final String build;
    private final Map<String, List<String>> components = new ConcurrentHashMap<>();

    Assets() {
        build = hash();
    }

    /** The address of a file of {@code frontend/}, such as {@code components/sabak-quiz.js}. */
    public String url(String path) {
        return "/assets/" + build + "/" + path;
    }

    /** The addresses of a component, such as {@code sabak-quiz}, and of all that it imports, to be loaded ahead. */
    public List<String> component(String name) {
        return components.computeIfAbsent(
                name, script -> ScriptImports.from(COMPONENTS, List.of(script + ".js"), NOTHING).stream()
                        .map(file -> url("components/" + file))
                        .toList());
    }

    /** The address of the components' texts in the language of {@code locale}. */
    public String texts(Locale locale) {
        return url("i18n/" + Languages.nearest(locale).getLanguage() + ".json");
    }

    /** The address of the texts of a component that has a bundle of its own, because few people ever load it. */
    public String texts(String bundle, Locale locale) {
        return url("i18n/" + bundle + "/" + Languages.nearest(locale).getLanguage() + ".json");
    }

    public String build() {
        return build;
    }

    private static String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var resolver = new PathMatchingResourcePatternResolver();
            for (var pattern : new String[] {
                "classpath*:META-INF/resources/assets/**/*.*",
                "classpath*:vaadin-i18n/components*.properties",
                "classpath*:vaadin-i18n/editor*.properties"
            }) {
                var files = resolver.getResources(pattern);
                Arrays.sort(files, Comparator.comparing(Assets::address));
                for (Resource file : files) {
                    if (file.isReadable()) {
                        digest.update(file.getContentAsByteArray());
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String address(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
