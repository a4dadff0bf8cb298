package org.sabak.certification;

/** Which components of the scheme a period was, or is to be, earned with. */
public enum Pathway {
    PRIMARY,
    RENEWAL
}
