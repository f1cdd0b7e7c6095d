package dev.throughline.sample.readme;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The JDK's compiler with Throughline's processor, all warnings on. */
final class InMemoryCompiler {

    private InMemoryCompiler() {}

    /** Compiles source texts into a directory; gives what the compiler has to say, nothing if all is well. */
    static List<String> compile(Map<String, String> sources, Path output, String... options) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> all = new ArrayList<>(List.of("-Xlint:all,-processing", "--release", "17"));
            all.addAll(List.of("-d", output.toString(), "-s", output.toString()));
            all.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
            all.addAll(List.of(options));
            List<JavaFileObject> units = new ArrayList<>();
            sources.forEach((name, text) -> units.add(new Source(name, text)));
            JavaCompiler.CompilationTask task =
                    compiler.getTask(new StringWriter(), files, diagnostics, all, null, units);
            boolean compiled = task.call();
            List<String> messages = new ArrayList<>();
            for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
                messages.add(diagnostic.toString());
            }
            if (!compiled && messages.isEmpty()) {
                messages.add("the compiler failed without a word");
            }
            return messages;
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
