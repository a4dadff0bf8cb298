/**
 * Questions, quizzes and exams: the bank that the editions of the handbook carry, attempts and their append-only events,
 * marking, and results. An attempt is a function of its events; nothing that reached the server is lost, and no key leaves it
 * before the attempt has closed. Whether somebody may begin is asked of {@link org.sabak.assessment.ExamGate}, which learning
 * and certification implement; what follows from an answer or a result is theirs too.
 */
@NullMarked
@ApplicationModule(
        displayName = "Assessment",
        allowedDependencies = {"platform", "platform::ui", "identity"})
package org.sabak.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
