package org.sabak.handbook;

import java.util.Map;
import org.sabak.platform.PersonId;

/** How far a person has come, for the list of modules; implemented by the module that keeps it. */
public interface ModuleProgress {
    /** How many of a module's sections are ticked. */
    record Progress(int ticked, int sections) {
        public boolean complete() {
            return sections > 0 && ticked >= sections;
        }
    }

    /** Module → progress, for the modules that the person has begun. */
    Map<String, Progress> of(PersonId person);
}
