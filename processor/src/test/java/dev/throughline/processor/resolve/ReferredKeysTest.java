package dev.throughline.processor.resolve;

import static dev.throughline.processor.Declarations.association;
import static dev.throughline.processor.Declarations.model;
import static dev.throughline.processor.Declarations.withKeys;
import static dev.throughline.processor.Declarations.withUniqueName;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.throughline.processor.model.declared.LinkDeclaration;
import dev.throughline.processor.model.declared.ModelDeclaration;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.resolved.Side;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.ReferredKey;
import dev.throughline.processor.model.schema.Table;
import dev.throughline.processor.naming.Naming;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReferredKeysTest {

    private static final List<String> NONE = List.of();
    private static final LinkDeclaration FRIENDS = association("Pug", "friends", "Friend", NONE, NONE);
    private static final LinkDeclaration PUGS = association("Friend", "pugs", "Pug", NONE, NONE);

    private final Resolver resolver = new Resolver(Naming.SNAKE);

    @Test
    void aPropertyIsAKeyIfItIsTheWholePrimaryKeyOrUnique() {
        ReferredKeys keys = new ReferredKeys(resolved(withUniqueName(model("Pug"))));

        assertThat(keys.properties()).containsExactly("id", "name");
        assertThat(keys.of("id")).contains(keys.primary());
        assertThat(keys.of("name").orElseThrow().property()).contains("name");
        assertThat(keys.of("none")).isEmpty();
        assertThat(new ReferredKeys(resolved(model("Pug"))).of("name")).isEmpty();
    }

    @Test
    void columnsAreNamedAndTypedAfterWhatTheyReferTo() {
        Table table = joinTable(withUniqueName(model("Pug", withKeys(FRIENDS, "name", "id"))), model("Friend"));

        assertThat(table.identity().key().columns())
                .extracting(Column::name, column -> column.type().type().simpleName())
                .containsExactly(tuple("friend_id", "Long"), tuple("pug_name", "String"));
        assertThat(table.foreignKeys())
                .extracting(key -> key.key().property().orElse("primary"))
                .containsExactly("primary", "name");
    }

    @Test
    void whatOneSideGivesIsMirroredToTheOther() {
        List<Side> sides = sides(
                withUniqueName(model("Pug", withKeys(FRIENDS, "name", ""))), withUniqueName(model("Friend", PUGS)));

        assertThat(sides.get(0).inverseOf(sides.get(1))).isTrue();
        assertThat(sides)
                .filteredOn(side -> side.declaration().equals(PUGS))
                .extracting(Side::targetKey)
                .extracting(ReferredKey::property)
                .containsExactly(Optional.of("name"));
    }

    @Test
    void associationsThatReferToOtherKeysAreNotTheSame() {
        LinkDeclaration named = withKeys(association("Pug", "buddies", "Friend", List.of("a"), NONE), "name", "");
        List<Side> sides = sides(
                withUniqueName(model("Pug", association("Pug", "friends", "Friend", List.of("a"), NONE), named)),
                model("Friend"));

        assertThat(sides.get(0).sameAs(sides.get(1))).isFalse();
    }

    private ResolvedModel resolved(ModelDeclaration model) {
        return resolver.draft(List.of(model)).models().get(0);
    }

    private List<Side> sides(ModelDeclaration... models) {
        return resolver.draft(List.of(models)).joins().get(0).sides();
    }

    private Table joinTable(ModelDeclaration... models) {
        List<Table> tables = resolver.schema(resolver.draft(List.of(models))).tables();
        return tables.get(tables.size() - 1);
    }
}
