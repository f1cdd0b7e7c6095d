package dev.throughline.processor.resolve;

import static dev.throughline.processor.Declarations.association;
import static dev.throughline.processor.Declarations.model;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.processor.model.declared.LinkDeclaration;
import dev.throughline.processor.model.declared.ModelDeclaration;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Side;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.ForeignKey;
import dev.throughline.processor.model.schema.Schema;
import dev.throughline.processor.model.schema.Table;
import dev.throughline.processor.naming.Naming;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolverTest {

    private static final List<String> NONE = List.of();

    @Test
    void theColumnsOfAJoinTableAreInAlphabeticalOrder() {
        Table table = joinTable(
                Naming.SNAKE,
                model("Friend", association("Friend", "pugs", "Pug", NONE, NONE)),
                model("Pug", association("Pug", "friends", "Friend", NONE, NONE)));

        assertThat(names(table)).containsExactly("created_at", "updated_at", "friend_id", "pug_id");
        assertThat(table.foreignKeys()).extracting(ForeignKey::constant).containsExactly("FRIEND", "PUG");
        assertThat(table.indexes())
                .singleElement()
                .satisfies(index -> assertThat(index.name()).isEqualTo("ix_friendship_pug_id_friend_id"));
    }

    @Test
    void noNameOfAPropertyAndNoOtherDirectionChangesTheOrderOfTheKey() {
        List<String> key = List.of("friend_id", "pug_id");

        for (String property : List.of("friends", "zeds", "buddies")) {
            LinkDeclaration there = association("Pug", property, "Friend", NONE, NONE);
            LinkDeclaration back = association("Friend", "pugs", "Pug", NONE, NONE);
            assertThat(key(model("Friend"), model("Pug", there))).isEqualTo(key);
            assertThat(key(model("Friend", back), model("Pug", there))).isEqualTo(key);
            assertThat(key(model("Friend", back), model("Pug"))).isEqualTo(key);
        }
    }

    @Test
    void noNameOfAPropertyChangesTheOrderOfTheKeyOfAModelWithItself() {
        List<String> from = List.of("from_id");
        List<String> to = List.of("to_id");

        assertThat(key(model(
                        "Pug", association("Pug", "a", "Pug", from, to), association("Pug", "b", "Pug", to, from))))
                .isEqualTo(key(model(
                        "Pug", association("Pug", "d", "Pug", from, to), association("Pug", "c", "Pug", to, from))))
                .containsExactly("from_id", "to_id");
    }

    private static List<String> key(ModelDeclaration... models) {
        return joinTable(Naming.SNAKE, models).identity().key().columns().stream()
                .map(Column::name)
                .toList();
    }

    @Test
    void namesFollowTheOption() {
        Table table = joinTable(
                Naming.CAMEL, model("Friend"), model("Pug", association("Pug", "friends", "Friend", NONE, NONE)));

        assertThat(names(table)).containsExactly("createdAt", "updatedAt", "friendId", "pugId");
    }

    @Test
    void whatOneSideGivesHoldsForBoth() {
        Draft draft = draft(
                model("Friend", association("Friend", "pugs", "Pug", NONE, NONE)),
                model("Pug", association("Pug", "friends", "Friend", List.of("dog"), List.of("pal"))));

        assertThat(draft.joins().get(0).sides())
                .hasSize(2)
                .allSatisfy(side -> assertThat(
                                side.declaration().property().equals("friends") ? side.foreignKey() : side.otherKey())
                        .containsExactly("dog"));
    }

    @Test
    void anAssociationWithItselfHasColumnsThatDiffer() {
        assertThat(side(association("Pug", "friends", "Pug", NONE, NONE)).otherKey())
                .containsExactly("friend_id");
        assertThat(side(association("Pug", "pugs", "Pug", NONE, NONE)).otherKey())
                .containsExactly("other_pug_id");
    }

    @Test
    void twoAssociationsWithItselfThroughOneTableAreItsDirections() {
        Draft draft = draft(model(
                "Pug",
                association("Pug", "following", "Pug", NONE, NONE),
                association("Pug", "followers", "Pug", NONE, NONE)));

        List<Side> sides = draft.joins().get(0).sides();

        assertThat(sides.get(0).inverseOf(sides.get(1))).isTrue();
    }

    @Test
    void theOrderOfModelsDoesNotMatter() {
        ModelDeclaration friend = model("Friend", association("Friend", "pugs", "Pug", NONE, NONE));
        ModelDeclaration pug = model("Pug", association("Pug", "friends", "Friend", NONE, NONE));

        assertThat(schema(Naming.SNAKE, pug, friend)).isEqualTo(schema(Naming.SNAKE, friend, pug));
    }

    @Test
    void joinTablesComeAfterWhatTheyReferTo() {
        Schema schema =
                schema(Naming.SNAKE, model("Zebra"), model("Pug", association("Pug", "zebras", "Zebra", NONE, NONE)));

        assertThat(schema.tables())
                .extracting(table -> table.identity().constant())
                .containsExactly("PUG", "ZEBRA", "FRIENDSHIP");
    }

    private static Side side(LinkDeclaration association) {
        return draft(model("Pug", association)).joins().get(0).leading();
    }

    private static Table joinTable(Naming naming, ModelDeclaration... models) {
        List<Table> tables = schema(naming, models).tables();
        return tables.get(tables.size() - 1);
    }

    private static List<String> names(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    private static Draft draft(ModelDeclaration... models) {
        return new Resolver(Naming.SNAKE).draft(List.of(models));
    }

    private static Schema schema(Naming naming, ModelDeclaration... models) {
        Resolver resolver = new Resolver(naming);
        return resolver.schema(resolver.draft(List.of(models)));
    }
}
