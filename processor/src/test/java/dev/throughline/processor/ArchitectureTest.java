package dev.throughline.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javax.lang.model.SourceVersion;

@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    static final String ROOT = "dev.throughline.processor";

    @ArchTest
    static final ArchRule theModelIsOfJavaAlone = classes()
            .that()
            .resideInAPackage(ROOT + ".model")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", ROOT + ".model");

    @ArchTest
    static final ArchRule whatDecidesKnowsNoCompiler = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".resolve", ROOT + ".check")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("javax..", "com.palantir..")
                    .and(not(equivalentTo(SourceVersion.class)).as("more than Java's keywords")));

    @ArchTest
    static final ArchRule elementsAreReadInOnePlace = noClasses()
            .that()
            .resideInAPackage(ROOT + ".render")
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
            .resideOutsideOfPackage(ROOT + ".render")
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
    static final ArchRule rulesDoNotKnowWhatIsRendered = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".check", ROOT + ".resolve", ROOT + ".model")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".render", ROOT + ".write", ROOT + ".read");

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
