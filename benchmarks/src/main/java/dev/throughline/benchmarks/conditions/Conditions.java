package dev.throughline.benchmarks.conditions;

import static dev.throughline.benchmarks.conditions.Tables.BOOK;
import static dev.throughline.benchmarks.conditions.Tables.NOTE;
import static dev.throughline.benchmarks.conditions.Tables.READER;
import static dev.throughline.benchmarks.conditions.Tables.SHELF;

import dev.throughline.runtime.Find;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The queries that are looked at, by name. */
final class Conditions {

    private Conditions() {}

    /** Gives the queries of a {@link Library} with so many rows. */
    static Map<String, Function<DSLContext, Find<?>>> all(int rows) {
        Condition one = BOOK.TITLE.eq("Book 5");
        Condition half = BOOK.PAGES.gt(rows / 2);
        Condition oneNote = NOTE.TEXT.eq("Note 5");
        Condition halfOfNotes = NOTE.STARS.gt(rows * 5);
        Condition key = READER.ID.eq(rows / 2L);
        List<Long> two = List.of(Library.book(rows / 2, 0, rows), Library.book(rows / 2, 1, rows));
        Map<String, Function<DSLContext, Find<?>>> all = new LinkedHashMap<>();
        all.put("of a reader by its id: any(one)", readers(key.and(READER.BOOKS.any(one))));
        all.put("of a reader by its id: any(half)", readers(key.and(READER.BOOKS.any(half))));
        all.put("of a reader by its id: every(half)", readers(key.and(READER.BOOKS.every(half))));
        all.put("any(one)", readers(READER.BOOKS.any(one)));
        all.put("any(one), 20", first(readers(READER.BOOKS.any(one))));
        all.put("any(half)", readers(READER.BOOKS.any(half)));
        all.put("any(half), 20", first(readers(READER.BOOKS.any(half))));
        all.put("none(one)", readers(READER.BOOKS.none(one)));
        all.put("none(one), 20", first(readers(READER.BOOKS.none(one))));
        all.put("none(half)", readers(READER.BOOKS.none(half)));
        all.put("every(one)", readers(READER.BOOKS.every(one)));
        all.put("every(half)", readers(READER.BOOKS.every(half)));
        all.put("every(half), 20", first(readers(READER.BOOKS.every(half))));
        all.put("count(one) > 0", readers(READER.BOOKS.count(one).gt(0)));
        all.put("count(one) > 0, 20", first(readers(READER.BOOKS.count(one).gt(0))));
        all.put("count(half) > 0, 20", first(readers(READER.BOOKS.count(half).gt(0))));
        all.put("count(half) > 5", readers(READER.BOOKS.count(half).gt(5)));
        all.put("count(half) > 5, 20", first(readers(READER.BOOKS.count(half).gt(5))));
        all.put("hasAll(two)", readers(READER.BOOKS.hasAll(two)));
        all.put("hasAll(two), 20", first(readers(READER.BOOKS.hasAll(two))));
        all.put("two columns: any(one)", shelves(SHELF.BOOKS.any(one)));
        all.put("two columns: any(half), 20", first(shelves(SHELF.BOOKS.any(half))));
        all.put("two columns: none(one)", shelves(SHELF.BOOKS.none(one)));
        all.put("two columns: hasAll(two)", shelves(SHELF.BOOKS.hasAll(two)));
        all.put("has many: any(one)", readers(READER.NOTES.any(oneNote)));
        all.put("has many: any(half), 20", first(readers(READER.NOTES.any(halfOfNotes))));
        all.put("has many: none(one)", readers(READER.NOTES.none(oneNote)));
        all.put("has many: every(half)", readers(READER.NOTES.every(halfOfNotes)));
        all.put("removed links: any(one)", readers(READER.WISHED.any(one)));
        all.put("removed links: any(half), 20", first(readers(READER.WISHED.any(half))));
        all.put("removed links: none(one)", readers(READER.WISHED.none(one)));
        all.put("a scope, of a reader by its id: any(one)", readers(key.and(READER.BOUGHT.any(one))));
        all.put("a scope: any(one)", readers(READER.BOUGHT.any(one)));
        all.put("a scope: any(half), 20", first(readers(READER.BOUGHT.any(half))));
        all.put("a scope: none(one)", readers(READER.BOUGHT.none(one)));
        all.put("a scope: every(half)", readers(READER.BOUGHT.every(half)));
        all.put("a scope: hasAll(two)", readers(READER.BOUGHT.hasAll(two)));
        all.put("a scope: any(), 20", first(readers(READER.BOUGHT.any())));
        return all;
    }

    private static Function<DSLContext, Find<?>> readers(Condition condition) {
        return dsl -> new ReaderRepository(dsl).find().where(condition);
    }

    private static Function<DSLContext, Find<?>> shelves(Condition condition) {
        return dsl -> new ShelfRepository(dsl).find().where(condition);
    }

    private static Function<DSLContext, Find<?>> first(Function<DSLContext, Find<?>> query) {
        return dsl -> query.apply(dsl).limit(20);
    }
}
