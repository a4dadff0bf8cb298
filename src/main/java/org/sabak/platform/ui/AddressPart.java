package org.sabak.platform.ui;

import java.util.function.Consumer;

/**
 * What a parameter in the addresses of views stands for, such as the id of a module. The very first answer to an address is made
 * before its view: with this it has the status that the view will come to. A bean for each.
 *
 * @param name of the parameter, the same in all routes
 * @param find throws {@link org.sabak.platform.NotFound} if the value names nothing that the signed-in user may see; cheap,
 *     because the view will look again
 */
public record AddressPart(String name, Consumer<String> find) {}
