package dev.throughline.processor.render.javadoc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.processor.model.declared.JavaType;
import org.junit.jupiter.api.Test;

class DocTest {

    private static final JavaType HOME = new JavaType("story", "PugTable");

    @Test
    void plainNamesAreCode() {
        assertThat(Doc.code("pug_id = ?")).isEqualTo("{@code pug_id = ?}");
    }

    @Test
    void noNameEndsTheComment() {
        assertThat(Doc.code("a*/b")).doesNotContain("*/").startsWith("<code>");
        assertThat(Doc.code("\\u002a/")).doesNotContain("\\");
        assertThat(Doc.code("}")).doesNotContain("}");
    }

    @Test
    void typesOfOtherPackagesAreQualified() {
        Doc doc = Doc.in(HOME);

        assertThat(doc.link(new JavaType("story", "Pug"), "id()")).isEqualTo("{@link Pug#id()}");
        assertThat(doc.link(new JavaType("zoo", "Pug"))).isEqualTo("{@link zoo.Pug}");
    }

    @Test
    void longSentencesAreWrapped() {
        String text =
                Doc.in(HOME).text("word ".repeat(60)).returns("it").build().toString();

        assertThat(text.lines()).allMatch(line -> line.length() <= 110);
        assertThat(text).contains("\n\n@return it");
    }
}
