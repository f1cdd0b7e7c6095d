package dev.throughline.test.references;

import static coins.CoinTable.COIN;
import static coins.VaultTable.VAULT;
import static firms.GateTable.GATE;
import static firms.ProjectTable.PROJECT;
import static firms.SensorTable.SENSOR;
import static firms.SiteTable.SITE;
import static firms.TaskTable.TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static places.CityTable.CITY;
import static places.CountryTable.COUNTRY;

import coins.CoinRecord;
import coins.CoinRepository;
import coins.Tables;
import coins.VaultRecord;
import coins.VaultRepository;
import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Catalog;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import firms.GateRecord;
import firms.GateRepository;
import firms.ProjectKey;
import firms.ProjectRecord;
import firms.ProjectRepository;
import firms.SensorRecord;
import firms.SensorRepository;
import firms.SiteKey;
import firms.SiteRecord;
import firms.SiteRepository;
import firms.TaskKey;
import firms.TaskRecord;
import firms.TaskRepository;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import places.City;
import places.CityRecord;
import places.CityRepository;
import places.CountryRecord;
import places.CountryRepository;

/** Foreign keys to other keys than a number: of several columns, sharing columns, to a unique property, to UUIDs. */
@DatabaseTest(conservative = true)
class ReferenceKeysTest {

    private final Database database;
    private final CountryRepository countries;
    private final CityRepository cities;
    private final ProjectRepository projects;
    private final TaskRepository tasks;
    private final SiteRepository sites;
    private final SensorRepository sensors;
    private final GateRepository gates;
    private final VaultRepository vaults;
    private final CoinRepository coins;

    ReferenceKeysTest(Database database) {
        this.database = database;
        database.once(dsl -> {
            places.Tables.create(dsl);
            firms.Tables.create(dsl);
            Tables.create(dsl);
        });
        countries = new CountryRepository(database.dsl());
        cities = new CityRepository(database.dsl());
        projects = new ProjectRepository(database.dsl());
        tasks = new TaskRepository(database.dsl());
        sites = new SiteRepository(database.dsl());
        sensors = new SensorRepository(database.dsl());
        gates = new GateRepository(database.dsl());
        vaults = new VaultRepository(database.dsl());
        coins = new CoinRepository(database.dsl());
    }

    @BeforeEach
    void empty() {
        for (Table<?> table : List.of(CITY, COUNTRY, TASK, PROJECT, SENSOR, GATE, SITE, COIN, VAULT)) {
            database.plain().deleteFrom(table).execute();
        }
    }

    private CountryRecord country(String code, String name) {
        return countries.insert(new CountryRecord().setCode(code).setName(name));
    }

    @Test
    void a_unique_property_is_referred_to_by_its_value() {
        CountryRecord poland = country("PL", "Poland");
        country("DE", "Germany");
        CityRecord gdansk = cities.insert(new CityRecord().setName("Gdańsk"));
        CityRecord torun = cities.insert(new CityRecord().setName("Toruń").setCountryCode("PL"));

        assertThat(new Catalog(database).foreignKeys("cities"))
                .singleElement()
                .asString()
                .startsWith("country_code -> countries.code");
        assertThat(cities.setCountry(gdansk, poland)).isEqualTo(1);
        assertThat(gdansk.countryCode()).isEqualTo("PL");
        assertThat(countries.getCities(poland)).containsExactly(gdansk, torun);
        assertThat(countries.cities("PL").ids()).containsExactly(gdansk.id(), torun.id());
        assertThat(countries.addCity("DE", gdansk.id()).countryCode()).isEqualTo("DE");
        assertThat(cities.getCountry(gdansk.id()).orElseThrow().name()).isEqualTo("Germany");
        assertThat(cities.country(gdansk.id()).id()).contains("DE");
        assertThat(cities.setCountry(gdansk.id(), "PL")).isEqualTo(1);
        assertThatThrownBy(() -> cities.setCountry(gdansk.id(), "XX"))
                .isInstanceOfSatisfying(
                        LinkTargetNotFoundException.class,
                        e -> assertThat(e.missing()).isEqualTo(List.of("XX")));
        assertThatThrownBy(() -> countries.addCity(new CountryRecord().setId(1L), gdansk))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("code");
        CityRecord created = countries.createCity("DE", new CityRecord().setName("Bonn"));
        assertThat(created.getCountry().orElseThrow().code()).isEqualTo("DE");
        CountryRecord made =
                created.createCountry(new CountryRecord().setCode("FR").setName("France"));
        assertThat(created.countryCode()).isEqualTo("FR");
        assertThat(made.getCities()).hasSize(1);
    }

