package dev.throughline.processor.resolve;

import static dev.throughline.processor.Declarations.association;
import static dev.throughline.processor.Declarations.model;
import static dev.throughline.processor.Declarations.reference;
import static dev.throughline.processor.Declarations.required;
import static dev.throughline.processor.Declarations.with;
import static dev.throughline.processor.model.declared.ReferenceKind.BELONGS_TO;
import static dev.throughline.processor.model.declared.ReferenceKind.HAS_MANY;
import static dev.throughline.processor.model.declared.ReferenceKind.HAS_ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.throughline.processor.model.declared.ModelDeclaration;
import dev.throughline.processor.model.declared.ReferenceDeclaration;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Reference;
import dev.throughline.processor.model.schema.Association;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.ForeignKey;
import dev.throughline.processor.model.schema.Index;
import dev.throughline.processor.model.schema.ReferenceAssociation;
import dev.throughline.processor.model.schema.Schema;
import dev.throughline.processor.model.schema.Table;
import dev.throughline.processor.model.schema.UniqueKey;
import dev.throughline.processor.naming.Naming;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReferenceResolverTest {

    private static final Resolver RESOLVER = new Resolver(Naming.SNAKE);

    @Test
    void theColumnIsNamedByThePropertyThatBelongs() {
        Table toy = table(
                "Toy",
                model("Toy", reference(BELONGS_TO, "Toy", "keeper", "Owner")),
                model("Owner", reference(HAS_MANY, "Owner", "toys", "Toy")));

        assertThat(toy.columns()).extracting(Column::name).containsExactly("id", "name", "keeper_id");
        assertThat(toy.columns().get(2)).satisfies(column -> {
            assertThat(column.accessor()).isEqualTo("keeperId");
            assertThat(column.setter()).isEqualTo("setKeeperId");
            assertThat(column.nullable()).isTrue();
        });
        assertThat(toy.foreignKeys()).singleElement().satisfies(key -> {
            assertThat(key.constant()).isEqualTo("KEEPER");
            assertThat(key.name()).isEqualTo("fk_toys_keeper_id");
            assertThat(key.enforced()).isTrue();
            assertThat(key.path()).isEmpty();
        });
        assertThat(toy.indexes()).extracting(Index::name).containsExactly("ix_toys_keeper_id");
    }

    @Test
    void theColumnIsNamedByTheModelWhereNothingBelongs() {
        Table toy = table("Toy", model("Toy"), model("Owner", reference(HAS_MANY, "Owner", "playthings", "Toy")));

        assertThat(toy.columns()).extracting(Column::name).containsExactly("id", "name", "owner_id");
        assertThat(toy.columns().get(2).nullable()).isTrue();
        assertThat(toy.foreignKeys()).extracting(ForeignKey::constant).containsExactly("OWNER");
    }

    @Test
    void aRequiredAssociationMakesAColumnThatIsNeverNull() {
        Schema schema = schema(
                model("Toy", required(reference(BELONGS_TO, "Toy", "owner", "Owner"))),
                model("Owner", reference(HAS_MANY, "Owner", "toys", "Toy")));

        assertThat(table("Toy", schema).columns().get(2).nullable()).isFalse();
        assertThat(resolved(schema, "Owner", "toys").required()).isTrue();
        assertThat(resolved(schema, "Toy", "owner").names().targetId()).isEqualTo("ownerId");
    }

    @Test
    void oneOfEachBetweenAModelAndItselfAreTheTwoDirections() {
        Draft draft = draft(model(
                "Node",
                reference(HAS_MANY, "Node", "children", "Node"),
                reference(BELONGS_TO, "Node", "parent", "Node")));

        assertThat(draft.references()).allSatisfy(reference -> {
            assertThat(reference.columns()).containsExactly("parent_id");
            assertThat(reference.inverse()).isPresent();
        });
    }

    @Test
    void aTableThatRefersToItselfIsNoCircle() {
        Schema schema = schema(
                model(
                        "Ant",
                        reference(BELONGS_TO, "Ant", "queen", "Ant"),
                        reference(BELONGS_TO, "Ant", "hill", "Hill")),
                model("Hill"));

        assertThat(schema.tables())
                .extracting(table -> table.identity().constant())
                .containsExactly("HILL", "ANT");
    }

    @Test
    void columnsThatAreGivenFindTheOtherDirection() {
        Draft draft = draft(
                model(
                        "Toy",
                        reference(BELONGS_TO, "Toy", "owner", "Owner"),
                        reference(BELONGS_TO, "Toy", "borrower", "Owner")),
                model(
                        "Owner",
                        reference(HAS_MANY, "Owner", "borrowed", "Toy", "borrower_id"),
                        reference(HAS_MANY, "Owner", "toys", "Toy")));

        assertThat(inverse(draft, "borrowed")).contains("borrower");
        assertThat(inverse(draft, "borrower")).contains("borrowed");
        assertThat(inverse(draft, "toys")).contains("owner");
        assertThat(inverse(draft, "owner")).contains("toys");
    }

    @Test
    void severalThatFitAreDoubtful() {
        Draft draft = draft(
                model(
                        "Toy",
                        reference(BELONGS_TO, "Toy", "owner", "Owner"),
                        reference(BELONGS_TO, "Toy", "borrower", "Owner")),
                model("Owner", reference(HAS_MANY, "Owner", "toys", "Toy")));

        assertThat(inverse(draft, "toys")).isEmpty();
        assertThat(find(draft, "toys").doubtful())
                .extracting(ReferenceDeclaration::property)
                .containsExactly("owner", "borrower");
    }

    @Test
    void aNameDecidesBetweenDirections() {
        Draft draft = draft(
                model(
                        "Toy",
                        reference(BELONGS_TO, "Toy", "owner", "Owner"),
                        with(reference(BELONGS_TO, "Toy", "borrower", "Owner"), "", "borrowed")),
                model(
                        "Owner",
                        reference(HAS_MANY, "Owner", "toys", "Toy"),
                        reference(HAS_MANY, "Owner", "borrowed", "Toy")));

        assertThat(find(draft, "borrowed").columns()).containsExactly("borrower_id");
        assertThat(find(draft, "toys").columns()).containsExactly("owner_id");
    }

    @Test
    void aHasOneMakesItsColumnUnique() {
        Table passport = table(
                "Passport", model("Passport"), model("Person", reference(HAS_ONE, "Person", "passport", "Passport")));

        assertThat(passport.uniqueKeys()).extracting(UniqueKey::name).containsExactly("uq_passports_person_id");
        assertThat(passport.indexes()).isEmpty();
        assertThat(passport.finders()).isEmpty();
    }

    @Test
    void aHasOneByThePrimaryKeyNeedsNoOtherKey() {
        Schema schema = schema(
                model("Passport", required(reference(BELONGS_TO, "Passport", "person", "Person", "id"))),
                model("Person", reference(HAS_ONE, "Person", "passport", "Passport")));
        Table passport = table("Passport", schema);

        assertThat(passport.columns()).hasSize(2);
        assertThat(passport.uniqueKeys()).isEmpty();
        assertThat(passport.indexes()).isEmpty();
        assertThat(resolved(schema, "Person", "passport").required()).isTrue();
    }

    @Test
    void columnsThatReferToSeveralModelsHaveNoForeignKeyInTheDatabase() {
        Table comment = table(
                "Comment",
                model(
                        "Comment",
                        reference(BELONGS_TO, "Comment", "post", "Post", "subject_id"),
                        reference(BELONGS_TO, "Comment", "image", "Image", "subject_id")),
                model("Post", with(reference(HAS_MANY, "Post", "comments", "Comment", "subject_id"), "post", "")),
                model("Image", with(reference(HAS_MANY, "Image", "comments", "Comment", "subject_id"), "image", "")));

        assertThat(comment.columns()).hasSize(3);
        assertThat(comment.foreignKeys())
                .extracting(ForeignKey::constant, ForeignKey::name, ForeignKey::enforced)
                .containsExactly(
                        tuple("POST", "fk_comments_subject_id_posts", false),
                        tuple("IMAGE", "fk_comments_subject_id_images", false));
        assertThat(comment.associations())
                .allSatisfy(association -> assertThat(association.scopes())
                        .singleElement()
                        .satisfies(term -> {
                            assertThat(term.part().option()).isEqualTo("sourceScope");
                            assertThat(term.isSound()).isTrue();
                        }));
    }

    @Test
    void associationsStayInTheOrderOfDeclaration() {
        Table pug = table(
                "Pug",
                model(
                        "Pug",
                        reference(HAS_MANY, "Pug", "toys", "Toy"),
                        association("Pug", "friends", "Friend", List.of(), List.of()),
                        reference(BELONGS_TO, "Pug", "owner", "Friend")),
                model("Toy"),
                model("Friend"));

        assertThat(pug.associations()).extracting(Association::property).containsExactly("toys", "friends", "owner");
    }

    @Test
    void tablesInACircleAreStillThereOnce() {
        Schema schema = schema(
                model("Hen", reference(BELONGS_TO, "Hen", "egg", "Egg")),
                model("Egg", reference(BELONGS_TO, "Egg", "hen", "Hen")),
                model("Nest", reference(BELONGS_TO, "Nest", "hen", "Hen")));

        assertThat(schema.tables())
                .extracting(table -> table.identity().constant())
                .containsExactly("EGG", "HEN", "NEST");
    }

    private static Optional<String> inverse(Draft draft, String property) {
        return find(draft, property).inverse().map(ReferenceDeclaration::property);
    }

    private static Reference find(Draft draft, String property) {
        return draft.references().stream()
                .filter(reference -> reference.declaration().property().equals(property))
                .findFirst()
                .orElseThrow();
    }

    private static ReferenceAssociation resolved(Schema schema, String model, String property) {
        return table(model, schema).referenceAssociations().stream()
                .filter(association -> association.property().equals(property))
                .findFirst()
                .orElseThrow();
    }

    private static Draft draft(ModelDeclaration... models) {
        return RESOLVER.draft(List.of(models));
    }

    private static Schema schema(ModelDeclaration... models) {
        return RESOLVER.schema(draft(models));
    }

    private static Table table(String model, ModelDeclaration... models) {
        return table(model, schema(models));
    }

    private static Table table(String model, Schema schema) {
        return schema.tables().stream()
                .filter(table -> table.identity().parameter().simpleName().equals(model))
                .findFirst()
                .orElseThrow();
    }
}
