package org.sabak.assessment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number of points. Partial points are fractions such as 2/3; with decimals a sum of them could miss a pass mark by a
 * rounding error.
 */
public record Points(BigInteger numerator, BigInteger denominator) implements Comparable<Points> {
    public static final Points ZERO = of(0);

    public Points {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("denominator");
        }
        var divisor = numerator.gcd(denominator);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    public static Points of(long whole) {
        return of(whole, 1);
    }

    public static Points of(long numerator, long denominator) {
        return new Points(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public Points plus(Points other) {
        return new Points(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Points times(long factor) {
        return new Points(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    /** Rounded half up, for storing and showing; never for comparing with a pass mark. */
    public BigDecimal rounded(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    /** Whole per cent of a maximum, rounded down, so that 79.9 never looks like a pass at 80. */
    public int percentOf(int max) {
        return max == 0
                ? 0
                : numerator
                        .multiply(BigInteger.valueOf(100))
                        .divide(denominator.multiply(BigInteger.valueOf(max)))
                        .intValueExact();
    }

    /** Whether this is at least so many per cent of a maximum. */
    public boolean reaches(int percent, int max) {
        return times(100).compareTo(of((long) percent * max)) >= 0;
    }

    @Override
    public int compareTo(Points other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
