package org.sabak;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Sabak {
    public static void main(String[] args) {
        SpringApplication.run(Sabak.class, args);
    }
}
