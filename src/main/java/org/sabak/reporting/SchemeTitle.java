package org.sabak.reporting;

import org.sabak.platform.LocalizedText;

/** A scheme by its newest version. */
public record SchemeTitle(String id, LocalizedText title) {}