    @Test
    void a_unique_property_is_included_and_asked_for() {
        country("PL", "Poland");
        country("DE", "Germany");
        cities.insert(new CityRecord().setName("Toruń").setCountryCode("PL"));
        cities.insert(new CityRecord().setName("Atlantis"));

        assertThat(countries.find().include(COUNTRY.CITIES).fetch().get(0).cities())
                .extracting(City::name)
                .containsExactly("Toruń");
        List<CityRecord> found = cities.find().include(CITY.COUNTRY).fetch();
        assertThat(found.get(0).loaded(CITY.COUNTRY)).isNotNull();
        assertThat(found.get(1).country()).isNull();
        assertThat(countries.findBy(COUNTRY.CITIES.none()))
                .extracting(CountryRecord::code)
                .containsExactly("DE");
        assertThat(cities.findBy(CITY.COUNTRY.any(COUNTRY.NAME.eq("Poland")))).hasSize(1);
        assertThat(countries.citiesOf(List.of("DE", "PL")).count()).isEqualTo(Map.of("DE", 0L, "PL", 1L));
    }

    private TaskRecord task(int tenant, long id) {
        return tasks.insert(new TaskRecord().setTenantId(tenant).setId(id).setName("task " + id));
    }

    private ProjectRecord project(int tenant, long id) {
        return projects.insert(new ProjectRecord().setTenantId(tenant).setId(id).setName("project " + id));
    }

    @Test
    void a_tenant_that_is_part_of_both_keys_is_compared_and_never_written() {
        ProjectRecord first = project(1, 10);
        ProjectRecord second = project(1, 20);
        project(2, 10);
        TaskRecord a = task(1, 1);
        TaskRecord b = task(1, 2);
        TaskRecord others = task(2, 1);

        assertThat(projects.addTask(first, a).projectId()).isEqualTo(10L);
        assertThat(projects.tasks(new ProjectKey(1, 10L))
                        .add(new TaskKey(1, 2L))
                        .tenantId())
                .isEqualTo(1);
        assertThat(projects.getTasks(first)).extracting(TaskRecord::id).containsExactly(1L, 2L);
        assertThat(projects.countTasks(new ProjectKey(2, 10L))).isZero();
        assertThatThrownBy(() -> projects.addTask(first, others)).isInstanceOf(LinkTargetNotFoundException.class);
        assertThatThrownBy(() -> tasks.setProject(others, second)).isInstanceOf(LinkTargetNotFoundException.class);
        assertThat(projects.hasTask(first, others)).isFalse();
        assertThat(tasks.setProject(a, second)).isEqualTo(1);
        LinkChanges<TaskKey> changes = projects.setTasks(first, List.of(a));
        assertThat(changes.added()).containsExactly(new TaskKey(1, 1L));
        assertThat(changes.removed()).containsExactly(new TaskKey(1, 2L));
        TaskRecord left = tasks.findById(TaskKey.of(b)).orElseThrow();
        assertThat(left.tenantId()).isEqualTo(1);
        assertThat(left.projectId()).isNull();
        assertThat(left.getProject()).isEmpty();
        assertThat(tasks.getProject(new TaskKey(1, 1L))).contains(first);
        assertThat(projects.createTask(second, new TaskRecord().setId(3L).setName("new"))
                        .tenantId())
                .isEqualTo(1);
        assertThat(projects.removeTask(first, a)).isEqualTo(1);
    }

    @Test
    void a_tenant_that_is_part_of_both_keys_is_included() {
        ProjectRecord first = project(1, 10);
        project(2, 10);
        projects.addTask(first, task(1, 1));
        task(2, 1);

        assertThat(projects.find().include(PROJECT.TASKS).fetch())
                .extracting(one -> one.tasks().size())
                .containsExactly(1, 0);
        List<TaskRecord> found = tasks.find().include(TASK.PROJECT).fetch();
        assertThat(found.get(0).loaded(TASK.PROJECT)).isEqualTo(first);
        assertThat(found.get(1).project()).isNull();
        assertThat(projects.findBy(PROJECT.TASKS.any())).containsExactly(first);
        assertThat(projects.tasksOf(List.of(new ProjectKey(2, 10L), new ProjectKey(1, 10L)))
                        .count())
                .containsExactly(Map.entry(new ProjectKey(2, 10L), 0L), Map.entry(new ProjectKey(1, 10L), 1L));
    }

