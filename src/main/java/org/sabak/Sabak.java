package org.sabak;

import org.sabak.platform.StartConditions;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Sabak. What has to be true before is checked first, so that a mistake is one sentence and not a stack trace. */
@SpringBootApplication
@Modulithic(systemName = "Sabak")
public class Sabak {
    public static void main(String[] args) {
        var application = new SpringApplication(Sabak.class);
        application.addListeners(new StartConditions());
        try {
            application.run(args);
        } catch (RuntimeException alreadyReported) {
            // threads that watch the embedded database would keep a process alive that never started
            System.exit(1);
        }
    }
}
