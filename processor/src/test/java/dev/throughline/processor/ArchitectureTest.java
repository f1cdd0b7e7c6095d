package dev.throughline.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** The packages of the processor and what each may know, as docs/architecture.md describes them. */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    static final String ROOT = "dev.throughline.processor";

    /** Which packages each may know, all of them further up in the list. */
    private static final Map<String, String[]> MAY_KNOW = new LinkedHashMap<>();

    static {
        mayKnow("model.declared");
        mayKnow("model.schema", "model.declared");
        mayKnow("model.resolved", "model.declared", "model.schema");
        mayKnow("diagnostic", "model.declared");
        mayKnow("naming", "model.declared");
        mayKnow("read", "model.declared", "diagnostic", "naming");
        mayKnow("resolve", "model.declared", "model.schema", "model.resolved", "naming");
        mayKnow("check.wording", "model.declared", "model.schema", "model.resolved");
        mayKnow("check.model", rulesAnd());
        mayKnow("check.link", rulesAnd());
        mayKnow("check.reference", rulesAnd("check.link"));
        mayKnow("check.schema", rulesAnd("check.reference"));
        mayKnow(
                "check",
                "model.declared",
                "model.schema",
                "model.resolved",
                "diagnostic",
                "check.model",
                "check.link",
                "check.reference",
                "check.schema");
        mayKnow("render.vocabulary", "model.declared", "model.schema");
        mayKnow("render.javadoc", "model.declared", "model.schema", "naming", "render.vocabulary");
        mayKnow("render", "model.declared", "model.schema", "render.vocabulary", "render.javadoc");
        mayKnow("write", "model.declared", "read", "render");
    }

    private static void mayKnow(String name, String... others) {
        for (String other : others) {
            if (!MAY_KNOW.containsKey(other)) {
                throw new IllegalStateException(name + " may know " + other + ", which is not further up in the list");
            }
        }
        MAY_KNOW.put(name, others);
    }

    private static String[] rulesAnd(String... others) {
        String[] result = {
            "model.declared", "model.schema", "model.resolved", "diagnostic", "naming", "resolve", "check.wording"
        };
        return Stream.of(result, others).flatMap(Stream::of).toArray(String[]::new);
    }

    @ArchTest
    static final ArchRule eachPackageKnowsWhatItMayAlone = borders();

    private static ArchRule borders() {
        LayeredArchitecture layers = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("the rounds")
                .definedBy(ROOT);
        for (String name : MAY_KNOW.keySet()) {
            layers = layers.layer(name).definedBy(ROOT + "." + name);
        }
        for (Map.Entry<String, String[]> entry : MAY_KNOW.entrySet()) {
            layers = entry.getValue().length == 0
                    ? layers.whereLayer(entry.getKey()).mayNotAccessAnyLayer()
                    : layers.whereLayer(entry.getKey()).mayOnlyAccessLayers(entry.getValue());
        }
        return layers.ensureAllClassesAreContainedInArchitecture();
    }

    @ArchTest
    static final ArchRule noPackagesAreInACircle =
            slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theModelIsOfJavaAlone = classes()
            .that()
            .resideInAPackage(ROOT + ".model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", ROOT + ".model..");

    @ArchTest
    static final ArchRule whatDecidesKnowsNoCompiler = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".naming", ROOT + ".resolve", ROOT + ".check..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("javax..", "com.palantir..")
                    .and(not(equivalentTo(SourceVersion.class)).as("more than Java's keywords")));

    @ArchTest
    static final ArchRule elementsAreReadInOnePlace = noClasses()
            .that()
            .resideInAPackage(ROOT + ".render..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.annotation.processing..", "javax.lang.model.type..", "javax.lang.model.util..");

    @ArchTest
    static final ArchRule typesOfTheCompilerStayWithTheReader = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".read")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javax.lang.model.type..");

    @ArchTest
    static final ArchRule sourceIsRenderedInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".render..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.palantir..");

    @ArchTest
    static final ArchRule messagesArePrintedInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".diagnostic", ROOT)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javax.annotation.processing.Messager");

    @ArchTest
    static final ArchRule filesAreWrittenInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".write", ROOT)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javax.annotation.processing.Filer");

    @ArchTest
    static final ArchRule theRuntimeAndTheAnnotationsAreNamesOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.throughline.runtime..", "dev.throughline.annotations..", "org.jooq..");

    @ArchTest
    static final ArchRule onlyTheProcessorIsForOthers = classes()
            .that()
            .resideInAPackage(ROOT)
            .and()
            .doNotHaveSimpleName("AssociationProcessor")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule nothingDependsOnTheOrderOfHashes =
            noClasses().should().callMethod(java.util.stream.Collectors.class, "toSet");
}
