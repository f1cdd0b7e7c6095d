package dev.throughline.test.models;

import static keys.DeviceTable.DEVICE;
import static keys.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import keys.DeviceRecord;
import keys.DeviceRepository;
import keys.TagRecord;
import keys.TagRepository;
import org.jooq.Configuration;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenants.AuthorKey;
import tenants.AuthorRecord;
import tenants.AuthorRepository;
import tenants.BookKey;
import tenants.BookRecord;
import tenants.BookRepository;

/** Sets of keys of every size: one, as many as stand in a list, one more than that, many more. */
@DatabaseTest(conservative = true)
class KeySetsTest {

    private final Database database;

    KeySetsTest(Database database) {
        this.database = database;
        database.once(dsl -> {
            keys.Tables.create(dsl);
            tenants.Tables.create(dsl);
        });
    }

    @BeforeEach
    void empty() {
        database.plain().deleteFrom(DEVICE).execute();
        database.plain().deleteFrom(TAG).execute();
        database.plain().deleteFrom(tenants.AuthorTable.AUTHOR).execute();
        database.plain().deleteFrom(tenants.BookTable.BOOK).execute();
    }

    private static UUID uuid(int number) {
        return new UUID(7L << 12, number);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 300})
    void keys_of_one_column(int number) {
        DeviceRepository devices = new DeviceRepository(database.dsl());
        TagRepository tags = new TagRepository(database.dsl());
        tags.insert(new TagRecord().setName("it's"));
        devices.insertAll(IntStream.range(0, number + 1)
                .mapToObj(i -> new DeviceRecord().setId(uuid(i)).setLabel("device " + i))
                .toList());
        List<UUID> ids = IntStream.range(0, number)
                .mapToObj(KeySetsTest::uuid)
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));

        assertThat(tags.addDevices("it's", ids)).hasSize(number);
        assertThat(tags.addDevices("it's", ids)).hasSize(number);
        assertThat(tags.hasDevices("it's", ids)).isTrue();
        assertThat(tags.hasDevices("it's", List.of(uuid(number)))).isFalse();
        assertThat(devices.findAllById(ids)).hasSize(number);
        assertThat(devices.tagsOf(ids).count().values()).hasSize(number).containsOnly(1L);
        ids.set(0, uuid(number));
        assertThat(tags.hasDevices("it's", ids)).isFalse();
        assertThat(tags.setDevices("it's", ids).added()).containsExactly(uuid(number));
        assertThat(tags.removeDevices("it's", ids)).isEqualTo(number);
        assertThat(tags.countDevices("it's")).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 300})
    void keys_of_several_columns(int number) {
        AuthorRepository authors = new AuthorRepository(database.dsl());
        BookRepository books = new BookRepository(database.dsl());
        AuthorKey author = new AuthorKey(3, 9L);
        authors.insert(new AuthorRecord().setTenantId(3).setId(9L).setName("author"));
        List<BookRecord> records = new ArrayList<>();
        for (int i = 0; i <= number; i++) {
            records.add(new BookRecord().setTenantId(3).setId((long) i).setName("book"));
            records.add(new BookRecord().setTenantId(4).setId((long) i).setName("of others"));
        }
        books.insertAll(records);
        List<BookKey> keys = IntStream.range(0, number)
                .mapToObj(i -> new BookKey(3, (long) i))
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));

        assertThat(authors.addBooks(author, keys)).hasSize(number);
        assertThat(authors.hasBooks(author, keys)).isTrue();
        assertThat(books.findAllById(keys)).hasSize(number);
        assertThat(books.authorsOf(keys).count().values()).hasSize(number).containsOnly(1L);
        keys.set(0, new BookKey(3, (long) number));
        assertThat(authors.hasBooks(author, keys)).isFalse();
        assertThat(authors.setBooks(author, keys).added()).containsExactly(keys.get(0));
        assertThat(authors.removeBooks(author, keys)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 65})
    void keys_that_stand_in_the_text_because_jooqs_settings_say_so(int number) {
        Configuration configuration =
                database.dsl().configuration().derive(new Settings().withStatementType(StatementType.STATIC_STATEMENT));
        TagRepository tags = new TagRepository(configuration.dsl());
        DeviceRepository devices = new DeviceRepository(configuration.dsl());
        tags.insert(new TagRecord().setName("it's"));
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            ids.add(devices.insert(new DeviceRecord().setId(uuid(i)).setLabel("device"))
                    .id());
        }

        assertThat(tags.addDevices("it's", ids)).hasSize(number);
        assertThat(tags.hasDevices("it's", ids)).isTrue();
        assertThat(tags.removeDevices("it's", ids)).isEqualTo(number);
    }
}
