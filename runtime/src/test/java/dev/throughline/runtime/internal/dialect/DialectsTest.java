package dev.throughline.runtime.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.Configuration;
import org.jooq.SQLDialect;
import org.jooq.impl.DefaultConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DialectsTest {

    @ParameterizedTest
    @EnumSource(names = {"H2", "MARIADB", "MYSQL", "POSTGRES", "SQLITE"})
    void aKnownDatabaseHasAClassOfItsOwn(SQLDialect family) {
        assertThat(Dialect.of(configuration(family)).name()).isEqualToIgnoringCase(family.name());
    }

    @Test
    void anyOtherIsSentWhatAnyDatabaseTakes() {
        Dialect unknown = Dialect.of(configuration(SQLDialect.FIREBIRD));
        assertThat(unknown.name()).isEqualTo("conservative");
        assertThat(unknown.linkInsert()).isEqualTo(LinkInsert.WHERE_NOT_EXISTS);
        assertThat(unknown.returning()).isEqualTo(Returning.NONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "MARIADB", "MYSQL", "POSTGRES", "SQLITE"})
    void conservativeStatementsKeepWhatIsNoChoice(SQLDialect family) {
        Configuration configuration = configuration(family);
        Dialect own = Dialect.of(configuration);
        configuration.data("dev.throughline.dialect", "conservative");
        Dialect conservative = Dialect.of(configuration);

        assertThat(conservative.name()).isEqualTo("conservative");
        assertThat(conservative.linkInsert()).isEqualTo(LinkInsert.WHERE_NOT_EXISTS);
        assertThat(conservative.returning()).isEqualTo(Returning.NONE);
        assertThat(conservative.types()).isEqualTo(own.types());
        assertThat(conservative.rowLock()).isEqualTo(own.rowLock());
        assertThat(conservative.currentRead()).isEqualTo(own.currentRead());
        assertThat(conservative.givenType()).isEqualTo(own.givenType());
        assertThat(conservative.schemasAreCatalogs()).isEqualTo(own.schemasAreCatalogs());
    }

    @Test
    void anUnknownNameIsRefused() {
        Configuration configuration = configuration(SQLDialect.H2);
        configuration.data("dev.throughline.dialect", "oracle");
        assertThatThrownBy(() -> Dialect.of(configuration))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dev.throughline.dialect = oracle")
                .hasMessageContaining("conservative");
    }

    @Test
    void aBackslashIsALiteralThatTheServerReadsAsOne() {
        assertThat(Dialect.of(configuration(SQLDialect.POSTGRES)).literalWithBackslash("a\\'b"))
                .isEqualTo("E'a\\\\''b'");
        assertThat(Dialect.of(configuration(SQLDialect.MARIADB)).literalWithBackslash("\\"))
                .isEqualTo("_utf8mb4 x'5c'");
        assertThat(Dialect.of(configuration(SQLDialect.H2)).literalWithBackslash("\\"))
                .isNull();
    }

    private static Configuration configuration(SQLDialect family) {
        return new DefaultConfiguration().set(family);
    }
}
