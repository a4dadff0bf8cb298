package org.sabak.identity;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class TriesTest {
    @Autowired
    private Tries tries;

    @Test
    void aRoomFullOfPeopleBehindOneAddressSignsInAtOnce() {
        try (var room = Executors.newFixedThreadPool(8)) {
            var people = IntStream.range(0, 200)
                    .mapToObj(person -> room.submit(() -> {
                        var who = Tries.Who.account(UUID.randomUUID(), "KG");
                        tries.begin(who, "192.0.2.77");
                        tries.succeeded(who, "192.0.2.77");
                    }))
                    .toList();
            assertThatCode(() -> {
                        for (var person : people) {
                            person.get();
                        }
                    })
                    .doesNotThrowAnyException();
        }
    }
}
