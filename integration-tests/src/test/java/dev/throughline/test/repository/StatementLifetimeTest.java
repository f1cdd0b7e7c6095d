package dev.throughline.test.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static twins.crm.UserTable.USER;

import dev.throughline.test.FreshClasses;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.h2.jdbcx.JdbcDataSource;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import twins.crm.Tables;
import twins.crm.UserRecord;
import twins.crm.UserRepository;

/** How long statements are kept that were rendered once. */
class StatementLifetimeTest {

    private static final int TENANTS = 10_000;
    private static final int MOST_TENANTS = 300;
    private static final int WAITS = 300;
    private static final long MILLISECONDS = 100;

    private final DSLContext dsl;

    StatementLifetimeTest() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:statement_lifetime;DB_CLOSE_DELAY=-1");
        dsl = DSL.using(dataSource, SQLDialect.H2);
    }

    @BeforeEach
    void create() {
        Tables.create(dsl);
        new UserRepository(dsl)
                .insert(new UserRecord().setEmail("ann@example.org").setName("Ann"));
    }

    @AfterEach
    void drop() {
        Tables.drop(dsl);
    }

    @Test
    void the_loader_of_the_tables_is_let_go() throws Exception {
        ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();

        Reference<ClassLoader> loader = use("twins.crm", gone);

        assertThat(isLetGo(gone)).as("%s", loader).isTrue();
    }

    private Reference<ClassLoader> use(String packageName, ReferenceQueue<ClassLoader> gone) throws Exception {
        ClassLoader loader = new FreshClasses(packageName);
        assertThat(names(loader, packageName)).containsExactly("Ann");
        return new PhantomReference<>(loader, gone);
    }

    private static boolean isLetGo(ReferenceQueue<?> gone) throws InterruptedException {
        for (int i = 0; i < WAITS; i++) {
            System.gc();
            if (gone.remove(MILLISECONDS) != null) {
                return true;
            }
        }
        return false;
    }

    @Test
    void tables_of_the_same_name_of_several_loaders_read_their_own_columns() throws Exception {
        List<ClassLoader> loaders =
                List.of(new FreshClasses("twins.crm"), new FreshClasses("twins.crm"), new FreshClasses("twins.shop"));

        for (int round = 0; round < 2; round++) {
            assertThat(names(loaders.get(0), "twins.crm")).containsExactly("Ann");
            assertThat(names(loaders.get(1), "twins.crm")).containsExactly("Ann");
            assertThat(names(loaders.get(2), "twins.shop")).containsExactly("Ann");
        }
        assertThat(new UserRepository(dsl).findAll()).containsExactly(dsl.fetchSingle(USER));
    }

    private List<Object> names(ClassLoader loader, String packageName) throws Exception {
        Class<?> type = loader.loadClass(packageName + ".UserRepository");
        Object repository = type.getConstructor(DSLContext.class).newInstance(dsl);
        List<Object> names = new ArrayList<>();
        for (Object row : (List<?>) type.getMethod("findAll").invoke(repository)) {
            assertThat(row.getClass().getClassLoader()).isSameAs(loader);
            names.add(((Record) row).get("name"));
        }
        return names;
    }

    @Test
    void of_many_settings_the_statements_of_some_are_kept() throws Exception {
        Queue<Reference<Settings>> copies = new ConcurrentLinkedQueue<>();
        ReferenceQueue<Settings> gone = new ReferenceQueue<>();

        for (int i = 0; i < TENANTS; i++) {
            Settings settings = new Watched("tenant" + i, copies, gone);
            assertThat(new UserRepository(dsl.configuration().derive(settings).dsl()).count())
                    .isEqualTo(1);
        }

        assertThat(copies).hasSizeGreaterThanOrEqualTo(TENANTS);
        int left = copies.size();
        for (int i = 0; i < WAITS && left > MOST_TENANTS; i++) {
            System.gc();
            // Making a repository is when the runtime looks what it can forget.
            new UserRepository(dsl.configuration()
                            .derive(new Settings().withRenderFormatted(i % 2 == 0))
                            .dsl())
                    .count();
            for (Reference<?> next = gone.remove(MILLISECONDS); next != null; next = gone.poll()) {
                left--;
            }
        }
        assertThat(left).isBetween(1, MOST_TENANTS);
    }

    /** Settings that tell what becomes of their copies: jOOQ copies them, and so does what recognises them by value. */
    private static final class Watched extends Settings {

        private static final long serialVersionUID = 1L;

        private final transient Queue<Reference<Settings>> copies;
        private final transient ReferenceQueue<Settings> gone;

        Watched(String tenant, Queue<Reference<Settings>> copies, ReferenceQueue<Settings> gone) {
            this.copies = copies;
            this.gone = gone;
            withRenderMapping(new RenderMapping()
                    .withSchemata(new MappedSchema().withInput("some").withOutput(tenant)));
        }

        @Override
        public Object clone() {
            Settings copy = (Settings) super.clone();
            copies.add(new WeakReference<>(copy, gone));
            return copy;
        }
    }
}
