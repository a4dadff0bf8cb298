package org.sabak.platform;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves {@code frontend/} under the address that {@link Assets} gives, to be kept by the browser for a year. */
@Configuration(proxyBeanMethods = false)
class AssetsConfiguration implements WebMvcConfigurer {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private final Assets assets;

    AssetsConfiguration(Assets assets) {
        this.assets = assets;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/" + assets.build() + "/**")
                .addResourceLocations("classpath:/META-INF/resources/assets/")
                .setCacheControl(FOR_EVER);
    }

    /** The texts of the browser components. */
    @RestController
    static class Texts {
        private static final Set<String> APART = Set.of("editor");
        private final Messages messages;

        Texts(Messages messages) {
            this.messages = messages;
        }

        @GetMapping("/assets/{build}/i18n/{language}.json")
        ResponseEntity<Map<String, String>> texts(@PathVariable String language) {
            return answer("components", language);
        }

        /** What only those need who write the handbook is no load for those who read it. */
        @GetMapping("/assets/{build}/i18n/{bundle}/{language}.json")
        ResponseEntity<Map<String, String>> texts(@PathVariable String bundle, @PathVariable String language) {
            if (!APART.contains(bundle)) {
                throw new NotFound(bundle);
            }
            return answer(bundle, language);
        }

        private ResponseEntity<Map<String, String>> answer(String bundle, String language) {
            return ResponseEntity.ok()
                    .cacheControl(FOR_EVER)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(messages.all(Locale.forLanguageTag(language), bundle + "."));
        }
    }
}
