package org.sabak.certification;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.Assets;
import org.sabak.platform.Languages;
import org.sabak.platform.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page to which the code on a certificate leads: plain HTML with real status codes, for everybody, signed in or not.
 * Guessing names is slowed down per address: twenty tries, then one a minute.
 */
@Controller
class VerifyPage {
    private static final int TRIES = 20;
    private final VerifyService verify;
    private final Messages messages;
    private final Assets assets;
    private final LoadingCache<String, Bucket> tries = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build(address -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(TRIES).refillGreedy(1, Duration.ofMinutes(1)))
                    .build());

    VerifyPage(VerifyService verify, Messages messages, Assets assets) {
        this.verify = verify;
        this.messages = messages;
        this.assets = assets;
    }

    /** A line of the page: what was studied, in which edition and languages. */
    record StudiedLine(String title, int edition, String languages) {}

    /** The form, or the way to the page of the serial that was typed into it. */
    @GetMapping("/verify")
    String form(
            @RequestParam(required = false) @Nullable String serial,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        if (serial != null && !serial.isBlank()) {
            return "redirect:/verify/" + Serial.parse(serial).orElseGet(() -> serial.replaceAll("[^\\p{Alnum}-]", ""));
        }
        page(locale, model, response, "/verify");
        return "verify";
    }

    @GetMapping("/verify/{serial}")
    String show(@PathVariable String serial, Locale locale, Model model, HttpServletResponse response) {
        return show(serial, null, locale, model, response);
    }

    /** Compares a name with the one on the certificate. */
    @PostMapping("/verify/{serial}")
    String compare(
            @PathVariable String serial,
            @RequestParam String name,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!tries.get(request.getRemoteAddr()).tryConsume(1)) {
            response.setStatus(429);
            model.addAttribute("slow", true);
            return show(serial, null, locale, model, response);
        }
        return show(serial, name, locale, model, response);
    }

    private String show(String typed, @Nullable String name, Locale locale, Model model, HttpServletResponse response) {
        page(locale, model, response, "/verify/" + typed);
        var serial = Serial.parse(typed);
        var found = serial.flatMap(verify::verify);
        if (found.isEmpty()) {
            response.setStatus(404);
            model.addAttribute("typed", typed);
            model.addAttribute("misspelt", serial.isEmpty());
            return "verify";
        }
        var verified = found.get();
        var facts = verified.facts();
        model.addAttribute("facts", facts);
        model.addAttribute("scheme", in(facts.title(), locale));
        model.addAttribute("service", in(facts.service(), locale));
        model.addAttribute("tone", Tones.of(verified.state()).className());
        model.addAttribute(
                "word",
                messages.get(
                        locale,
                        "certification.verify.as-of",
                        messages.get(locale, Tones.key(verified.state())),
                        verified.today()));
        model.addAttribute("sentence", verified.sentence().in(messages, locale));
        model.addAttribute("certifiedOn", Messages.longDate(locale, facts.certifiedOn()));
        model.addAttribute("validFrom", Messages.longDate(locale, facts.validFrom()));
        model.addAttribute("validUntil", Messages.longDate(locale, facts.validUntil()));
        model.addAttribute("studied", studied(facts, locale));
        if (verified.shown()) {
            model.addAttribute("holder", facts.nameLatin() + " · " + facts.nameCyrillic());
        }
        if (name != null && !name.isBlank()) {
            model.addAttribute("asked", name);
            model.addAttribute("match", VerifyService.matches(facts, name));
        }
        return "verify";
    }

    private List<StudiedLine> studied(CertificateFacts facts, Locale locale) {
        return facts.studied().stream()
                .map(each -> new StudiedLine(
                        in(each.title(), locale),
                        each.edition(),
                        each.languages().stream()
                                .map(language -> messages.get(locale, "certification.language." + language))
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private void page(Locale locale, Model model, HttpServletResponse response, String path) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("assets", assets);
        model.addAttribute("path", path);
        model.addAttribute("lang", Languages.nearest(locale).getLanguage());
        model.addAttribute("languages", Languages.UI);
    }

    private static String in(java.util.Map<String, String> texts, Locale locale) {
        var text = texts.get(Languages.nearest(locale).getLanguage());
        return text != null
                ? text
                : texts.getOrDefault("en", texts.values().iterator().next());
    }
}
