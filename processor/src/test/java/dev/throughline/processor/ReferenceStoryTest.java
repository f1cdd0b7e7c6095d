package dev.throughline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Owners with toys, people with passports, and categories in a tree. */
class ReferenceStoryTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OwnerTable",
                "OwnerRecord",
                "OwnerRepository",
                "ToyTable",
                "ToyRecord",
                "ToyData",
                "ToyRepository",
                "PersonTable",
                "PersonRecord",
                "PassportRecord",
                "CategoryTable",
                "Tables"
            })
    void readsAsWrittenByHand(String type) throws IOException {
        String generated = Compiler.JAVAC
                .compile(directory, Models.references(), "-proc:only")
                .text("home/" + type + ".java");

        Goldens.compare("references", type, generated);
    }

    @Test
    void compilesWithoutWarningsOfJavadoc() {
        Compiler.Result result = Compiler.JAVAC.compile(
                directory, Models.references(), "-Xlint:all", "-Xdoclint:all/protected,-missing");

        assertThat(result.success()).isTrue();
        assertThat(result.diagnostics())
                .filteredOn(diagnostic -> diagnostic.getSource() != null
                        && diagnostic.getSource().getName().contains("generated"))
                .isEmpty();
    }

    @Test
    void isTheSameWhateverTheOrderAndTheCompiler() {
        Map<String, String> reversed = new TreeMap<>(Comparator.reverseOrder());
        reversed.putAll(Models.references());

        Map<String, String> expected = Compiler.JAVAC
                .compile(directory.resolve("javac"), Models.references())
                .generated();

        assertThat(expected).hasSize(5 * 4 + 1);
        assertThat(Compiler.JAVAC
                        .compile(directory.resolve("reversed"), reversed)
                        .generated())
                .isEqualTo(expected);
        assertThat(Compiler.ECJ
                        .compile(directory.resolve("ecj"), Models.references())
                        .generated())
                .isEqualTo(expected);
    }
}
