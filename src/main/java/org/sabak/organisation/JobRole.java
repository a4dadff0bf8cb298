package org.sabak.organisation;

import org.sabak.platform.LocalizedText;

/** A profession, such as psychologist. (An access role, such as supervisor, belongs to identity.) */
public record JobRole(String id, LocalizedText title) {}
