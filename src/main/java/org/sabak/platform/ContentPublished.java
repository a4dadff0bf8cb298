package org.sabak.platform;

/**
 * Content has come into force on this node: at its start, after it published a new tree, or because another node did. Sent after
 * the commit, on the loader's thread, on every node; whoever keeps content in memory reads it anew from the database in an
 * {@link org.springframework.context.event.EventListener}, lower modules first (handbook 100, assessment 200, learning 300,
 * certification 400).
 *
 * @param version counts the publications of this installation; 0 = nothing was ever published
 */
public record ContentPublished(long version) {}
