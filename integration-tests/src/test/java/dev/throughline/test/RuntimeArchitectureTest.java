package dev.throughline.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.throughline.runtime.BelongsTo;
import dev.throughline.runtime.BelongsToMany;
import dev.throughline.runtime.ChildReference;
import org.jooq.SQLDialect;

/** The borders within the runtime, as docs/architecture.md describes them. */
@AnalyzeClasses(packages = RuntimeArchitectureTest.ROOT)
class RuntimeArchitectureTest {

    static final String ROOT = "dev.throughline.runtime";

    private static final String INTERNAL = ROOT + ".internal.";
    private static final String LINKS = INTERNAL.replace(".", "\\.") + "(Link|ManyLink|WantedLinks|MetLink).*";
    private static final String CHILDREN = INTERNAL.replace(".", "\\.") + "Child.*";
    private static final String PARENTS = INTERNAL.replace(".", "\\.") + "(Parent|Referred).*";

    @ArchTest
    static final ArchRule itDependsOnJooqAlone = classes()
            .that()
            .resideInAPackage(ROOT + "..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jooq..", "org.jspecify..", ROOT + "..");

    @ArchTest
    static final ArchRule whatReadsTargetsKnowsNoKindOfAssociation = noClasses()
            .that()
            .haveNameMatching(INTERNAL.replace(".", "\\.")
                    + "Target(Columns|Statements|Reader|Select|Engine|Conditions|Set)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(LINKS + "|" + CHILDREN + "|" + PARENTS)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(BelongsToMany.class, BelongsTo.class, ChildReference.class);

    @ArchTest
    static final ArchRule linksKnowNoForeignKeysOfModels = noClasses()
            .that()
            .haveNameMatching(LINKS)
            .should()
            .dependOnClassesThat()
            .haveNameMatching(CHILDREN + "|" + PARENTS);

    @ArchTest
    static final ArchRule foreignKeysOfModelsKnowNoLinks = noClasses()
            .that()
            .haveNameMatching(CHILDREN + "|" + PARENTS)
            .should()
            .dependOnClassesThat()
            .haveNameMatching(LINKS);

    @ArchTest
    static final ArchRule childrenAndParentsAreApart = noClasses()
            .that()
            .haveNameMatching(CHILDREN)
            .should()
            .dependOnClassesThat()
            .haveNameMatching(PARENTS);

    @ArchTest
    static final ArchRule theEngineAsksForCapabilitiesAndNotForDialects = noClasses()
            .that()
            .resideInAPackage(ROOT + ".internal")
            .and()
            .haveNameNotMatching(".*\\.(Capabilities|StatementCache)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(SQLDialect.class);
}
