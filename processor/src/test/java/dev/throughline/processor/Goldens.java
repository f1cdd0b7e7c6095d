package dev.throughline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Generated types as somebody has read them; {@code -Dthroughline.goldens=true} writes them anew. */
final class Goldens {

    private Goldens() {}

    /** Compares the text of a generated type with the one in a directory of the test's resources. */
    static void compare(String directory, String type, String generated) throws IOException {
        if (Boolean.getBoolean("throughline.goldens")) {
            Path file = Path.of("src/test/resources", directory, type + ".txt");
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated);
        }
        assertThat(generated).isEqualTo(golden(directory, type));
    }

    private static String golden(String directory, String type) throws IOException {
        try (InputStream stream = Goldens.class.getResourceAsStream("/" + directory + "/" + type + ".txt")) {
            return stream == null ? "no golden file" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
