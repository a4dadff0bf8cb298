package org.sabak.certification;

import org.sabak.platform.LocalizedText;

/** A version of a scheme and what people call it. */
public record Scheme(SchemeVersion version, LocalizedText title) {
    public String id() {
        return version.id();
    }
}
