package dev.throughline.test.models;

import static actions.HouseTable.HOUSE;
import static actions.OwnerTable.OWNER;
import static actions.TenuresTable.TENURES;
import static actions.VisitsTable.VISITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import actions.HouseRecord;
import actions.HouseRepository;
import actions.OwnerRecord;
import actions.OwnerRepository;
import actions.Tables;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Catalog;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of links whose ends are deleted or get another key. */
@DatabaseTest
class ReferentialActionsTest {

    private final Database database;
    private final OwnerRepository owners;
    private final HouseRepository houses;

    ReferentialActionsTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        owners = new OwnerRepository(database.dsl());
        houses = new HouseRepository(database.dsl());
    }

    @BeforeEach
    void rows() {
        database.plain().deleteFrom(TENURES).execute();
        database.plain().deleteFrom(VISITS).execute();
        database.plain().deleteFrom(OWNER).execute();
        database.plain().deleteFrom(HOUSE).execute();
        owners.insert(new OwnerRecord().setNumber(1));
        houses.insertAll(List.of(new HouseRecord().setNumber(10), new HouseRecord().setNumber(20)));
    }

    private void renumberOwner() {
        database.plain().update(OWNER).set(OWNER.NUMBER, 2).execute();
    }

    @Test
    void a_row_that_is_restricted_stays_as_it_is_while_it_has_links() {
        owners.addHouses(1, List.of(10, 20));

        assertThatThrownBy(() -> owners.deleteById(1)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(this::renumberOwner).isInstanceOf(DataAccessException.class);
        assertThat(owners.houses(1).ids()).containsExactly(10, 20);

        owners.houses(1).clear();
        renumberOwner();
        assertThat(owners.deleteById(2)).isEqualTo(1);
    }

    @Test
    void links_go_with_the_other_end_and_follow_its_key() {
        owners.addHouses(1, List.of(10, 20));

        assertThat(houses.deleteById(10)).isEqualTo(1);
        database.plain().update(HOUSE).set(HOUSE.NUMBER, 30).execute();

        assertThat(owners.houses(1).ids()).containsExactly(30);
    }

    @Test
    void without_constraints_links_stay_and_are_counted_but_lead_nowhere() {
        assertThat(new Catalog(database).foreignKeys("visits")).isEmpty();
        assertThatThrownBy(() -> owners.addVisited(1, List.of(10, 99))).isInstanceOf(LinkTargetNotFoundException.class);
        assertThatThrownBy(() -> owners.addVisited(9, List.of(10))).isInstanceOf(LinkTargetNotFoundException.class);
        owners.addVisited(1, List.of(10, 20));

        assertThat(houses.deleteById(10)).isEqualTo(1);

        assertThat(owners.visited(1).ids()).containsExactly(10, 20);
        assertThat(owners.countVisited(1)).isEqualTo(2);
        assertThat(owners.getVisited(1)).extracting(HouseRecord::number).containsExactly(20);
        assertThat(owners.removeVisited(1, 10)).isEqualTo(1);
    }
}
