package dev.throughline.runtime;

import dev.throughline.runtime.TablePlaces.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/** How a database says what the columns of a table are: as text, with which another column can be made the same. */
enum CatalogTypes {

    /** It has no types of columns with a collation, and no texts of types. */
    H2("""
            select column_name, case
              when data_type in ('CHARACTER', 'CHARACTER VARYING', 'VARCHAR_IGNORECASE', 'BINARY', 'BINARY VARYING')
                then data_type || '(' || character_maximum_length || ')'
              when data_type = 'NUMERIC' then data_type || '(' || numeric_precision || ', ' || numeric_scale || ')'
              when data_type = 'DECFLOAT' then data_type || '(' || numeric_precision || ')'
              when data_type in ('TIME', 'TIMESTAMP') then data_type || '(' || datetime_precision || ')'
              when data_type = 'TIMESTAMP WITH TIME ZONE' then 'TIMESTAMP(' || datetime_precision || ') WITH TIME ZONE'
              when data_type in ('TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'DATE', 'UUID', 'BOOLEAN') then data_type
              end
            from information_schema.columns where table_schema = ? and table_name = ?""") {
        @Override
        List<@Nullable String> arguments(Place place, String table) {
            return Arrays.asList(place.schema(), table);
        }
    },

    /**
     * It tells the collation of a column only by the indexes. A foreign key needs a unique one of the column's own collation,
     * which that of a constraint has. What makes a row's own number of a column says nothing of others.
     */
    SQLITE("""
            select c.name, case
              when c.type = 'integer' collate nocase and c.pk
                and not exists (select * from pragma_index_list(?1, ?2) where origin = 'pk') then null
              when c.type glob '*[^A-Za-z0-9_ (),]*' then '"' || replace(c.type, '"', '""') || '"'
              else c.type end || coalesce((
                select case when k.coll <> 'BINARY' collate nocase then ' collate "' || k.coll || '"' end
                from pragma_index_list(?1, ?2) i, pragma_index_xinfo(i.name, ?2) k
                where k.cid = c.cid and k.key and i."unique" and not i.partial
                order by i.origin = 'pk' desc, i.origin = 'u' desc limit 1), '')
            from pragma_table_xinfo(?1, ?2) c""") {
        @Override
        List<@Nullable String> arguments(Place place, String table) {
            return Arrays.asList(table, place.schema());
        }
    },

    /** The names of types and collations are those that the connection knows them by. */
    POSTGRES("""
            select a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod) || case
              when a.attcollation <> t.typcollation
                then ' collate ' || pg_catalog.quote_ident(s.nspname) || '.' || pg_catalog.quote_ident(l.collname)
              else '' end
            from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            join pg_catalog.pg_type t on t.oid = a.atttypid
            left join pg_catalog.pg_collation l on l.oid = a.attcollation
            left join pg_catalog.pg_namespace s on s.oid = l.collnamespace
            where n.nspname = ? and c.relname = ?""") {
        @Override
        List<@Nullable String> arguments(Place place, String table) {
            return Arrays.asList(place.schema(), table);
        }
    },

    /** A collation says which character set it is of. */
    MARIADB("""
            select column_name, concat(column_type, coalesce(concat(' collate ', collation_name), ''))
            from information_schema.columns where table_schema = ? and table_name = ?""") {
        @Override
        List<@Nullable String> arguments(Place place, String table) {
            return Arrays.asList(place.catalog(), table);
        }
    };

    private final String query;

    CatalogTypes(String query) {
        this.query = query;
    }

    /** Gives what a table is looked up by. */
    abstract List<@Nullable String> arguments(Place place, String table);

    /** Gives the way of a database, or null for one of which it is not known. */
    static @Nullable CatalogTypes of(SQLDialect family) {
        return switch (family) {
            case H2 -> H2;
            case SQLITE -> SQLITE;
            case POSTGRES, YUGABYTEDB -> POSTGRES;
            case MARIADB, MYSQL -> MARIADB;
            default -> null;
        };
    }

    /** Gives the types of a table's columns by their names; null for one whose type cannot be said. */
    Map<String, @Nullable String> ofColumns(Place place, String table, Connection connection) throws SQLException {
        Map<String, @Nullable String> types = new LinkedHashMap<>();
        List<@Nullable String> arguments = arguments(place, table);
        try (PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.size(); i++) {
                select.setString(i + 1, arguments.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    types.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return types;
    }
}
