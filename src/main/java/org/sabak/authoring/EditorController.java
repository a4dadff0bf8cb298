package org.sabak.authoring;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.assessment.AttemptJson.Feedback;
import org.sabak.handbook.Pictures;
import org.sabak.platform.Messages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What the editor in the browser asks for and sends. */
@RestController
@RequestMapping("/api/v1/drafts/{draft}")
class EditorController {
    private final Editing editing;
    private final Drafts drafts;
    private final Previews previews;
    private final Presence presence;
    private final Messages messages;

    /** @param from the revision that the text was written on */
    record Saving(String text, int from) {
        Saving {
            requireNonNull(text);
        }
    }

    record Written(int revision, Instant savedAt) {}

    /** @param revision the newest one, whose text is {@code theirs} */
    record Overtaken(String detail, int revision, String theirs, String ancestor, String who) {}

    record Shown(String path, String text) {
        Shown {
            requireNonNull(path);
            requireNonNull(text);
        }
    }

    record Answered(
            String path,
            String text,
            String question,
            @Nullable JsonNode response) {
        Answered {
            requireNonNull(path);
            requireNonNull(text);
            requireNonNull(question);
        }
    }

    record ThreeTexts(String base, String mine, String theirs) {
        ThreeTexts {
            requireNonNull(base);
            requireNonNull(mine);
            requireNonNull(theirs);
        }
    }

    record Merged(List<LineMerge.Hunk> hunks) {}

    record Seen(String path, UUID page, boolean left) {
        Seen {
            requireNonNull(path);
            requireNonNull(page);
        }
    }

    EditorController(Editing editing, Drafts drafts, Previews previews, Presence presence, Messages messages) {
        this.editing = editing;
        this.drafts = drafts;
        this.previews = previews;
        this.presence = presence;
        this.messages = messages;
    }

    @GetMapping("/editor")
    ResponseEntity<EditedFile> open(
            @PathVariable UUID draft, @RequestParam(defaultValue = "") String path, Locale locale) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(editing.open(draft, path, locale));
    }

    /** 409 with both texts if somebody else has saved since; a text that is there already is as good as saved. */
    @PutMapping("/files")
    ResponseEntity<Object> save(
            @PathVariable UUID draft,
            @RequestParam(defaultValue = "") String path,
            @RequestBody Saving saving,
            Locale locale) {
        var saved = drafts.save(draft, path, saving.text(), saving.from());
        var conflict = saved.conflict().filter(other -> !other.theirs().equals(saving.text()));
        return conflict.<ResponseEntity<Object>>map(other -> ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(new Overtaken(
                                messages.get(locale, "authoring.editor.overtaken", other.by()),
                                saved.revision(),
                                other.theirs(),
                                other.ancestor(),
                                other.by())))
                .orElseGet(() -> ResponseEntity.ok(new Written(saved.revision(), saved.at())));
    }

    @PostMapping("/merge")
    Merged merge(@PathVariable UUID draft, @RequestBody ThreeTexts texts) {
        drafts.require(draft);
        return new Merged(LineMerge.of(texts.base(), texts.mine(), texts.theirs()));
    }

    @PostMapping("/preview")
    FilePreview preview(@PathVariable UUID draft, @RequestBody Shown shown, Locale locale) {
        return previews.of(draft, shown.path(), shown.text(), locale);
    }

    @PostMapping("/preview/answer")
    Feedback answer(@PathVariable UUID draft, @RequestBody Answered answered) {
        return previews.answer(draft, answered.path(), answered.text(), answered.question(), answered.response());
    }

    @PostMapping("/presence")
    Presence.Present present(@PathVariable UUID draft, @RequestBody Seen seen, Locale locale) {
        return presence.note(draft, seen.path(), seen.page(), seen.left(), locale);
    }

    @GetMapping("/picture")
    ResponseEntity<byte[]> picture(@PathVariable UUID draft, @RequestParam(defaultValue = "") String path) {
        var picture = editing.picture(draft, path);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_TYPE, picture.type())
                .header("Content-Security-Policy", Pictures.NOTHING_ACTIVE)
                .body(picture.bytes());
    }
}
