package dev.throughline.processor;

import com.google.auto.service.AutoService;
import dev.throughline.processor.check.Rules;
import dev.throughline.processor.diagnostic.CrashReport;
import dev.throughline.processor.diagnostic.Printer;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.diagnostic.Suggestions;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.ModelDeclaration;
import dev.throughline.processor.model.declared.Place;
import dev.throughline.processor.model.schema.Schema;
import dev.throughline.processor.naming.GeneratedNames;
import dev.throughline.processor.naming.Naming;
import dev.throughline.processor.read.GeneratedAnnotation;
import dev.throughline.processor.read.ModelsReader;
import dev.throughline.processor.read.Reading;
import dev.throughline.processor.read.Sources;
import dev.throughline.processor.render.Renderer;
import dev.throughline.processor.render.Source;
import dev.throughline.processor.resolve.Resolver;
import dev.throughline.processor.write.CompilerFiles;
import dev.throughline.processor.write.SourceWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Writes the tables, records and repositories of the interfaces that carry {@code @Model}. */
@AutoService(Processor.class)
public final class AssociationProcessor extends AbstractProcessor {

    /** The option that says how tables and columns are named: {@code snake}, which is the default, or {@code camel}. */
    public static final String NAMING = "throughline.naming";

    private static final Place NOWHERE = Place.of(new JavaType("", ""));

    private final Sources sources = new Sources();
    private final Set<JavaType> written = new TreeSet<>();
    // Names, not elements: those of one round mean nothing in the next.
    private final Set<JavaType> pending = new TreeSet<>();
    private final Set<JavaType> generated = new TreeSet<>();
    // What models were generated without, because nobody seemed to make it.
    private final Map<JavaType, Set<String>> missing = new TreeMap<>();
    private int roundsAskedFor;
    private boolean optionReported;

