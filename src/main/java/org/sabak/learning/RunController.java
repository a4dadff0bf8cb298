package org.sabak.learning;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Scenarios: beginning needs a session, appending needs the run's token and nothing else. */
@RestController
@RequestMapping("/api/v1/runs/{id}")
class RunController {
    private final Runs runs;

    record Opening(String module, String language, UUID device) {
        Opening {
            requireNonNull(module);
            requireNonNull(language);
            requireNonNull(device);
        }
    }

    RunController(Runs runs) {
        this.runs = runs;
    }

    @PutMapping
    ResponseEntity<RunState> open(@PathVariable UUID id, @RequestBody Opening opening) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(runs.open(id, opening.module(), opening.language(), opening.device()));
    }

    /** The cookie of whoever is signed in is never looked at. A run without its token is as good as none: 404. */
    @PostMapping("/choices")
    Runs.Held append(
            @PathVariable UUID id,
            @RequestHeader(name = RunToken.HEADER, required = false) @Nullable String token,
            @RequestBody List<Runs.@Nullable Chosen> choices) {
        return runs.append(id, token, choices).orElseThrow(() -> new NotFound("run"));
    }
}
