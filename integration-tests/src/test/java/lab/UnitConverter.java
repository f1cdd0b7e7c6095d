package lab;

import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** Stores a unit as its symbol. */
public class UnitConverter extends AbstractConverter<String, Unit> {

    private static final long serialVersionUID = 1L;

    public UnitConverter() {
        super(String.class, Unit.class);
    }

    @Override
    public @Nullable Unit from(@Nullable String symbol) {
        return symbol == null ? null : new Unit(symbol);
    }

    @Override
    public @Nullable String to(@Nullable Unit unit) {
        return unit == null ? null : unit.symbol();
    }
}
