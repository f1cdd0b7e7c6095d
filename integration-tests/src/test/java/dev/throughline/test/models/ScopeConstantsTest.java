package dev.throughline.test.models;

import static drive.DocumentTable.DOCUMENT;
import static drive.FolderTable.FOLDER;
import static drive.MountsTable.MOUNTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import drive.DocumentRecord;
import drive.DocumentRepository;
import drive.Folder;
import drive.FolderRecord;
import drive.FolderRepository;
import drive.Tables;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That what a scope writes and compares is the model's value, however the server reads a backslash in a text. */
@DatabaseTest(conservative = true)
class ScopeConstantsTest {

    private final Database database;

    ScopeConstantsTest(Database database) {
        this.database = database;
        database.once(Tables::create);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        if (!sql.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void a_backslash_of_a_scope_is_one_as_the_server_reads_texts_by_default() {
        areLinked(new FolderRepository(database.dsl()));
    }

    @Test
    void a_backslash_of_a_scope_or_a_default_is_one_where_the_session_reads_texts_in_its_other_way()
            throws SQLException {
        String otherWay = switch (database.kind()) {
            case POSTGRES -> "set standard_conforming_strings = off";
            case MARIADB -> "set sql_mode = concat(@@sql_mode, ',NO_BACKSLASH_ESCAPES')";
            case H2, SQLITE -> "";
        };
        String back = switch (database.kind()) {
            case POSTGRES -> "reset standard_conforming_strings";
            case MARIADB -> "set sql_mode = default";
            case H2, SQLITE -> "";
        };
        try (Connection connection = database.connection()) {
            execute(connection, otherWay);
            try {
                areLinked(new FolderRepository(database.dsl(connection)));
                Tables.drop(database.dsl(connection));
                Tables.create(database.dsl(connection));
                String made = new DocumentRepository(database.dsl(connection))
                        .insert(new DocumentRecord())
                        .drive();
                assertThat(made).isEqualTo("none\\'s");
            } finally {
                execute(connection, back);
            }
        }
    }

    private void areLinked(FolderRepository folders) {
        database.plain().deleteFrom(MOUNTS).execute();
        database.plain().deleteFrom(DOCUMENT).execute();
        FolderRecord folder = folders.insert(new FolderRecord());

        DocumentRecord document = folders.createDocument(folder, new DocumentRecord());
        DocumentRecord draft = folders.createDraft(folder, new DocumentRecord());
        folders.addDocument(folder, draft);
        folders.addDocument(folder, draft);
        folders.setDocuments(folder, List.of(document, draft));

        assertThat(database.plain().fetchValues(DOCUMENT.DRIVE)).containsExactly(Folder.DRIVE, Folder.DRIVE);
        assertThat(database.plain().fetchValues(MOUNTS.KIND)).containsExactly(Folder.DRIVE, Folder.DRIVE);
        assertThat(folders.getDocuments(folder)).hasSize(2);
        assertThat(folders.getDrafts(folder)).hasSize(1);
        assertThat(folders.find()
                        .include(FOLDER.DOCUMENTS)
                        .where(
                                FOLDER.ID.eq(folder.id()),
                                FOLDER.DOCUMENTS.count().eq(2),
                                FOLDER.DRAFTS.any())
                        .fetch()
                        .get(0)
                        .documents())
                .hasSize(2);
        assertThat(folders.documents(folder.id()).toggle(List.of(draft.id())).removed())
                .containsExactly(draft.id());
        assertThat(folders.documents(folder.id()).clear()).isEqualTo(1);
    }
}
