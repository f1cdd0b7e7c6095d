package dev.throughline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;

class PackagingTest {

    @Test
    void compilersFindTheProcessor() {
        assertThat(ServiceLoader.load(Processor.class)).hasAtLeastOneElementOfType(AssociationProcessor.class);
    }

    @Test
    void gradleKnowsThatFilesAreMadeOfSeveralModels() throws IOException {
        String resource = "/META-INF/gradle/incremental.annotation.processors";
        try (InputStream stream = AssociationProcessor.class.getResourceAsStream(resource)) {
            assertThat(stream).isNotNull();
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualToIgnoringNewLines(AssociationProcessor.class.getName() + ",aggregating\n");
        }
    }
}
