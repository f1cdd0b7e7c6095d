package dev.throughline.test;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/** Gives a {@link DatabaseTest} its invocations and their databases. */
final class DatabaseExtension implements ClassTemplateInvocationContextProvider {

    private static final Namespace NAMESPACE = Namespace.create(DatabaseExtension.class);

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<Invocation> provideClassTemplateInvocationContexts(ExtensionContext context) {
        Set<DatabaseKind> kinds = kinds();
        Servers servers = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Servers.class, unused -> Servers.starting(kinds), Servers.class);
        return kinds.stream()
                .sorted()
                .flatMap(kind -> modes(context, kind).map(mode -> new Invocation(servers, kind, mode)));
    }

    /** MariaDB is left out of the conservative statements to save time: they are the same for each database. */
    private static Stream<Mode> modes(ExtensionContext context, DatabaseKind kind) {
        boolean conservative = AnnotationSupport.findAnnotation(context.getRequiredTestClass(), DatabaseTest.class)
                .map(DatabaseTest::conservative)
                .orElse(false);
        return Arrays.stream(Mode.values())
                .filter(mode -> mode != Mode.CONSERVATIVE || (conservative && kind != DatabaseKind.MARIADB));
    }

    private static Set<DatabaseKind> kinds() {
        String wanted = System.getProperty("throughline.databases", "");
        if (wanted.isBlank()) {
            return Set.of(DatabaseKind.values());
        }
        return Arrays.stream(wanted.split(",", -1))
                .map(name -> DatabaseKind.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    static final class Invocation
            implements ClassTemplateInvocationContext, ParameterResolver, TestExecutionExceptionHandler {

        private final Servers servers;
        private final DatabaseKind kind;
        private final Mode mode;
        private @Nullable Database database;

        Invocation(Servers servers, DatabaseKind kind, Mode mode) {
            this.servers = servers;
            this.kind = kind;
            this.mode = mode;
        }

        @Override
        public String getDisplayName(int invocationIndex) {
            return kind + ", " + mode;
        }

        @Override
        public void prepareInvocation(ExtensionContext context) {
            database = servers.create(kind, mode, context.getRequiredTestClass().getSimpleName());
            context.getStore(NAMESPACE).put(Database.class, database);
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        /** Names the database in the message: a report that numbers the invocations does not. */
        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
            if (failure instanceof TestAbortedException) {
                throw failure;
            }
            AssertionError named = new AssertionError("[" + kind + ", " + mode + "] " + failure, failure);
            named.setStackTrace(failure.getStackTrace());
            throw named;
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Database.class;
        }

        @Override
        public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return database;
        }
    }
}
