package dev.throughline.processor.diagnostic;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells of a failure of Throughline itself what somebody needs who is to mend it. */
public final class CrashReport {

    private static final int LINES = 8;

    private CrashReport() {}

    /** Returns the failure, the version and the first lines of the stack. */
    public static String of(RuntimeException failure) {
        String version = Optional.ofNullable(CrashReport.class.getPackage().getImplementationVersion())
                .orElse("development");
        return Arrays.stream(failure.getStackTrace())
                .limit(LINES)
                .map(line -> "\n    at " + line)
                .collect(Collectors.joining("", failure + " (Throughline " + version + ")", ""));
    }
}
