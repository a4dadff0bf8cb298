package org.sabak.authoring.ui;

import java.util.UUID;
import org.sabak.authoring.CourseHistory;
import org.sabak.authoring.Drafts;
import org.sabak.platform.NotFound;
import org.sabak.platform.ui.AddressPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands in the addresses of authors. */
@Configuration(proxyBeanMethods = false)
class AuthoringAddresses {
    static final String DRAFT = "draft";
    static final String COURSE = "course";

    @Bean
    AddressPart draftInAddress(Drafts drafts) {
        return new AddressPart(DRAFT, value -> drafts.require(id(value)));
    }

    @Bean
    AddressPart courseInAddress(CourseHistory history) {
        return new AddressPart(COURSE, history::require);
    }

    /** @throws NotFound if this is no identifier */
    static UUID id(String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException no) {
            throw new NotFound(value);
        }
    }
}
