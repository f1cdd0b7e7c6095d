package dev.throughline.test.references;

import static billing.InvoiceLineTable.INVOICE_LINE;
import static billing.InvoiceTable.INVOICE;
import static clinic.ChartTable.CHART;
import static clinic.PatientTable.PATIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import billing.Invoice;
import billing.InvoiceLine;
import billing.InvoiceLineRecord;
import billing.InvoiceLineRepository;
import billing.InvoiceRecord;
import billing.InvoiceRepository;
import clinic.ChartRecord;
import clinic.ChartRepository;
import clinic.PatientRecord;
import clinic.PatientRepository;
import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Catalog;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.util.List;
import java.util.Objects;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Foreign keys that cannot be null: what is removed is deleted. One of them is the primary key itself. */
@DatabaseTest(conservative = true)
class RequiredKeyTest {

    private final Database database;
    private final InvoiceRepository invoices;
    private final InvoiceLineRepository lines;
    private final PatientRepository patients;
    private final ChartRepository charts;
    private InvoiceRecord first;
    private InvoiceRecord second;

    RequiredKeyTest(Database database) {
        this.database = database;
        database.once(dsl -> {
            billing.Tables.create(dsl);
            clinic.Tables.create(dsl);
        });
        invoices = new InvoiceRepository(database.dsl());
        lines = new InvoiceLineRepository(database.dsl());
        patients = new PatientRepository(database.dsl());
        charts = new ChartRepository(database.dsl());
    }

    @BeforeEach
    void rows() {
        database.plain().deleteFrom(INVOICE_LINE).execute();
        database.plain().deleteFrom(INVOICE).execute();
        database.plain().deleteFrom(CHART).execute();
        database.plain().deleteFrom(PATIENT).execute();
        first = invoices.insert(new InvoiceRecord().setNumber("1"));
        second = invoices.insert(new InvoiceRecord().setNumber("2"));
    }

    private InvoiceLineRecord line(InvoiceRecord invoice, int position, String article) {
        return invoices.createLine(
                invoice, new InvoiceLineRecord().setPosition(position).setArticle(article));
    }

    private static List<String> articles(List<? extends InvoiceLine> lines) {
        return lines.stream().map(InvoiceLine::article).toList();
    }

    @Test
    void the_column_cannot_be_null_and_has_an_index() {
        Catalog catalog = new Catalog(database);

        assertThat(catalog.columns("invoice_lines").get(3).nullable()).isFalse();
        assertThat(catalog.indexes("invoice_lines")).contains("invoice_id");
        assertThatThrownBy(() ->
                        lines.insert(new InvoiceLineRecord().setPosition(1).setArticle("x")))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_is_removed_is_deleted() {
        InvoiceLineRecord a = line(first, 1, "a");
        InvoiceLineRecord b = line(first, 2, "b");
        InvoiceLineRecord other = line(second, 1, "other");

        assertThat(invoices.removeLine(first, other)).isZero();
        assertThat(invoices.removeLine(first, a)).isEqualTo(1);
        assertThat(lines.existsById(a.id())).isFalse();
        LinkChanges<Long> changes = invoices.setLines(first, List.of(other));
        assertThat(changes.removed()).containsExactly(b.id());
        assertThat(changes.added()).containsExactly(other.id());
        assertThat(lines.count()).isEqualTo(1);
        assertThat(invoices.lines(first).clear()).isEqualTo(1);
        assertThat(lines.count()).isZero();
    }

    @Test
    void what_is_added_moves() {
        InvoiceLineRecord a = line(first, 1, "a");
        InvoiceLineRecord b = line(first, 2, "b");

        assertThat(invoices.addLine(second, a).invoiceId()).isEqualTo(second.id());
        assertThat(lines.setInvoice(b, second)).isEqualTo(1);

        assertThat(invoices.countLines(first)).isZero();
        assertThat(invoices.countLines(second)).isEqualTo(2);
    }

    @Test
    void the_order_of_the_association_is_that_of_every_read() {
        line(first, 1, "b");
        line(first, 2, "c");
        line(first, 1, "a");

        assertThat(articles(invoices.getLines(first))).containsExactly("c", "a", "b");
        assertThat(articles(invoices.getLines(first, q -> q.limit(2)))).containsExactly("c", "a");
        assertThat(articles(invoices.getLines(first, q -> q.orderBy(INVOICE_LINE.ARTICLE))))
                .containsExactly("a", "b", "c");
        assertThat(articles(
                        invoices.find().include(INVOICE.LINES).fetch().get(0).lines()))
                .containsExactly("c", "a", "b");
        assertThat(articles(invoices.find()
                        .include(INVOICE.LINES, q -> q.limit(1))
                        .fetch()
                        .get(0)
                        .lines()))
                .containsExactly("c");
        assertThat(articles(Objects.requireNonNull(
                        invoices.linesOf(List.of(first.id())).get().get(first.id()))))
                .containsExactly("c", "a", "b");
    }

    @Test
    void lines_go_with_their_invoice_and_are_loaded_with_it() {
        line(first, 1, "a");
        line(second, 1, "b");

        List<InvoiceLineRecord> found =
                lines.find().include(INVOICE_LINE.INVOICE).fetch();
        assertThat(found)
                .extracting(InvoiceLine::invoice)
                .extracting(Invoice::number)
                .containsExactly("1", "2");
        assertThat(invoices.delete(first)).isEqualTo(1);
        assertThat(articles(lines.findAll())).containsExactly("b");
    }

    @Test
    void a_primary_key_that_is_the_foreign_key_is_that_of_the_row_it_refers_to() {
        PatientRecord ann = patients.insert(new PatientRecord().setName("Ann"));
        PatientRecord bob = patients.insert(new PatientRecord().setName("Bob"));

        ChartRecord chart = patients.createChart(ann, new ChartRecord().setNotes("well"));
        assertThat(chart.patientId()).isEqualTo(ann.id());
        assertThat(patients.getChart(ann)).contains(chart);
        assertThat(charts.getPatient(chart)).contains(ann);
        assertThat(charts.patient(ann.id()).get()).contains(ann);
        assertThat(patients.setChart(ann, chart)).isZero();
        assertThatThrownBy(() -> patients.setChart(bob, chart)).isInstanceOf(LinkTargetNotFoundException.class);
        assertThatThrownBy(() -> charts.patient(chart.patientId()).set(bob.id()))
                .isInstanceOf(RuntimeException.class);
        assertThat(patients.getChart(ann)).contains(chart);

        ChartRecord next = patients.createChart(ann, new ChartRecord().setNotes("better"));
        assertThat(patients.getChart(ann).orElseThrow().notes()).isEqualTo("better");
        assertThat(next.patientId()).isEqualTo(ann.id());
        assertThat(patients.find().include(PATIENT.CHART).fetch())
                .extracting(patient -> patient.chart() != null)
                .containsExactly(true, false);
        assertThat(patients.setChart(ann, null)).isEqualTo(1);
        assertThat(charts.count()).isZero();
    }
}
