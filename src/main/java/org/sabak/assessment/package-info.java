/**
 * Questions, exams and attempts: the bank that comes with the handbook, drawing a form, marking answers, and the events of
 * attempts, which are appended and never overwritten.
 */
@NullMarked
@ApplicationModule(
        displayName = "Assessment",
        allowedDependencies = {"platform", "platform::ui", "identity", "organisation", "handbook", "handbook::markdown"
        })
package org.sabak.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
