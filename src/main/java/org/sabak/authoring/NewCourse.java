package org.sabak.authoring;

import org.sabak.platform.LocalizedText;

/**
 * A course to be begun.
 *
 * @param id folder name: lower-case Latin letters, digits and hyphens
 * @param source language in which it is written
 * @param module identifier of its first module
 * @param moduleTitle in the source language
 */
public record NewCourse(String id, String source, LocalizedText title, String module, String moduleTitle) {}
