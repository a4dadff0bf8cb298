package org.sabak.e2e;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/**
 * An official of the demo population in Kyrgyzstan, as the register shows one.
 *
 * @param cyrillic the name as it stands in lists, and in Latin script
 */
record Invented(String login, String cyrillic, String latin) {
    static final String PASSWORD = "sabak-demo";

    /** The officials behind the other logins of the README, who have none made of their number. */
    private static final Pattern NAMED = Pattern.compile("(Осмонов|Бекова)\\b.*", Pattern.UNICODE_CHARACTER_CLASS);

    /** Logins that journeys of this run have taken, so that none meets what another did. */
    private static final Set<String> TAKEN = new HashSet<>();

    /** The one whose login stands in the README. */
    static final Invented SADYKOVA = new Invented("official", "Садыкова, Айгүл Бакытовна", "Sadykova, Aigul Bakytovna");

    static String family(String name) {
        return name.replaceFirst(",.*", "");
    }

    /** The next one who holds this in the scheme that everybody needs, such as {@code none}. */
    static synchronized Invented next(Server server, String holding) {
        var ministry = Person.signedIn(server.url(""), "ministry", PASSWORD);
        var rows = ministry.get("/api/v1/register.csv?scheme=foundation&cols=name,number&holding=" + holding, 200);
        try (var parsed = CSVFormat.DEFAULT.parse(new StringReader(rows))) {
            for (var row : parsed.stream().skip(1).toList()) {
                var login = row.get(2).toLowerCase(Locale.ROOT);
                if (!NAMED.matcher(row.get(0)).matches() && TAKEN.add(login)) {
                    return new Invented(login, row.get(0), row.get(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("No official is left who holds " + holding + ":\n" + rows);
    }
}
