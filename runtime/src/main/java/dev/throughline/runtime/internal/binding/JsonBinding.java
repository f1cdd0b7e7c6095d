package dev.throughline.runtime.internal.binding;

import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.internal.value.NullableConverter;
import java.sql.SQLException;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Configuration;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Sends JSON as the text that it is where the database keeps it so: jOOQ's {@code json_extract(?, '$')} is cut on MariaDB
 * where it stands in a derived table, stores NULL for what is no JSON, and lets the server crash where it is compared. On
 * other databases it is jOOQ's own binding.
 *
 * @param <J> the type of the column
 */
public final class JsonBinding<J> implements Binding<J, J> {

    private static final long serialVersionUID = 1L;

    private final Class<J> type;
    private final Binding<?, J> standard;
    private final NullableConverter.Step<J, String> text;

    /** Makes a binding of a column of a type, whose values have a text. */
    public JsonBinding(DataType<J> type, NullableConverter.Step<J, String> text) {
        this.type = type.getType();
        this.standard = type.getBinding();
        this.text = text;
    }

    private boolean isText(Configuration configuration) {
        return Dialect.of(configuration).types().direct().contains(type);
    }

    private @Nullable String text(@Nullable J value) {
        return value == null ? null : text.apply(value);
    }

    @Override
    public Converter<J, J> converter() {
        return new NullableConverter<>(type, type, value -> value, value -> value);
    }

    @Override
    public void sql(BindingSQLContext<J> context) throws SQLException {
        if (!isText(context.configuration())) {
            standard.sql(context);
        } else if (context.render().paramType() == ParamType.INLINED) {
            context.render().visit(DSL.inline(text(context.value())));
        } else {
            context.render().sql(context.variable());
        }
    }

    @Override
    public void set(BindingSetStatementContext<J> context) throws SQLException {
        if (isText(context.configuration())) {
            context.statement().setString(context.index(), text(context.value()));
        } else {
            standard.set(context);
        }
    }

    @Override
    public void get(BindingGetResultSetContext<J> context) throws SQLException {
        standard.get(context);
    }

    @Override
    public void register(BindingRegisterContext<J> context) throws SQLException {
        standard.register(context);
    }

    @Override
    public void set(BindingSetSQLOutputContext<J> context) throws SQLException {
        standard.set(context);
    }

    @Override
    public void get(BindingGetStatementContext<J> context) throws SQLException {
        standard.get(context);
    }

    @Override
    public void get(BindingGetSQLInputContext<J> context) throws SQLException {
        standard.get(context);
    }
}
