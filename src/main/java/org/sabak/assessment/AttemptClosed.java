package org.sabak.assessment;

import java.util.UUID;

/** An exam attempt has a result that will not change; {@link Attempts#result} tells it. Quizzes do not publish this. */
public record AttemptClosed(UUID attempt) {}
