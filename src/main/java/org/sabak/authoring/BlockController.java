package org.sabak.authoring;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sabak.platform.Messages;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Translated blocks as the browser sends them, and modules for translators outside. */
@RestController
@RequestMapping("/api/v1/drafts/{draft}")
class BlockController {
    private static final MediaType XLIFF = MediaType.parseMediaType("application/xliff+xml");

    private final Translating translating;
    private final Drafts drafts;
    private final Messages messages;

    /** @param from the translation that the text was written on */
    record Saving(String text, String from) {
        Saving {
            requireNonNull(text);
            requireNonNull(from);
        }
    }

    record Written(String text, Instant at) {}

    /** @param theirs what somebody else has written meanwhile */
    record Overtaken(String detail, String theirs) {}

    BlockController(Translating translating, Drafts drafts, Messages messages) {
        this.translating = translating;
        this.drafts = drafts;
        this.messages = messages;
    }

    /** 409 with the other text if somebody else has translated the block since. */
    @PutMapping("/blocks/{module}/{language}")
    ResponseEntity<Object> save(
            @PathVariable UUID draft,
            @PathVariable String module,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String block,
            @RequestBody Saving saving,
            Locale locale) {
        var saved = translating.save(draft, module, language, block, saving.text(), saving.from());
        return saved.conflict()
                ? ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(new Overtaken(messages.get(locale, "authoring.translate.overtaken"), saved.text()))
                : ResponseEntity.ok(new Written(saved.text(), saved.at()));
    }

    @GetMapping("/xliff/{language}")
    ResponseEntity<byte[]> xliff(
            @PathVariable UUID draft, @PathVariable String language, @RequestParam Optional<String> module) {
        var bytes = translating.export(draft, module, language);
        var name = module.orElse(drafts.draft(draft).course()) + "." + language + ".xlf";
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(XLIFF)
                .body(bytes);
    }
}
