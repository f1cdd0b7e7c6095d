package dev.throughline.test.references;

import static farms.CowTable.COW;
import static farms.FarmTable.FARM;
import static farms.HenTable.HEN;
import static farms.MouseTable.MOUSE;
import static farms.PigTable.PIG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static staff.DepartmentTable.DEPARTMENT;
import static staff.EmployeeTable.EMPLOYEE;

import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Catalog;
import dev.throughline.test.Catalog.Column;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import farms.CowRecord;
import farms.CowRepository;
import farms.FarmRecord;
import farms.FarmRepository;
import farms.HenRecord;
import farms.HenRepository;
import farms.MouseRecord;
import farms.MouseRepository;
import farms.PigRecord;
import farms.PigRepository;
import fleet.ShipRecord;
import fleet.ShipRepository;
import harbours.HarbourRecord;
import harbours.HarbourRepository;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import staff.DepartmentRecord;
import staff.DepartmentRepository;
import staff.EmployeeRecord;
import staff.EmployeeRepository;

/** The tables, keys and indexes of foreign keys, tables that refer to each other, and what becomes of rows that go. */
@DatabaseTest
class ReferenceSchemaTest {

    private static final List<Table<?>> FARMS = List.of(COW, HEN, MOUSE, PIG, FARM);

    private final Database database;
    private final DSLContext dsl;
    private final Catalog catalog;

    ReferenceSchemaTest(Database database) {
        this.database = database;
        this.dsl = database.dsl();
        this.catalog = new Catalog(database);
        database.once(created -> {
            household.Tables.create(created);
            staff.Tables.create(created);
            farms.Tables.create(created);
            harbours.Tables.create(created);
            fleet.Tables.create(created);
        });
    }

