package org.sabak.authoring;

import java.util.Set;
import org.sabak.platform.LocalizedText;

/** A course in force that the caller may begin a draft of. */
public record CourseChoice(String course, LocalizedText title, int edition, Set<CourseRight> rights) {}
