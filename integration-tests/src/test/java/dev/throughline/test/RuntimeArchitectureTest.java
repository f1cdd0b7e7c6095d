package dev.throughline.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.jooq.SQLDialect;

/** The packages of the runtime and their order, as docs/architecture.md describes them. */
@AnalyzeClasses(packages = RuntimeArchitectureTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class RuntimeArchitectureTest {

    static final String ROOT = "dev.throughline.runtime";

    private static final String INTERNAL = ROOT + ".internal.";

    /** Each knows those before it alone. */
    private static final List<String> ORDER = List.of(
            "value",
            "model",
            "sql",
            "dialect",
            "jdbc",
            "binding",
            "key",
            "query",
            "target",
            "row",
            "link",
            "reference",
            "include");

    @ArchTest
    static final ArchRule itDependsOnJooqAlone = classes()
            .that()
            .resideInAPackage(ROOT + "..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jooq..", "org.jspecify..", ROOT + "..");

    @ArchTest
    static void thePackagesOfTheEngineKnowThoseBeforeThemAlone(JavaClasses classes) {
        for (int i = 0; i < ORDER.size(); i++) {
            String[] later = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(name -> INTERNAL + name)
                    .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage(INTERNAL + ORDER.get(i))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .check(classes);
            }
        }
    }

    @ArchTest
    static void everyPackageOfTheEngineHasItsPlaceInTheOrder(JavaClasses classes) {
        JavaPackage internal = classes.getPackage(ROOT + ".internal");
        assertThat(internal.getClasses()).isEmpty();
        assertThat(internal.getSubpackages())
                .extracting(JavaPackage::getRelativeName)
                .containsExactlyInAnyOrderElementsOf(ORDER);
    }

    @ArchTest
    static final ArchRule linksAndReferencesAreApart = noClasses()
            .that()
            .resideInAPackage(INTERNAL + "reference")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(INTERNAL + "link");

    @ArchTest
    static final ArchRule noPackagesOfTheEngineAreInACircle =
            slices().matching(INTERNAL + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule whatGeneratedCodeCallsKnowsNothingElse = noClasses()
            .that()
            .resideInAPackage(ROOT + ".codegen")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT, ROOT + ".schema", ROOT + ".internal..");

    @ArchTest
    static final ArchRule tablesAreDefinedWithoutWhatAPersonUses = noClasses()
            .that()
            .resideInAPackage(ROOT + ".schema")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT);

    @ArchTest
    static final ArchRule nothingOfTheEngineDefinesTables = noClasses()
            .that()
            .resideInAPackage(ROOT + ".internal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".schema");

    @ArchTest
    static final ArchRule dialectsAloneTellDatabasesApart = noClasses()
            .that()
            .resideInAnyPackage(ROOT, ROOT + ".internal..")
            .and()
            .resideOutsideOfPackage(INTERNAL + "dialect")
            .and()
            .haveNameNotMatching(".*\\.StatementCache(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(SQLDialect.class);
}
