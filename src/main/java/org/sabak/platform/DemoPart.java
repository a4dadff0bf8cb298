package org.sabak.platform;

/**
 * One module's part of the demo data, planted once, at the first start of an empty database, in one transaction with all other
 * parts; ordered by {@link org.springframework.core.annotation.Order}: identity and organisation 100, learning 300,
 * assessment 400, certification 500.
 */
public interface DemoPart {
    void plant(Demo demo);
}