    /**
     * Returns our annotations, and the one that marks what we generate: nobody else would claim it, and javac warns of
     * that under {@code -Xlint}, too.
     */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("dev.throughline.annotations.*", "javax.annotation.processing.Generated");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(NAMING);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Returns true: the annotations are ours alone, and unclaimed ones are a warning under {@code -Xlint}. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // The warning would break the build of everyone who uses -Werror.
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        try {
            processRound(round);
        } catch (RuntimeException e) {
            pending.clear();
            Report report = new Report();
            report.add(Problem.CRASH, NOWHERE, CrashReport.of(e));
            new Printer(processingEnv.getMessager()).print(report, place -> Printer.Position.NONE);
        }
        return true;
    }

    private void processRound(RoundEnvironment round) {
        sources.add(round);
        ModelsReader reader =
                new ModelsReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils(), sources, files());
        reportLateTypes(reader, round);
        pending.addAll(reader.withCompanions(reader.named(round)));
        pending.removeAll(generated);
        Reading reading = reader.read(pending, round);
        Set<JavaType> waiting = isWaiting(round)
                ? WaitingModels.closure(reading.models(), reading.missing().keySet())
                : Set.of();
        List<ModelDeclaration> models = reading.models().stream()
                .filter(model -> !waiting.contains(model.type()))
                .toList();
        Set<JavaType> doubtful = WaitingModels.doubtful(reading, waiting);
        Report report = reading.report().without(waiting).without(doubtful);
        Naming naming = naming(report);
        Schema schema = new Pipeline(new Resolver(naming), new Rules(userTypes()), report).run(models);
        write(schema, report);
        if (!waiting.isEmpty()) {
            askForRound(waiting, report);
        }
        new Printer(processingEnv.getMessager()).print(report.without(doubtful), reading.positions());
        generated.addAll(pending);
        pending.retainAll(waiting);
        generated.removeAll(waiting);
        reading.missing().forEach((model, names) -> {
            if (!waiting.contains(model)) {
                missing.put(model, names);
            }
        });
    }

    // Where a round has brought nothing but what we wrote, nobody else is at work, and nobody makes the missing types
    // any
    // more. The compiler reports them. That the rest is generated all the same, and in a round whose types the compiler
    // still takes notice of, keeps it from reporting much else.
    private boolean isWaiting(RoundEnvironment round) {
        return !round.processingOver() && !written.containsAll(sources.newest());
    }

    private void askForRound(Set<JavaType> waiting, Report report) {
        JavaType first = new TreeSet<>(waiting).first();
        roundsAskedFor++;
        try {
            writer().askForRound(first.packageName(), roundsAskedFor);
        } catch (IOException e) {
            report.add(Problem.NOT_WRITTEN, Place.of(first), first.packageName(), e);
        }
    }

    // The compiler would see nothing wrong any more.
    private void reportLateTypes(ModelsReader reader, RoundEnvironment round) {
        if (missing.isEmpty()) {
            return;
        }
        Reading again = reader.read(missing.keySet(), round);
        Report report = new Report();
        missing.forEach((model, names) -> names.stream()
                .filter(name -> !again.missing().getOrDefault(model, Set.of()).contains(name))
                .forEach(name ->
                        report.add(Problem.LATE_TYPE, Place.of(model).annotation("Model"), name, model.simpleName())));
        new Printer(processingEnv.getMessager()).print(report, again.positions());
        report.findings().forEach(finding -> missing.remove(finding.place().type()));
    }

    private CompilerFiles files() {
        return new CompilerFiles(processingEnv);
    }

    private SourceWriter writer() {
        return new SourceWriter(processingEnv.getFiler(), processingEnv.getElementUtils(), files());
    }

    private Naming naming(Report report) {
        String option = processingEnv.getOptions().getOrDefault(NAMING, Naming.SNAKE.option());
        Optional<Naming> naming = Naming.of(option);
        if (naming.isEmpty() && !optionReported) {
            optionReported = true;
            List<String> known =
                    Arrays.stream(Naming.values()).map(Naming::option).toList();
            report.add(Problem.NAMING_OPTION, NOWHERE, option, Suggestions.near(option, known));
        }
        return naming.orElse(Naming.SNAKE);
    }

    private Set<JavaType> userTypes() {
        Set<JavaType> result = new TreeSet<>(sources.types());
        result.removeAll(written);
        return result;
    }

    private void write(Schema schema, Report report) {
        SourceWriter writer = writer();
        Elements elements = processingEnv.getElementUtils();
        Renderer renderer = new Renderer(
                GeneratedAnnotation.readableFrom(pending, elements),
                type -> elements.getTypeElement(type.qualifiedName()) != null);
        List<Source> sourcesToWrite = new ArrayList<>();
        for (Source source : renderer.render(schema)) {
            if (written.contains(source.type())) {
                reportLate(source, report);
            } else if (!sources.types().contains(source.type())) {
                sourcesToWrite.add(source);
            }
        }
        sourcesToWrite.forEach(writer::prepare);
        sourcesToWrite.forEach(source -> write(source, writer, report));
    }

    private void write(Source source, SourceWriter writer, Report report) {
        written.add(source.type());
        if (writer.isTooLate(source)) {
            report.add(
                    Problem.STALE_RECORD,
                    Place.of(source.origins().get(0)),
                    source.type().qualifiedName(),
                    Runtime.version().feature());
        }
        if (isTables(source) && writer.isHiding(source)) {
            JavaType first = source.origins().get(0);
            report.add(
                    Problem.TABLES_HIDDEN,
                    Place.of(first).annotation("Model"),
                    first.packageName(),
                    source.type().qualifiedName());
        }
        try {
            writer.write(source);
        } catch (IOException e) {
            report.add(
                    Problem.NOT_WRITTEN,
                    Place.of(source.origins().get(0)),
                    source.type().qualifiedName(),
                    e);
        }
    }

    // A join table is the same for whoever comes late to it, but the class of a package's tables is not.
    private void reportLate(Source source, Report report) {
        if (isTables(source)) {
            source.origins().stream()
                    .filter(pending::contains)
                    .forEach(model -> report.add(
                            Problem.LATE_MODEL,
                            Place.of(model).annotation("Model"),
                            model.simpleName(),
                            source.type().qualifiedName()));
        }
    }

    private static boolean isTables(Source source) {
        return source.type().name().equals(GeneratedNames.TABLES);
    }
}
