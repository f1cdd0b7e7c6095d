package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.CourseTable.COURSE;
import static school.StudentTable.STUDENT;

import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Catalog;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.Threads;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.CertificateRecord;
import school.CourseRecord;
import school.CourseRepository;
import school.EnrollmentRecord;
import school.EnrollmentRepository;
import school.StudentRecord;
import school.StudentRepository;
import school.Tables;

/** Join tables with a key of their own and with attributes that have to be given. */
@DatabaseTest
class OwnKeyTest {

    private final Database database;
    private final StudentRepository students;
    private final CourseRepository courses;
    private final EnrollmentRepository enrollments;
    private StudentRecord ann;
    private CourseRecord maths;
    private CourseRecord music;

    OwnKeyTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        students = new StudentRepository(database.dsl());
        courses = new CourseRepository(database.dsl());
        enrollments = new EnrollmentRepository(database.dsl());
    }

    @BeforeEach
    void rows() {
        database.plain().deleteFrom(STUDENT).execute();
        database.plain().deleteFrom(COURSE).execute();
        ann = students.insert(new StudentRecord().setName("ann"));
        maths = courses.insert(new CourseRecord().setTitle("maths"));
        music = courses.insert(new CourseRecord().setTitle("music"));
    }

    @Test
    void the_key_is_the_models_and_the_pair_is_unique() {
        Catalog catalog = new Catalog(database);

        assertThat(catalog.primaryKey("enrollments")).containsExactly("id");
        assertThat(catalog.indexes("enrollments"))
                .anyMatch(index ->
                        index.contains("unique") && index.contains("student_id") && index.contains("course_id"));
        assertThat(catalog.primaryKey("certificates")).containsExactly("serial");
    }

    @Test
    void what_has_to_be_given_cannot_be_left_out_of_the_accessors_by_name() {
        List<Method> adds = Arrays.stream(StudentRepository.class.getMethods())
                .filter(method -> method.getName().matches("(add|create|set)(Course|Courses)"))
                .toList();

        assertThat(adds)
                .isNotEmpty()
                .allSatisfy(method -> assertThat(method.getParameterTypes()).contains(Consumer.class));
    }

    @Test
    void defaults_are_filled_in_and_the_key_comes_back() {
        EnrollmentRecord added = students.addCourse(ann, maths, e -> e.setTerm("spring"));

        assertThat(added.id()).isNotNull();
        assertThat(added.credits()).isEqualTo(5);
        assertThat(added.note()).isNull();
        assertThat(enrollments.findById(added.id())).contains(added);
        assertThat(students.addCourse(ann, maths, e -> e.setTerm("spring"))).isEqualTo(added);
        EnrollmentRecord changed =
                courses.addStudent(maths, ann, e -> e.setTerm("autumn").setNote("moved"));
        assertThat(changed.id()).isEqualTo(added.id());
        assertThat(changed.term()).isEqualTo("autumn");
        assertThat(enrollments.count()).isEqualTo(1);
    }

    @Test
    void a_handle_without_what_has_to_be_given_writes_nothing() {
        assertThatThrownBy(() -> students.courses(ann).add(maths.id())).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> students.courses(ann).set(List.of(maths.id(), music.id())))
                .isInstanceOf(DataAccessException.class);
        assertThat(enrollments.count()).isZero();
    }

    @Test
    void sets_keep_the_keys_of_links_that_stay() {
        EnrollmentRecord first = students.addCourse(ann, maths, e -> e.setTerm("spring"));
        Map<Long, Consumer<EnrollmentRecord>> wanted = new LinkedHashMap<>();
        wanted.put(music.id(), e -> e.setTerm("autumn").setCredits(2));
        wanted.put(maths.id(), e -> e.setTerm("spring"));

        LinkChanges<Long> changes = students.courses(ann).set(wanted);

        assertThat(changes.added()).containsExactly(music.id());
        assertThat(changes.kept()).containsExactly(maths.id());
        assertThat(enrollments.findById(first.id())).contains(first);
        assertThat(students.courses(ann)
                        .set(List.of(music.id()), e -> e.setTerm("autumn"))
                        .removed())
                .containsExactly(maths.id());
        assertThat(students.courses(ann).links().get(0).link().credits()).isEqualTo(2);
    }

    @Test
    void a_toggle_gives_attributes_to_what_it_adds() {
        EnrollmentRecord kept = students.addCourse(ann, maths, e -> e.setTerm("spring"));

        LinkChanges<Long> changes =
                students.courses(ann).toggle(List.of(maths.id(), music.id()), e -> e.setTerm("autumn"));

        assertThat(changes.removed()).containsExactly(maths.id());
        assertThat(changes.added()).containsExactly(music.id());
        assertThat(enrollments.existsById(kept.id())).isFalse();
        assertThat(students.courses(ann).links().get(0).link().term()).isEqualTo("autumn");
        assertThatThrownBy(() -> students.courses(ann).toggle(List.of(maths.id(), -1L), e -> e.setTerm("x")))
                .isInstanceOf(LinkTargetNotFoundException.class);
        assertThat(students.courses(ann).ids()).containsExactly(music.id());
        assertThat(students.courses(ann).toggle(List.of(), e -> e.setTerm("x")).added())
                .isEmpty();
    }

    @Test
    void threads_that_add_the_same_link_get_one_key() throws Exception {
        List<EnrollmentRecord> rows = Threads.together(Collections.<Callable<EnrollmentRecord>>nCopies(
                8, () -> students.addCourse(ann.id(), maths.id(), e -> e.setTerm("spring"))));

        assertThat(new HashSet<>(rows)).hasSize(1);
    }

    @Test
    void a_key_that_the_program_makes_is_an_attribute() {
        UUID serial = new UUID(1, 2);

        CertificateRecord given = students.addCertified(ann, maths, c -> c.setSerial(serial));

        assertThat(given.serial()).isEqualTo(serial);
        assertThat(students.certified(ann).links().get(0).link()).isEqualTo(given);
        assertThat(students.createCertified(ann, new CourseRecord().setTitle("art"), c -> c.setSerial(new UUID(3, 4)))
                        .id())
                .isNotNull();
        assertThat(students.countCertified(ann)).isEqualTo(2);
    }
}
