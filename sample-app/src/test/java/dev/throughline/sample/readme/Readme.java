package dev.throughline.sample.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The examples of a Markdown file: its fenced blocks, each with the comment {@code <!-- example: KIND -->} before it. */
final class Readme {

    private static final String FENCE = "```";
    private static final String MARKER = "<!-- example: ";

    private Readme() {}

    /**
     * A fenced block.
     *
     * @param line the number of its first line in the file
     * @param language what follows the opening fence
     * @param kind what the comment before the block says, empty without one
     * @param lines the text
     */
    record Block(int line, String language, String kind, List<String> lines) {

        String text() {
            return String.join("\n", lines);
        }
    }

    static List<Block> blocks(Path file) {
        List<String> lines = read(file);
        List<Block> blocks = new ArrayList<>();
        String kind = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(MARKER)) {
                kind = line.substring(MARKER.length(), line.indexOf(" -->"));
            } else if (line.startsWith(FENCE)) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).equals(FENCE)) {
                    end++;
                }
                if (end == lines.size()) {
                    throw new AssertionError(file + ":" + (i + 1) + ": the block does not end");
                }
                blocks.add(new Block(
                        i + 2, line.substring(FENCE.length()).trim(), kind, List.copyOf(lines.subList(i + 1, end))));
                kind = "";
                i = end;
            } else if (!line.isBlank() && !kind.isEmpty()) {
                throw new AssertionError(file + ":" + (i + 1) + ": no block follows the marker of an example");
            }
        }
        return blocks;
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
