package dev.throughline.sample.pugs;

import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** What the command line asks for. */
record Options(String url, @Nullable String user, @Nullable String password, boolean help) {

    static final String USAGE = """
            Tells the pug story on a database: creates tables, links pugs with friends, and reads them from both sides.

            It drops the tables pugs, friends, friendship, treats, tastes and playmates of that database first, so give it
            one of its own.

              --url URL            JDBC URL of H2, SQLite, PostgreSQL or MariaDB; H2 in memory if not given
              --user USER          the database's user
              --password PASSWORD  the user's password
              --help               prints this

            Examples of a URL:
              jdbc:h2:mem:pugs
              jdbc:sqlite:pugs.db?foreign_keys=on
              jdbc:postgresql://localhost:5432/pugs
              jdbc:mariadb://localhost:3306/pugs
            """;

    private static final String IN_MEMORY = "jdbc:h2:mem:pugs";

    /**
     * Reads the command line.
     *
     * @throws UsageException if it cannot be understood
     */
    static Options parse(String... args) throws UsageException {
        String url = IN_MEMORY;
        String user = null;
        String password = null;
        boolean help = false;
        Iterator<String> words = Arrays.asList(args).iterator();
        while (words.hasNext()) {
            String word = words.next();
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String option = equals < 0 ? word : word.substring(0, equals);
            String given = equals < 0 ? null : word.substring(equals + 1);
            switch (option) {
                case "--help" -> help = true;
                case "--url" -> url = value(option, given, words);
                case "--user" -> user = value(option, given, words);
                case "--password" -> password = value(option, given, words);
                default -> throw new UsageException("Unknown option " + word);
            }
        }
        return new Options(url, user, password, help);
    }

    private static String value(String option, @Nullable String given, Iterator<String> words) throws UsageException {
        if (given != null) {
            return given;
        }
        if (!words.hasNext()) {
            throw new UsageException("The option " + option + " needs a value");
        }
        return words.next();
    }

    /** Says what is wrong with the command line. */
    static final class UsageException extends Exception {

        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }
}
