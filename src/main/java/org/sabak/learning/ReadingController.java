package org.sabak.learning;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.Languages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The reading view's side of the server. */
@RestController
@RequestMapping("/api/v1/modules/{module}")
class ReadingController {
    private final Reading reading;

    /** @param offset how far into the section, from 0 to 1 */
    record Place(String section, double offset, String language, int edition) {
        Place {
            requireNonNull(section);
            requireNonNull(language);
        }
    }

    record NoteText(String section, String text) {
        NoteText {
            requireNonNull(section);
            requireNonNull(text);
        }
    }

    record Written(String when) {}

    ReadingController(Reading reading) {
        this.reading = reading;
    }

    @GetMapping
    ResponseEntity<ReaderState> state(
            @PathVariable String module, @RequestParam(name = "lang") @Nullable String language, Locale locale) {
        var wanted = language == null ? Languages.nearest(locale).getLanguage() : language;
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(reading.state(module, wanted, locale));
    }

    @PutMapping("/position")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void moved(@PathVariable String module, @RequestBody Place place) {
        reading.moved(module, place.section(), place.offset(), place.language(), place.edition());
    }

    @PutMapping("/notes/{id}")
    Written note(@PathVariable String module, @PathVariable UUID id, @RequestBody NoteText note, Locale locale) {
        return new Written(reading.when(reading.note(module, id, note.section(), note.text()), locale));
    }
}
