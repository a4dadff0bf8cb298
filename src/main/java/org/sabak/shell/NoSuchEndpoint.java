package org.sabak.shell;

import org.sabak.platform.NotFound;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for addresses of the API that lead nowhere; otherwise Flow would answer with its first page and status 200. */
@RestController
class NoSuchEndpoint {
    @RequestMapping({"/api/**", "/content/**"})
    void none() {
        throw new NotFound("endpoint");
    }
}
