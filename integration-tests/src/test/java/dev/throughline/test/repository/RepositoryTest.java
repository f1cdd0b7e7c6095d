package dev.throughline.test.repository;

import static members.KeywordTable.KEYWORD;
import static members.MemberTable.MEMBER;
import static members.SettingTable.SETTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.Statements;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import members.KeywordRepository;
import members.Level;
import members.MemberRecord;
import members.MemberRepository;
import members.SettingRepository;
import members.Tables;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.RecordContext;
import org.jooq.RecordListener;
import org.jooq.impl.DefaultRecordListenerProvider;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of repositories share. Tables are looked at with plain jOOQ, never through what is tested. */
@DatabaseTest
abstract class RepositoryTest {

    static final long NOBODY = 999_999_999L;

    final Database database;
    final DSLContext dsl;
    final MemberRepository members;
    final SettingRepository settings;
    final KeywordRepository keywords;

    RepositoryTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        dsl = database.dsl();
        members = new MemberRepository(dsl);
        settings = new SettingRepository(dsl);
        keywords = new KeywordRepository(dsl);
    }

    @BeforeEach
    void empty() {
        database.plain().deleteFrom(MEMBER).execute();
        database.plain().deleteFrom(SETTING).execute();
        database.plain().deleteFrom(KEYWORD).execute();
    }

    static MemberRecord member(String name) {
        return new MemberRecord().setEmail(name + "@x").setName(name).setLevel(Level.GUEST);
    }

    List<MemberRecord> insert(int number) {
        return members.insertAll(
                IntStream.range(0, number).mapToObj(i -> member("m" + i)).toList());
    }

    /** Gives the rows as the table has them, by id: name and credits. */
    List<String> stored() {
        return database.plain()
                .select(field(name("name"), SQLDataType.VARCHAR), field(name("credits"), SQLDataType.INTEGER))
                .from(table(name("members")))
                .orderBy(field(name("id")))
                .fetch(row -> row.value1() + " " + row.value2());
    }

    void sends(int number, Statements.Action action) {
        assertThat(database.statements().of(action)).hasSize(number);
    }

    /** Tells that a call is refused because a parameter is null, and sends nothing. */
    void refused(String parameter, Runnable call) {
        sends(
                0,
                () -> assertThatThrownBy(call::run)
                        .isInstanceOf(NullPointerException.class)
                        .hasMessage(parameter));
    }

    /** The repository on a database of which nothing is known. */
    MemberRepository conservative() {
        Configuration derived = dsl.configuration().derive();
        derived.data("dev.throughline.dialect", "conservative");
        return members.with(derived);
    }

    /** The repository where what jOOQ writes is heard. */
    MemberRepository heard(Heard heard) {
        return members.with(dsl.configuration().derive(new DefaultRecordListenerProvider(heard)));
    }

    /** The same repository on another connection. */
    MemberRepository on(Connection connection, MemberRepository repository) {
        Configuration same = repository.dsl().configuration();
        Configuration own = database.dsl(connection).configuration().derive(same.recordListenerProviders());
        Object capabilities = same.data("dev.throughline.dialect");
        if (capabilities != null) {
            own.data("dev.throughline.dialect", capabilities);
        }
        return members.with(own);
    }

    /** Hears which records jOOQ writes. */
    static final class Heard implements RecordListener {

        final List<String> events = Collections.synchronizedList(new ArrayList<>());

        private void add(String event, RecordContext context) {
            events.add(event + " " + context.record().get("name"));
        }

        @Override
        public void insertStart(RecordContext context) {
            add("insert", context);
        }

        @Override
        public void updateStart(RecordContext context) {
            add("update", context);
        }

        @Override
        public void deleteStart(RecordContext context) {
            add("delete", context);
        }
    }
}