    private boolean nullable(String table, String column) {
        return catalog.columns(table).stream()
                .filter(one -> one.name().equals(column))
                .map(Column::nullable)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void made_columns_come_after_those_that_are_declared_and_are_required_as_the_property_says() {
        assertThat(catalog.columnNames("toys")).containsExactly("id", "name", "owner_id");
        assertThat(catalog.columnNames("pets")).containsExactly("id", "name", "owner_id");
        assertThat(catalog.columnNames("umbrellas")).containsExactly("id", "colour", "owner_id");
        assertThat(catalog.columnNames("badges")).containsExactly("id", "code", "person_id");
        assertThat(nullable("toys", "owner_id")).isTrue();
        assertThat(nullable("pets", "owner_id")).isTrue();
        assertThat(nullable("umbrellas", "owner_id")).isTrue();
        assertThat(nullable("passports", "person_id")).isFalse();
        assertThat(nullable("desks", "person_id")).isTrue();
    }

    @Test
    void foreign_keys_have_an_index_which_is_unique_for_a_has_one() {
        assertThat(catalog.indexes("toys")).contains("owner_id");
        assertThat(catalog.indexes("pets")).contains("owner_id");
        assertThat(catalog.indexes("umbrellas")).contains("owner_id");
        assertThat(catalog.indexes("passports")).contains("person_id (unique)");
        assertThat(catalog.indexes("desks")).contains("person_id (unique)");
        assertThat(catalog.indexes("badges")).contains("person_id (unique)");
        assertThat(catalog.foreignKeys("umbrellas")).singleElement().asString().startsWith("owner_id -> owners.id");
        assertThat(catalog.foreignKeys("badges")).singleElement().asString().startsWith("person_id -> persons.id");
    }

    @Test
    void creating_again_changes_nothing() {
        String before = catalog.describe("toys") + catalog.describe("departments") + catalog.describe("harbours");

        household.Tables.create(dsl);
        staff.Tables.create(dsl);
        harbours.Tables.create(dsl);

        assertThat(catalog.describe("toys") + catalog.describe("departments") + catalog.describe("harbours"))
                .isEqualTo(before);
    }

    @Test
    void tables_that_refer_to_each_other_are_created_and_dropped() {
        assertThat(catalog.foreignKeys("departments"))
                .singleElement()
                .asString()
                .startsWith("head_id -> employees.id, delete 2");
        assertThat(catalog.foreignKeys("employees"))
                .singleElement()
                .asString()
                .startsWith("department_id -> departments.id");
        assertThat(catalog.foreignKeys("ships")).singleElement().asString().startsWith("harbour_id -> harbours.id");
        assertThat(catalog.foreignKeys("harbours")).singleElement().asString().startsWith("flagship_id -> ships.id");

        staff.Tables.drop(dsl);
        assertThat(catalog.tables()).doesNotContain("departments", "employees");
        staff.Tables.create(dsl);
        assertThat(catalog.foreignKeys("departments")).hasSize(1);
        assertThat(catalog.foreignKeys("employees")).hasSize(1);
    }

    @Test
    void rows_that_refer_to_each_other_are_written_and_read() {
        DepartmentRepository departments = new DepartmentRepository(dsl);
        EmployeeRepository employees = new EmployeeRepository(dsl);
        DepartmentRecord lab = departments.insert(new DepartmentRecord().setName("lab"));
        EmployeeRecord ann = departments.createEmployee(lab, new EmployeeRecord().setName("Ann"));
        departments.createEmployee(lab, new EmployeeRecord().setName("Bob"));
        departments.setHead(lab, ann);

        assertThat(lab.getHead()).contains(ann);
        DepartmentRecord found = departments
                .find()
                .where(DEPARTMENT.ID.eq(lab.id()))
                .include(DEPARTMENT.HEAD, h -> h.include(EMPLOYEE.DEPARTMENT))
                .include(DEPARTMENT.EMPLOYEES)
                .fetchOptional()
                .orElseThrow();
        assertThat(found.employees()).hasSize(2);
        EmployeeRecord head = Objects.requireNonNull(found.loaded(DEPARTMENT.HEAD));
        assertThat(head).isEqualTo(ann);
        assertThat(head.loaded(EMPLOYEE.DEPARTMENT))
                .isEqualTo(departments.findById(lab.id()).orElseThrow());
        assertThat(departments.findBy(DEPARTMENT.HEAD.any(EMPLOYEE.NAME.eq("Ann"))))
                .hasSize(1);
        assertThat(employees.delete(ann)).isEqualTo(1);
        assertThat(departments.findById(lab.id()).orElseThrow().headId()).isNull();
    }

    @Test
    void models_of_two_packages_refer_to_each_other() {
        HarbourRepository harbours = new HarbourRepository(dsl);
        HarbourRecord gdynia = harbours.insert(new HarbourRecord().setName("Gdynia"));
        ShipRecord dar = harbours.createShip(gdynia, new ShipRecord().setName("Dar"));

        assertThat(harbours.setFlagship(gdynia, dar)).isEqualTo(1);
        assertThat(gdynia.getFlagship()).contains(dar);
        assertThat(new ShipRepository(dsl).getHarbour(dar).orElseThrow().getShips())
                .containsExactly(dar);
    }

    private FarmRecord farmWithOneOfEach() {
        FARMS.forEach(table -> database.plain().deleteFrom(table).execute());
        FarmRecord farm = new FarmRepository(dsl).insert(new FarmRecord().setNumber(1));
        farm.createCow(new CowRecord());
        farm.createHen(new HenRecord());
        farm.createMouse(new MouseRecord());
        return farm;
    }

    @Test
    void rows_are_set_to_null_deleted_or_left_as_the_foreign_key_says() {
        FarmRecord farm = farmWithOneOfEach();
        FarmRepository farms = new FarmRepository(dsl);

        assertThat(farms.delete(farm)).isEqualTo(1);

        assertThat(new CowRepository(dsl).findAll())
                .singleElement()
                .satisfies(cow -> assertThat(cow.farmId()).isNull());
        assertThat(new HenRepository(dsl).count()).isZero();
        assertThat(new MouseRepository(dsl).findAll()).singleElement().satisfies(mouse -> {
            assertThat(mouse.farmId()).isEqualTo(farm.id());
            assertThat(mouse.getFarm()).isEmpty();
        });
        assertThat(catalog.foreignKeys("mice")).isEmpty();
    }

    @Test
    void a_row_that_others_need_stays_and_they_follow_its_key() {
        FarmRecord farm = farmWithOneOfEach();
        PigRepository pigs = new PigRepository(dsl);
        FarmRepository farms = new FarmRepository(dsl);
        farms.createPig(farm, new PigRecord());

        assertThatThrownBy(() -> farms.delete(farm)).isInstanceOf(DataAccessException.class);
        farms.update(farm.setNumber(5));

        assertThat(pigs.findAll())
                .singleElement()
                .satisfies(pig -> assertThat(pig.farmNumber()).isEqualTo(5));
        assertThat(farms.getPigs(5)).hasSize(1);
    }

    @Test
    void without_constraints_what_does_not_exist_is_missed_all_the_same() {
        FarmRecord farm = farmWithOneOfEach();
        MouseRepository mice = new MouseRepository(dsl);
        FarmRepository farms = new FarmRepository(dsl);
        long mouse = mice.findAll().get(0).id();

        assertThatThrownBy(() -> mice.setFarm(mouse, 99_999L)).isInstanceOf(LinkTargetNotFoundException.class);
        assertThatThrownBy(() -> farms.addMouse(99_999L, mouse)).isInstanceOf(LinkTargetNotFoundException.class);
        assertThatThrownBy(() -> farms.setMice(99_999L, List.of(mouse)))
                .isInstanceOf(LinkTargetNotFoundException.class);
        assertThatThrownBy(() -> farms.createMouse(99_999L, new MouseRecord()))
                .isInstanceOf(LinkTargetNotFoundException.class);
        assertThat(farms.mice(farm.id()).ids()).containsExactly(mouse);
    }
}
