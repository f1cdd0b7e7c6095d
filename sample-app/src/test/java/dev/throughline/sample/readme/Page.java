package dev.throughline.sample.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of the documentation with its examples: its fenced blocks, each with the comment {@code <!-- example: KIND -->}
 * before it. After {@code setting} and {@code statements} the comment may name a setting of the page.
 *
 * @param file the file
 * @param name its name in messages, {@code docs/sequelize.md}
 * @param blocks the blocks
 */
record Page(Path file, String name, List<Block> blocks) {

    private static final String FENCE = "```";
    private static final String MARKER = "<!-- example: ";

    /**
     * A fenced block.
     *
     * @param line the number of its first line in the file
     * @param language what follows the opening fence
     * @param kind the first word of the comment before the block, empty without one
     * @param setting the second word of the comment, empty without one
     * @param lines the text
     */
    record Block(int line, String language, String kind, String setting, List<String> lines) {

        String text() {
            return String.join("\n", lines);
        }
    }

    static Page read(Path root, String name) {
        Path file = root.resolve(name);
        List<String> lines = lines(file);
        List<Block> blocks = new ArrayList<>();
        String marker = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(MARKER)) {
                marker = line.substring(MARKER.length(), line.indexOf(" -->"));
            } else if (line.startsWith(FENCE)) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).equals(FENCE)) {
                    end++;
                }
                if (end == lines.size()) {
                    throw new AssertionError(name + ":" + (i + 1) + ": the block does not end");
                }
                blocks.add(block(i + 2, line.substring(FENCE.length()).trim(), marker, lines.subList(i + 1, end)));
                marker = "";
                i = end;
            } else if (!line.isBlank() && !marker.isEmpty()) {
                throw new AssertionError(name + ":" + (i + 1) + ": no block follows the marker of an example");
            }
        }
        return new Page(file, name, List.copyOf(blocks));
    }

    private static Block block(int line, String language, String marker, List<String> lines) {
        int space = marker.indexOf(' ');
        return new Block(
                line,
                language,
                space < 0 ? marker : marker.substring(0, space),
                space < 0 ? "" : marker.substring(space + 1),
                List.copyOf(lines));
    }

    /** Gives where a block is, {@code docs/sequelize.md:12}. */
    String place(Block block) {
        return name + ":" + block.line();
    }

    /** Gives the setting that a block names. */
    Block settingOf(Block block) {
        return blocks.stream()
                .filter(candidate -> candidate.kind().equals("setting"))
                .filter(candidate -> candidate.setting().equals(block.setting()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(place(block) + ": there is no <!-- example: setting "
                        + block.setting() + " --> before a block of this page"));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
