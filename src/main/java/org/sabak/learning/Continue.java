package org.sabak.learning;

/**
 * Where an official goes on.
 *
 * @param section identifier of the section to go on with
 * @param sectionNo its place in the module, from 1
 * @param sections how many the module has
 * @param minutesLeft about how long the sections without a tick take
 */
public record Continue(String module, String section, int sectionNo, int sections, int minutesLeft) {}