    @Test
    void a_key_of_several_columns_is_written_as_a_whole() {
        SiteRecord north = sites.insert(new SiteRecord().setCode("north").setNumber(1));
        SiteRecord other = sites.insert(new SiteRecord().setCode("north").setNumber(2));
        SensorRecord heat = sensors.insert(new SensorRecord().setName("heat"));
        SensorRecord noise = sensors.insert(new SensorRecord().setName("noise").setSite(other));

        assertThat(new Catalog(database).columnNames("sensors"))
                .containsExactly("id", "name", "site_code", "site_number");
        assertThat(sensors.setSite(heat, north)).isEqualTo(1);
        assertThat(heat.siteCode()).isEqualTo("north");
        assertThat(heat.siteNumber()).isEqualTo(1);
        assertThat(sites.setSensors(new SiteKey("north", 1), List.of(noise.id()))
                        .removed())
                .containsExactly(heat.id());
        SensorRecord left = sensors.findById(heat.id()).orElseThrow();
        assertThat(left.siteCode()).isNull();
        assertThat(left.siteNumber()).isNull();
        assertThat(sensors.site(noise.id()).id()).contains(new SiteKey("north", 1));
        assertThatThrownBy(() -> sensors.setSite(noise.id(), new SiteKey("north", 3)))
                .isInstanceOfSatisfying(
                        LinkTargetNotFoundException.class,
                        e -> assertThat(e.missing()).isEqualTo(List.of(new SiteKey("north", 3))));
        assertThat(sensors.find().include(SENSOR.SITE).fetch().get(1).loaded(SENSOR.SITE))
                .isEqualTo(north);
        assertThat(sites.find().orderBy(SITE.SENSORS.count().desc()).fetchFirst())
                .contains(north);
    }

    @Test
    void a_key_that_is_declared_in_part_is_completed() {
        SiteRecord north = sites.insert(new SiteRecord().setCode("north").setNumber(1));
        GateRecord gate = gates.insert(new GateRecord().setName("old"));

        assertThat(new Catalog(database).columnNames("gates"))
                .containsExactly("id", "name", "site_code", "site_number");
        assertThat(sites.setGate(north, gate)).isEqualTo(1);
        GateRecord stored = gates.findById(gate.id()).orElseThrow();
        assertThat(stored.siteCode()).isEqualTo("north");
        assertThat(stored.siteNumber()).isEqualTo(1);
        GateRecord created = sites.createGate(new SiteKey("north", 1), new GateRecord().setName("new"));
        assertThat(sites.getGate(north)).contains(created);
        assertThat(gates.findById(gate.id()).orElseThrow().siteNumber()).isNull();
        assertThat(sites.find().include(SITE.GATE).fetch().get(0).loaded(SITE.GATE))
                .isEqualTo(created);
    }

    @Test
    void ids_are_uuids_and_texts() {
        VaultRecord vault = vaults.insert(new VaultRecord().setId(UUID.randomUUID()));
        VaultRecord other = vaults.insert(new VaultRecord().setId(UUID.randomUUID()));
        List<CoinRecord> c = coins.insertAll(List.of(
                new CoinRecord().setSerial("żółć"), new CoinRecord().setSerial("b"), new CoinRecord().setSerial("c")));

        vaults.addCoins(vault, c);
        assertThat(vaults.setCoins(other, List.of(c.get(1))).added()).containsExactly("b");
        assertThat(vaults.coins(vault.id()).ids()).containsExactlyInAnyOrder("żółć", "c");
        assertThat(coins.setVault("c", other.id())).isEqualTo(1);
        assertThat(coins.vault("c").id()).contains(other.id());
        assertThat(coins.getVault(c.get(0))).isEmpty();
        assertThat(coins.getVault("żółć")).contains(vault);
        UUID nowhere = UUID.randomUUID();
        assertThatThrownBy(() -> coins.setVault("c", nowhere))
                .isInstanceOfSatisfying(
                        LinkTargetNotFoundException.class,
                        e -> assertThat(e.missing()).isEqualTo(List.of(nowhere)));
        assertThat(vaults.coinsOf(List.of(vault.id(), other.id(), nowhere)).count())
                .containsExactly(Map.entry(vault.id(), 1L), Map.entry(other.id(), 2L), Map.entry(nowhere, 0L));
        assertThat(vaults.find()
                        .where(VAULT.COINS.count().eq(2))
                        .include(VAULT.COINS)
                        .fetch())
                .singleElement()
                .satisfies(found -> assertThat(found.coins()).hasSize(2));
    }
}
