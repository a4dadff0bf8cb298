package org.sabak.assessment;

/** Somebody wants to append to an attempt without the token of that attempt; which of the two is wrong is not told. */
class TokenRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
