package org.sabak.platform;

import java.time.LocalDate;
import java.util.random.RandomGenerator;

/**
 * What the demo data of all modules share.
 *
 * @param today the day to which all dates are relative
 * @param random a source with a fixed seed, so that every installation shows the same people
 * @param officials how many officials to invent
 */
public record Demo(LocalDate today, RandomGenerator random, int officials) {}
